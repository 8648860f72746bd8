import { sortKey } from './sort-key.ts'
import type { Condition, PagePosition, StoreQuery } from './store.ts'

/** No text that is stored sorts behind it. */
export const LAST_TEXT = '\u{10ffff}'

/** A condition as a stretch of the index of one parameter, both ends included. */
export interface Span {
  readonly parameter: string
  readonly low: string
  readonly high: string
  /** `low` and `high` are one value. */
  readonly exact: boolean
}

/** How a search walks: along one span, from a position, keeping the records that lie in every other span too. */
export interface SearchPlan {
  readonly along: Span
  readonly others: readonly Span[]
  /** The walk begins behind this position. */
  readonly start: PagePosition
}

/** Plans a search: along the first prefix, else the first exact value, else the first range, else all records of the resource. */
export function planSearch(query: Omit<StoreQuery, 'limit'>): SearchPlan {
  const chosen =
    query.conditions.find((condition) => 'prefix' in condition) ??
    query.conditions.find((condition) => 'equals' in condition) ??
    query.conditions[0]
  const along = toSpan(chosen ?? { parameter: query.resource, equals: '' })
  const others = query.conditions.filter((condition) => condition !== chosen).map(toSpan)
  return { along, others, start: startOf(along, query.after) }
}

function toSpan(condition: Condition): Span {
  const { parameter } = condition
  if ('equals' in condition) return { parameter, low: condition.equals, high: condition.equals, exact: true }
  if ('prefix' in condition) return { parameter, low: condition.prefix, high: condition.prefix + LAST_TEXT, exact: false }
  return { parameter, low: condition.from ?? '', high: condition.to ?? LAST_TEXT, exact: false }
}

/** A page never begins before its span, whatever position a caller brings. */
function startOf({ low, exact }: Span, after: PagePosition | undefined): PagePosition {
  if (after === undefined) return { value: low, id: '' }
  if (exact) return { value: low, id: after.id }
  return sortKey(after.value) < sortKey(low) ? { value: low, id: '' } : after
}
