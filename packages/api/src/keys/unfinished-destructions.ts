import { type IndexEntry, SERVER, type Store, type StoredRecord } from '../stores/store.ts'
import type { Sealing } from './sealing.ts'

/** Keys that have to be destroyed once the erasure of a record is kept. */
export interface Destruction {
  readonly record: StoredRecord
  readonly owner: string
  readonly roots: readonly string[]
  readonly keys: readonly number[]
}

const parameterOf = (resource: string): string => `${resource}.keyToDestroy`

/** Notes beside the erasure that a key has yet to be destroyed: a server that stops in between does it later. */
export function destructionEntry({ resource }: Pick<StoredRecord, 'resource'>, key: number): IndexEntry {
  return { audience: SERVER, parameter: parameterOf(resource), value: String(key) }
}

/** Destroys keys, and takes the notes away. */
export async function finishDestruction(
  store: Pick<Store, 'transaction'>,
  { keys }: Sealing,
  { record, keys: retired }: Pick<Destruction, 'record' | 'keys'>,
): Promise<void> {
  await keys.destroy(retired)
  const removed = retired.map((key) => destructionEntry(record, key))
  await store.transaction((transaction) => transaction.reindex({ record, added: [], removed, notices: [] }))
}

/** Destroys what an earlier process left. */
export async function finishDestructions(store: Store, sealing: Sealing): Promise<void> {
  for (const resource of sealing.sealed) {
    const query = { audience: SERVER, resource, conditions: [{ parameter: parameterOf(resource), from: '' }], limit: 1 }
    for (let [found] = await store.search(query); found; [found] = await store.search(query))
      await finishDestruction(store, sealing, { record: found.record, keys: [Number(found.position.value)] })
  }
}
