import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { createSealedStore, type Keys, SealBroken, type Store, type StoredRecord } from '../../src/index.ts'
import { isErased } from '../../src/keys/erased.ts'
import { keyOfBody, openRecord } from '../../src/keys/sealed-body.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { SERVER } from '../../src/stores/store.ts'
import { tamperWith } from '../chain/tampering.ts'
import { grantOn, newName, newRecord, nextVersion, writeOf } from '../stores/samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-signed-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A version as releases closed it that left its owner unsigned. */
function asFormerly(keys: Keys, kept: StoredRecord): StoredRecord {
  const { resource, id, version, body } = openRecord(keys, kept)
  const key = keyOfBody(kept)
  return { ...kept, body: `{"sealed":"${keys.sealText(key, `${resource}\n${id}\n${version}`, body)}","key":${key}}` }
}

/** Brings a closed store back to what an earlier release left. */
async function makeFormer(plain: Store, keys: Keys, keyFolder: string, records: readonly StoredRecord[]): Promise<void> {
  for (const { resource, id } of records) {
    const versions = await plain.history(resource, id, undefined, 9)
    const grants = await plain.grantsOn(resource, id)
    await plain.transaction(async (transaction) => {
      await transaction.rewrite(versions.map((version) => asFormerly(keys, version)))
      await transaction.putGrants(grants.map(({ seal: _, ...grant }) => grant))
    })
  }
  const clients = await plain.clients('', 9)
  await plain.transaction(async (transaction) => {
    for (const client of clients) await transaction.putClient({ ...client, body: client.body.slice(client.body.indexOf('{')) })
  })
  rmSync(path.join(keyFolder, 'rows-signed.secret'))
}

/** Takes the seals, of 64 digits behind a point, off the numbers of keys. */
const withoutSeals = "update natural_keys set id = substr(id, 1, length(id) - 65) where owner like '!key %'"
const papersOf = ({ id: caseId, owner }: StoredRecord) => newRecord({ resource: 'Document', owner, body: JSON.stringify({ caseId }) })

describe.each([
  ['SQLite', async () => path.join(folder, `${newName()}.db`)],
  ['PostgreSQL', () => createDatabase(inject('databaseUrl'))],
] as const)('a database of %s that was closed before its owners, grants and registrations were signed', (_, createAddress) => {
  it('is signed when it is opened, once: what is planted afterwards stays unbelieved', async () => {
    const address = await createAddress()
    const openPlain = async () => (address.includes('://') ? createPostgresStore({ url: address }) : createSqliteStore({ file: address }))
    const keyFolder = path.join(folder, newName())
    const keys = createFileKeys({ folder: keyFolder, onCreated: () => undefined })
    const open = async (plain: Store) => createSealedStore(plain, { keys, onBroken: () => undefined })

    const begun = await openPlain()
    const store = await open(begun)
    const first = newRecord()
    const [second, gone] = [nextVersion(first), newRecord({ resource: 'Beneficiary' })]
    const others = Array.from({ length: 101 }, () => newRecord())
    const entry = newRecord({ resource: 'Facility' })
    const handed = newRecord()
    const taken = { ...nextVersion(handed), owner: newName() }
    const grant = grantOn(first, { dataClasses: ['identity'] })
    const onEntry = grantOn(entry)
    const client = { id: 'hospital', facility: first.owner, body: '{"id":"hospital"}' }
    await store.transaction(async (transaction) => {
      await transaction.put(writeOf(first))
      await transaction.put(writeOf(second, { previous: first }))
      for (const record of [gone, entry, ...others]) await transaction.put(writeOf(record))
      await transaction.putGrants([grant, onEntry])
      await transaction.putClient(client)
      await transaction.put(writeOf(handed))
      await transaction.put(writeOf(taken, { previous: handed }))
    })
    await makeFormer(begun, keys, keyFolder, [first, gone, taken, ...others])
    // The former owner had erased all else about the person: it has no key for them any more.
    await tamperWith(address)(withoutSeals, `delete from natural_keys where owner = '!key ${handed.owner}'`)
    await keys.destroy([keyOfBody((await begun.read('Beneficiary', gone.id)) ?? gone)])
    await expect(store.read('Case', first.id)).rejects.toThrow(SealBroken)
    expect([await store.findClient('hospital'), await store.grantsOn('Case', first.id)]).toEqual([undefined, []])
    // An erasure that was interrupted left a note, as releases wrote it then.
    const leftOver = keys.take()
    const added = [{ audience: SERVER, parameter: 'Case.keyToDestroy', value: String(leftOver) }]
    await begun.transaction((transaction) => transaction.reindex({ record: second, added, removed: [], notices: [] }))
    const former = await begun.read('Case', others[0]?.id ?? '')
    await store.close()

    // A process that stops in between leaves some of it for the next one.
    const stopped = createFileKeys({ folder: keyFolder })
    const stopping = await openPlain()
    const failing: Store = { ...stopping, clients: () => Promise.reject(new Error('stopped')) }
    await expect(createSealedStore(failing, { keys: stopped })).rejects.toThrow('stopped')
    const opened = await open(stopping)
    expect(await opened.history('Case', first.id, undefined, 9)).toEqual([second, first])
    for (const other of others) expect(await opened.read('Case', other.id)).toEqual(other)
    expect(await opened.read('Facility', entry.id)).toEqual(entry)
    expect(await opened.read('Beneficiary', gone.id)).toSatisfy(isErased)
    expect(await opened.grantsOn('Case', first.id)).toEqual([grant])
    expect(await opened.grantsOn('Facility', entry.id)).toEqual([onEntry])
    expect(await opened.findClient('hospital')).toEqual(client)
    const papers = [first, handed, taken].map(papersOf)
    await opened.transaction(async (transaction) => {
      for (const paper of papers) await transaction.put(writeOf(paper))
    })
    const keyOf = async ({ resource, id }: StoredRecord) => keyOfBody((await stopping.read(resource, id)) ?? taken)
    const [same, anew, moved] = await Promise.all(papers.map(keyOf))
    expect([same, moved]).toEqual([await keyOf(first), await keyOf(taken)])
    expect(anew).not.toBe(moved)
    await opened.purge(new Date())
    expect(keys.has(leftOver)).toBe(false)
    await opened.close()

    // A key folder from before then has no secret for the seals: another one is made.
    const older = await openPlain()
    for (const name of ['rows-signed', 'row-key']) rmSync(path.join(keyFolder, `${name}.secret`))
    const renewed = await open(older)
    expect(await renewed.history('Case', first.id, undefined, 9)).toEqual([second, first])
    expect(await renewed.grantsOn('Case', first.id)).toEqual([grant])
    expect(await renewed.findClient('hospital')).toEqual(client)
    await renewed.close()

    await tamperWith(address)(
      `update records set body = '${former?.body}', owner = 'another' where id = '${former?.id}'`,
      `update grants set data_classes = null`,
      `update clients set body = '${client.body}'`,
    )
    const again = await open(await openPlain())
    await expect(again.read('Case', former?.id ?? '')).rejects.toThrow(SealBroken)
    expect(await again.grantsOn('Case', first.id)).toEqual([])
    expect(await again.findClient('hospital')).toBeUndefined()
    await again.close()
  })
})
