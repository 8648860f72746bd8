import { type AnyResource, resources as standardResources } from '@caunoi/schemas'
import { EVERYONE, SERVER, type Store } from '../stores/store.ts'
import { WrongKeys } from './key-errors.ts'
import { createKeyNumbers } from './key-numbers.ts'
import { type Keys, keysMark } from './keys.ts'
import { createSealedReader } from './sealed-reader.ts'
import { createSealedTransaction, type KeyNotes } from './sealed-transaction.ts'
import { createSealing } from './sealing.ts'
import { finishDestruction, finishDestructions } from './unfinished-destructions.ts'

/** What closes a store. */
export interface SealedStoreOptions {
  readonly keys: Keys
  /** Resources that the store keeps; those of the standard when left out. */
  readonly resources?: Readonly<Record<string, AnyResource>>
}

async function beginWith(store: Store, { id }: Keys): Promise<string> {
  const [present] = await store.search({ audience: EVERYONE, resource: 'Facility', conditions: [], limit: 1 })
  if (present) throw new WrongKeys('this database was begun without keys, and its records are readable: begin another one with keys')
  return id
}

/**
 * Closes a store under keys that lie outside of it: records and files of people are kept as AES-256-GCM ciphertext under a key of their own
 * for each person and owner, sensitive index values as HMACs, and the secrets of the server not at all. Who holds the store sees no difference.
 *
 * @example
 * ```ts
 * const store = await createSealedStore(createSqliteStore({ file }), { keys: createFileKeys({ folder }) })
 * ```
 */
export async function createSealedStore(store: Store, { keys, resources = standardResources }: SealedStoreOptions): Promise<Store> {
  if ((await store.setting(keysMark, () => beginWith(store, keys))) !== keys.id)
    throw new WrongKeys('this database was begun with other keys: give the folder with the keys that belong to it')
  const sealing = await createSealing(keys, Object.values(resources))
  const known = createKeyNumbers()

  const ofServer: Pick<Store, 'setting' | 'findSetting' | 'purge'> = {
    setting: (name, initial) => keys.secret(name, initial),
    findSetting: (name) => keys.findSecret(name),
    async purge(now) {
      await store.purge(now)
      await finishDestructions(store, sealing)
    },
  }

  const closed = (asked: Store): Store => ({
    ...asked,
    secrecy: keys.kind === 'kept' ? 'kept-keys' : 'demo-keys',
    ...createSealedReader(asked, sealing),
    as: (asker) => closed(asked.as(asker)),
    async transaction(work) {
      let notes: KeyNotes = { numbers: createKeyNumbers(), destructions: [] }
      const result = await asked.transaction(async (inner) => {
        notes = { numbers: createKeyNumbers(), destructions: [] }
        const { transaction, done } = createSealedTransaction(inner, sealing, known, notes)
        const answer = await work(transaction)
        await done()
        return answer
      })
      notes.numbers.copyTo(known)
      for (const destruction of notes.destructions) {
        for (const root of destruction.roots) known.delete(destruction.owner, root)
        // A note stands beside the erasure: what fails here is done by the next purge, which tells.
        await finishDestruction(store, sealing, destruction).catch(() => undefined)
      }
      return result
    },
    ...(asked.asker === SERVER && ofServer),
  })
  return closed(store)
}
