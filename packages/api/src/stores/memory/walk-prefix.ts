import { justBehind } from './compound-key.ts'
import { type OrderedMap, walk } from './ordered-map.ts'

/** Walks over the values whose keys begin with a prefix, from the beginning or behind a key. */
export function* walkPrefix<V>(map: OrderedMap<V>, prefix: string, behind?: string): Generator<V, undefined> {
  for (const [key, value] of walk(map, behind === undefined ? prefix : justBehind(behind))) {
    if (!key.startsWith(prefix)) return
    yield value
  }
}

/** The first of some values; the others are not computed. */
export function take<V>(values: Iterable<V>, limit: number): V[] {
  const taken: V[] = []
  for (const value of values) {
    if (taken.length === limit) break
    taken.push(value)
  }
  return taken
}
