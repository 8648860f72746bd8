import { sensitivityLabels } from '@caunoi/schemas'
import { isCleared, type Viewer } from '@caunoi/schemas/policy'

const bits: ReadonlyMap<string, number> = new Map(sensitivityLabels.map((label, index) => [label, 1 << index]))

/** Labels as the store keeps them: one bit for each, in the order of their list. */
export function maskOf(labels: Iterable<string>): number {
  let mask = 0
  for (const label of labels) mask |= bits.get(label) ?? 0
  return mask
}

const everything = maskOf(sensitivityLabels)

/** The labels that a viewer is not cleared for. */
export function hiddenFrom(viewer: Viewer): number {
  return isCleared(viewer) ? 0 : everything & ~maskOf(viewer.labels)
}

/** The least of some masks: whoever is cleared for a mask is cleared for each of those that it holds. */
export function leastMasks(masks: Iterable<number>): readonly number[] {
  const distinct = [...new Set(masks)]
  return distinct.filter((mask) => !distinct.some((other) => other !== mask && (mask & other) === other))
}
