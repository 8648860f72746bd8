import { type AnyResource, resources as standardResources } from '@caunoi/schemas'
import { EVERYONE, SERVER, type Store, type StoredClient } from '../stores/store.ts'
import { closedParts } from './closed-parts.ts'
import { WrongKeys } from './key-errors.ts'
import { createKeyNumbers } from './key-numbers.ts'
import { type Keys, keysMark, secretNames } from './keys.ts'
import { macSecret, requireMacSecrets } from './mac-secret.ts'
import type { BrokenRow, OnBroken } from './row-seals.ts'
import { createSealedReader } from './sealed-reader.ts'
import { createSealedTransaction, type KeyNotes } from './sealed-transaction.ts'
import { createSealing, type Sealing } from './sealing.ts'
import { signRows } from './sign-rows.ts'
import { finishDestruction, finishDestructions } from './unfinished-destructions.ts'

/** What closes a store. */
export interface SealedStoreOptions {
  readonly keys: Keys
  /** Resources that the store keeps; those of the standard when left out. */
  readonly resources?: Readonly<Record<string, AnyResource>>
  /** Called once for each grant and each registration that somebody else wrote or changed in the database; tells the console when left out. */
  readonly onBroken?: OnBroken
}

function reportToConsole({ kind, of }: BrokenRow): void {
  const row = `${kind} ${JSON.stringify(of)}`
  console.error(`${row}: không do máy chủ này ghi nên không có giá trị; tìm xem ai đã sửa cơ sở dữ liệu.`)
  console.error(`${row}: not written by this server, and worth nothing; find out who changed the database.`)
}

async function beginWith(store: Store, { id, secret }: Keys): Promise<string> {
  const [present] = await store.search({ audience: EVERYONE, resource: 'Facility', conditions: [], limit: 1 })
  if (present)
    throw new WrongKeys(
      'cơ sở dữ liệu này đã bắt đầu không có khóa, hồ sơ trong đó đọc được: bắt đầu cơ sở dữ liệu khác có khóa / ' +
        'this database was begun without keys, and its records are readable: begin another one with keys',
    )
  // Before the database says that it was begun with it.
  await macSecret(secret, secretNames.index)
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
export async function createSealedStore(
  store: Store,
  { keys, resources = standardResources, onBroken = reportToConsole }: SealedStoreOptions,
): Promise<Store> {
  if ((await store.findSetting(keysMark)) === keys.id) await requireMacSecrets(keys)
  if ((await store.setting(keysMark, () => beginWith(store, keys))) !== keys.id)
    throw new WrongKeys(
      'cơ sở dữ liệu này đã bắt đầu với khóa khác: đưa đúng thư mục khóa của nó / ' +
        'this database was begun with other keys: give the folder with the keys that belong to it',
    )
  const sealing = await createSealing(keys, Object.values(resources), onBroken)
  await signRows(store, sealing, Object.values(resources))
  const known = createKeyNumbers()
  const closes = closedParts(Object.values(resources))

  const ofServer: Pick<Store, 'clients' | 'setting' | 'findSetting' | 'purge'> = {
    clients: (after, limit) => believedClients(store, sealing, after, limit),
    setting: (name, initial) => keys.secret(name, initial),
    findSetting: (name) => keys.findSecret(name),
    async purge(now) {
      try {
        await finishDestructions(store, sealing)
      } finally {
        await store.purge(now)
      }
    },
  }

  const closed = (asked: Store): Store => ({
    ...asked,
    closes,
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

/** What is not believed is not listed: the page is filled with what stands behind it. */
async function believedClients(store: Store, { rows }: Sealing, after: string, limit: number): Promise<readonly StoredClient[]> {
  const found: StoredClient[] = []
  for (let from = after; ; ) {
    const page = await store.clients(from, limit)
    found.push(...page.flatMap((client) => rows.believedClient(client) ?? []).slice(0, limit - found.length))
    const last = page.at(-1)
    if (!last || found.length === limit || page.length < limit) return found
    from = last.id
  }
}
