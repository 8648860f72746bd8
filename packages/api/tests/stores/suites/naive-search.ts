import type { Condition, PagePosition, StoreQuery } from '../../../src/stores/store.ts'

/** A record as the model keeps it. */
export interface Kept {
  readonly id: string
  readonly entries: readonly { readonly parameter: string; readonly value: string }[]
}

const compare = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other))

function holds(condition: Condition, value: string): boolean {
  if ('equals' in condition) return value === condition.equals
  if ('prefix' in condition) return value.startsWith(condition.prefix)
  const { from, to } = condition
  return (from === undefined || compare(value, from) >= 0) && (to === undefined || compare(value, to) <= 0)
}

function valuesIn(condition: Condition, { entries }: Kept): string[] {
  const values = entries.filter(({ parameter, value }) => parameter === condition.parameter && holds(condition, value))
  return values.map(({ value }) => value).sort(compare)
}

/** What a search has to find, said as plainly as possible: positions in the order of the pages. */
export function naiveSearch(kept: readonly Kept[], { resource, conditions }: Pick<StoreQuery, 'resource' | 'conditions'>): PagePosition[] {
  const all: readonly Condition[] = conditions.length > 0 ? conditions : [{ parameter: resource, equals: '' }]
  const first = all.find((condition) => 'prefix' in condition) ?? all.find((condition) => 'equals' in condition) ?? all[0]
  const found = kept.filter((record) => all.every((condition) => valuesIn(condition, record).length > 0))
  const positions = found.map((record) => {
    const value = first && !('equals' in first) ? valuesIn(first, record)[0] : ''
    return { value: value ?? '', id: record.id }
  })
  return positions.sort((one, other) => compare(one.value, other.value) || compare(one.id, other.id))
}
