import type { AnyResource } from '@caunoi/schemas'
import { SERVER, type Store, type StoredRecord, type Transaction } from '../stores/store.ts'
import { KeyDestroyed, SealBroken } from './key-errors.ts'
import { rootOf, signKey } from './key-numbers.ts'
import { secretNames } from './keys.ts'
import { openRecord, signRecord } from './sealed-body.ts'
import type { Sealing } from './sealing.ts'
import { signDestructions } from './unfinished-destructions.ts'

const PAGE = 100
const EVERY_VERSION = 2 ** 31 - 1

/**
 * Signs, once for a set of keys, what a release wrote that left owners, grants, registrations and notes of keys unsigned; as they stand, since nothing tells
 * whether somebody changed them before. That it was done is noted among the keys, where nobody who writes to the database takes the note away.
 */
export async function signRows(store: Store, sealing: Sealing, resources: readonly AnyResource[]): Promise<void> {
  await sealing.keys.secret(secretNames.rowsSigned, async () => {
    for (const { name } of resources)
      for (let after: string | undefined = ''; after !== undefined; ) after = await signPage(store, sealing, name, after)
    await signClients(store, sealing)
    await signDestructions(store, sealing)
    return 'all'
  })
}

/** Signs a page of records with the grants on them; answers the last id, when there may be more. */
async function signPage(store: Store, sealing: Sealing, resource: string, after: string): Promise<string | undefined> {
  const page = await store.records(resource, after, PAGE)
  if (page.length > 0)
    await store.transaction(async (transaction) => {
      for (const { id } of page) await signRecordOf(transaction.as(SERVER), sealing, resource, id)
    })
  return page.length < PAGE ? undefined : page.at(-1)?.id
}

async function signRecordOf(transaction: Transaction, sealing: Sealing, resource: string, id: string): Promise<void> {
  const present = await transaction.lock(resource, id)
  if (present && sealing.seals(resource)) {
    const versions = [present, ...(await transaction.history(resource, id, present.version, EVERY_VERSION))]
    const signed = versions.flatMap((version) => readable(() => signRecord(sealing.keys, version)) ?? [])
    await transaction.rewrite(signed)
    for (const version of await transaction.history(resource, id, undefined, EVERY_VERSION)) {
      const opened = readable(() => openRecord(sealing.keys, version))
      if (opened) await signKey(transaction, sealing, opened.owner, rootOf(opened, sealing.isEvidence(resource)))
    }
  }
  await transaction.putGrants((await transaction.grantsOn(resource, id)).map(sealing.rows.sealGrant))
}

/** Nothing of what was erased, is open to nobody any more, or stands in another form. */
function readable(read: () => StoredRecord): StoredRecord | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof SealBroken || error instanceof KeyDestroyed) return undefined
    throw error
  }
}

async function signClients(store: Store, { rows }: Sealing): Promise<void> {
  for (let after = ''; ; ) {
    const page = await store.clients(after, PAGE)
    await store.transaction(async (transaction) => {
      for (const { body, ...client } of page) await transaction.putClient(rows.sealClient({ ...client, body: withoutSeal(body) }))
    })
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}

/** A registration is a JSON object; a seal before it was made with another secret. */
function withoutSeal(body: string): string {
  return body.slice(Math.max(0, body.indexOf('{')))
}
