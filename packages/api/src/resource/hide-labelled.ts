import { type AnyResource, extensionsField } from '@caunoi/schemas'
import { type FieldList, isReleased, type LabelSets } from '@caunoi/schemas/policy'
import { labelledValues } from './labelled-values.ts'
import type { Document } from './view.ts'

/** The keys that lead to the field in which a value lies; in an extension that is a field of its namespace. */
export function fieldOf<Step extends string | number>(at: readonly Step[]): readonly Step[] {
  return at.slice(0, at[0] === extensionsField ? 3 : 1)
}

/** Where to cut so that nothing of a value is left: the innermost item of a list around it, or the whole field. */
export function cutOf(at: readonly (string | number)[]): readonly (string | number)[] {
  const item = at.findLastIndex((step) => typeof step === 'number')
  return item === -1 ? fieldOf(at) : at.slice(0, item + 1)
}

/** A place in a document whose content is labelled, and the labels as bits. */
export interface LabelledPlace {
  readonly at: readonly (string | number)[]
  readonly mask: number
}

const startsWith = (at: readonly (string | number)[], start: readonly (string | number)[]): boolean =>
  start.every((step, index) => at[index] === step)

/** Every place of a document that is cut for somebody who lacks its labels; a place within another one bears its labels too. */
export function labelledPlaces(resource: AnyResource, document: Document): readonly LabelledPlace[] {
  const found = labelledValues(resource, document).map(({ at, mask }) => ({ at: cutOf(at), mask }))
  return found.map(({ at }) => ({ at, mask: maskAt(found, at) }))
}

/** The labels of whatever stands at a place. */
export function maskAt(places: readonly LabelledPlace[], at: readonly (string | number)[]): number {
  return places.reduce((mask, place) => (startsWith(at, place.at) ? mask | place.mask : mask), 0)
}

/** A value without what stands at these places; a list or an object that lost all that it had goes too. */
export function cut(value: unknown, places: readonly (readonly (string | number)[])[]): unknown {
  if (places.length === 0) return value
  if (places.some((place) => place.length === 0) || typeof value !== 'object' || value === null) return undefined
  const inside = (step: string | number) => places.flatMap(([first, ...rest]) => (first === step ? [rest] : []))
  if (Array.isArray(value)) {
    const kept = value.map((item, index) => cut(item, inside(index))).filter((item) => item !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const left = cut(inner, inside(name))
    return left === undefined ? [] : [[name, left] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** The part of a document whose sensitivity labels were released; what is hidden leaves no marker, no gap and no empty list. */
export function hideLabelled(resource: AnyResource, document: Document, { released }: FieldList): Document {
  if (!released) return document
  const places = hiddenPlaces(resource, document, released)
  if (places.length === 0) return document
  const kept = cut(document, places)
  return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {}
}

/** Where a document is cut for somebody to whom only these labels of its fields are released. */
export function hiddenPlaces(
  resource: AnyResource,
  document: Document,
  released: ReadonlyMap<string, LabelSets>,
): readonly LabelledPlace['at'][] {
  const releasedAt = (at: LabelledPlace['at']): LabelSets => [
    ...(released.get(String(at[0])) ?? []),
    ...(at[0] === extensionsField ? (released.get(fieldOf(at).join('.')) ?? []) : []),
  ]
  return labelledValues(resource, document).flatMap(({ at, labels }) => (isReleased(labels, releasedAt(at)) ? [] : [cutOf(at)]))
}
