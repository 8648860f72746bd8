import type { AnyResource } from '@caunoi/schemas'
import { blindParameters } from './blind-index.ts'

/** Whether the records of a resource are closed under keys: all but those that the whole network reads. */
export function isClosed({ audience }: Pick<AnyResource, 'audience'>): boolean {
  return audience !== 'network'
}

/** What of some resources is closed under keys: the names of their records, and of the parameters that are indexed blindly. */
export function closedParts(resources: readonly AnyResource[]): ReadonlySet<string> {
  return new Set([...resources.filter(isClosed).map(({ name }) => name), ...blindParameters(resources)])
}
