import { InvalidCursor } from '../invalid-cursor.ts'
import type { Audience, StoredChange } from '../store.ts'
import { compoundKey, keyPrefix, sortableNumber } from './compound-key.ts'
import type { FiledChange, MemoryState } from './memory-state.ts'
import { take, walkPrefix } from './walk-prefix.ts'

/** Merges the changes of some audiences behind a cursor, in the order of their commits. */
export function memoryChanges(
  state: MemoryState,
  audiences: readonly Audience[],
  after: string | undefined,
  limit: number,
  hidden: number,
): { readonly changes: readonly StoredChange[]; readonly cursor: string } {
  const cursor = after ?? '0'
  if (!/^\d{1,15}$/.test(cursor)) throw new InvalidCursor('not a cursor of this store')
  const behind = sortableNumber(Number(cursor))
  const changes = [...new Set(audiences)]
    .flatMap((audience) => take(shown(walkPrefix(state.changes, keyPrefix(audience), compoundKey(audience, behind)), hidden), limit))
    .sort((one, other) => Number(one.cursor) - Number(other.cursor))
    .slice(0, limit)
    .map(({ mask: _mask, ...change }) => change)
  return { changes, cursor: changes.at(-1)?.cursor ?? cursor }
}

function* shown(changes: Iterable<FiledChange>, hidden: number): Generator<FiledChange, undefined> {
  for (const change of changes) if ((change.mask & hidden) === 0) yield change
}
