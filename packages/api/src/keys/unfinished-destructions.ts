import { type Found, type IndexEntry, type PagePosition, SERVER, type Store, type StoredRecord } from '../stores/store.ts'
import { type BrokenRow, numberOf } from './row-seals.ts'
import type { Sealing } from './sealing.ts'

/** Keys that have to be destroyed once the erasure of a record is kept. */
export interface Destruction {
  readonly record: StoredRecord
  readonly owner: string
  readonly roots: readonly string[]
  readonly keys: readonly number[]
}

const parameterOf = (resource: string): string => `${resource}.keyToDestroy`

const entryOf = ({ resource }: Pick<StoredRecord, 'resource'>, value: string): IndexEntry => ({
  audience: SERVER,
  parameter: parameterOf(resource),
  value,
})

const useOf = ({ resource, id }: Pick<StoredRecord, 'resource' | 'id'>): BrokenRow => ({ kind: 'destruction', of: [resource, id] })

/** Notes beside the erasure that a key has yet to be destroyed: a server that stops in between does it later. */
export function destructionEntry({ rows }: Sealing, record: Pick<StoredRecord, 'resource' | 'id'>, key: number): IndexEntry {
  return entryOf(record, rows.sealKey(useOf(record), key))
}

const withoutNotes = (store: Pick<Store, 'transaction'>, record: StoredRecord, removed: readonly IndexEntry[]): Promise<void> =>
  store.transaction((transaction) => transaction.reindex({ record, added: [], removed, notices: [] }))

/** Destroys keys, and takes the notes away. */
export async function finishDestruction(
  store: Pick<Store, 'transaction'>,
  sealing: Sealing,
  { record, keys: retired }: Pick<Destruction, 'record' | 'keys'>,
): Promise<void> {
  await sealing.keys.destroy(retired)
  await withoutNotes(
    store,
    record,
    retired.map((key) => destructionEntry(sealing, record, key)),
  )
}

/**
 * Destroys what an earlier process left; a note that somebody else wrote is taken away. Where a key cannot be destroyed, as one whose file is
 * not there, its note stays, and the others go on: the first failure is told in the end.
 */
export async function finishDestructions(store: Store, sealing: Sealing): Promise<void> {
  let failure: { readonly error: unknown } | undefined
  for (const resource of sealing.sealed) {
    let after: PagePosition | undefined
    for (let found = await nextNote(store, resource, after); found; found = await nextNote(store, resource, after)) {
      const { record, position } = found
      const key = sealing.rows.believedKey(useOf(record), position.value)
      if (key === undefined) await withoutNotes(store, record, [entryOf(record, position.value)])
      else
        await finishDestruction(store, sealing, { record, keys: [key] }).catch((error: unknown) => {
          failure ??= { error }
          after = position
        })
    }
  }
  if (failure) throw failure.error
}

async function nextNote(store: Store, resource: string, after: PagePosition | undefined): Promise<Found | undefined> {
  const conditions = [{ parameter: parameterOf(resource), from: '' }]
  const [found] = await store.search({ audience: SERVER, resource, conditions, limit: 1, ...(after && { after }) })
  return found
}

/** Signs the notes that a release left which did not; as they stand. */
export async function signDestructions(store: Store, sealing: Sealing): Promise<void> {
  for (const resource of sealing.sealed) {
    let after: PagePosition | undefined
    for (let found = await nextNote(store, resource, after); found; found = await nextNote(store, resource, after)) {
      const { record, position } = found
      after = position
      const added = [destructionEntry(sealing, record, numberOf(position.value))]
      const removed = [entryOf(record, position.value)]
      await store.transaction((transaction) => transaction.reindex({ record, added, removed, notices: [] }))
    }
  }
}
