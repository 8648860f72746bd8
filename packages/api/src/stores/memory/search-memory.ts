import { planSearch, type Span } from '../search-plan.ts'
import { sortKey } from '../sort-key.ts'
import type { Found, StoreQuery } from '../store.ts'
import { compoundKey, keyPrefix } from './compound-key.ts'
import type { FiledEntry, MemoryState } from './memory-state.ts'
import { lookUp } from './ordered-map.ts'
import { walkPrefix } from './walk-prefix.ts'

/** Walks over what a query finds, in the order of its pages. */
export function* searchMemory(state: MemoryState, query: Omit<StoreQuery, 'limit'>): Generator<Found, undefined> {
  const { audience, resource, hidden = 0 } = query
  const { along, others, start } = planSearch(query)
  const end = sortKey(along.high)
  const behind = compoundKey(audience, along.parameter, start.value, start.id)
  for (const entry of walkPrefix(state.entries, keyPrefix(audience, along.parameter), behind)) {
    if (sortKey(entry.value) > end) return
    if (!isShown(entry, hidden) || firstValue(state, along, entry, hidden) !== entry.value) continue
    if (others.some((span) => firstValue(state, span, entry, hidden) === undefined)) continue
    const record = lookUp(state.records, compoundKey(resource, entry.id))
    if (record !== undefined) yield { record, position: { value: along.exact ? '' : entry.value, id: entry.id } }
  }
}

/** The least value of a record inside a span: a record that has several there is found once, at this one. */
function firstValue(state: MemoryState, span: Span, { audience, id }: FiledEntry, hidden: number): string | undefined {
  const low = sortKey(span.low)
  for (const entry of walkPrefix(state.entriesById, keyPrefix(id, audience, span.parameter))) {
    if (!isShown(entry, hidden)) continue
    const { value } = entry
    if (sortKey(value) >= low) return sortKey(value) <= sortKey(span.high) ? value : undefined
  }
  return undefined
}

/** Whether somebody from whom these labels are hidden finds a record by an entry. */
function isShown({ mask = 0 }: FiledEntry, hidden: number): boolean {
  return (mask & hidden) === 0
}
