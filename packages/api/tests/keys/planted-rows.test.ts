import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { type BrokenRow, SealBroken, type Store } from '../../src/index.ts'
import { erasedRecord } from '../../src/keys/erased.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { openStore } from '../../src/node/open-store.ts'
import { type Tamper, tamperWith } from '../chain/tampering.ts'
import { grantOn, newId, newName, newRecord, nextVersion, writeOf } from '../stores/samples.ts'
import { create, type Made } from '../support/create.ts'
import { beneficiaryDraft } from '../support/drafts.ts'
import { createTestNetwork, type TestFacility } from '../support/test-network.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-planted-'))
afterAll(() => rmSync(folder, { recursive: true }))

const databases = [
  ['SQLite', async () => path.join(folder, `${newName()}.db`)],
  ['PostgreSQL', () => createDatabase(inject('databaseUrl'))],
] as const

/** A closed store, what its operator is told, and a way around it. */
async function openClosed(address: string) {
  const told: BrokenRow[] = []
  const keys = createFileKeys({ folder: path.join(folder, newName()), onCreated: () => undefined })
  const open = () => openStore(address, { keys, onBroken: (row) => told.push(row) })
  return { store: await open(), open, keys, told, tamper: tamperWith(address) }
}

describe.each(databases)('who writes to a closed database of %s, and has a token of some facility,', (_, createAddress) => {
  let store: Store
  let tamper: Tamper
  let told: BrokenRow[]
  let errors: unknown[]
  let centre: TestFacility
  let intruder: TestFacility
  let person: Made

  beforeEach(async () => {
    const closed = await openClosed(await createAddress())
    ;({ store, tamper, told } = closed)
    const network = await createTestNetwork({ store })
    ;({ errors } = network)
    centre = await network.addFacility('centre')
    intruder = await network.addFacility('intruder')
    person = await create(centre, 'beneficiaries', beneficiaryDraft())
    return () => store.close()
  })

  const read = async (facility: TestFacility) => (await facility.call('GET', person.path)).status

  it('reads nothing of a record that was made its own', async () => {
    const search = () => intruder.call('GET', '/v1/beneficiaries')
    expect([await read(centre), await read(intruder), (await search()).status]).toEqual([200, 404, 200])
    await tamper(
      `update records set owner = '${intruder.id}' where id = '${person.id}'`,
      `update entries set audience = '${intruder.id}' where id = '${person.id}'`,
    )
    const [one, many] = [await intruder.call('GET', person.path), await search()]
    expect([one.status, many.status]).toEqual([500, 500])
    expect(`${await one.text()}${await many.text()}`).not.toContain(String(person.record.name))
    expect(errors).toEqual([expect.any(SealBroken), expect.any(SealBroken)])
    expect(await read(centre)).not.toBe(200)
  })

  it('reads nothing by a grant that nobody gave', async () => {
    const referralId = newId()
    await tamper(`insert into grants (resource, id, facility, referral_id, relation, data_classes)
      values ('Beneficiary', '${person.id}', '${intruder.id}', '${referralId}', 'referral-accepted', null)`)
    expect([await read(intruder), await read(centre)]).toEqual([404, 200])
    const headers = { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' }
    expect((await intruder.call('PATCH', person.path, { body: { name: 'Trần' }, headers })).status).toBe(404)
    expect(told).toEqual([{ kind: 'grant', of: ['Beneficiary', person.id, intruder.id, referralId] }])
    expect(errors).toEqual([])
  })

  it.each([
    ['facility', () => [['facility', intruder.id, centre.id]]],
    ['scope', () => [['', 'system/*.crus', 'system/*.crusd']]],
    ['keys', () => [['', '"kty":"EC"', '"kty": "EC"']]],
    ['roles', () => [['', '"labels":[', '"roles":["officer"],"labels":[']]],
  ] as const)('gets no token by a registration with another %s', async (_field, changes) => {
    expect(await intruder.newToken()).toEqual(expect.any(String))
    for (const [column, from, to] of changes())
      await tamper(
        `update clients set body = replace(body, '${from}', '${to}')${column && `, ${column} = '${to}'`} where id = '${intruder.clientId}'`,
      )
    expect(await intruder.newToken()).toBeUndefined()
    expect(await store.findClient(intruder.clientId)).toBeUndefined()
    expect(told).toEqual([{ kind: 'registration', of: [intruder.clientId] }])
    expect(await centre.newToken()).toEqual(expect.any(String))
  })

  it('gets no token by a registration that was planted, or moved to another client', async () => {
    const registered = (await store.clients('', 10)).map(({ id }) => id)
    await tamper(
      `update clients set id = 'a-moved', body = replace(body, '${intruder.clientId}', 'a-moved') where id = '${intruder.clientId}'`,
      `insert into clients (id, facility, body)
        select 'a-planted', facility, replace(body, '${centre.clientId}', 'a-planted') from clients where id = '${centre.clientId}'`,
    )
    const kept = registered.filter((id) => id !== intruder.clientId)
    expect((await store.clients('', 10)).map(({ id }) => id)).toEqual(kept)
    expect((await store.clients('', 1)).map(({ id }) => id)).toEqual(kept.slice(0, 1))
    expect(await store.transaction((transaction) => transaction.findClient('a-planted'))).toBeUndefined()
    expect(await intruder.newToken()).toBeUndefined()
    expect(told.map(({ of }) => of)).toEqual([['a-moved'], ['a-planted']])
  })
})

describe.each(databases)('in a closed database of %s', (_, createAddress) => {
  it('a grant that was given on one record says nothing of another one, whatever its extent says', async () => {
    const { store, tamper } = await openClosed(await createAddress())
    const [own, other] = [newRecord(), newRecord()]
    const grant = grantOn(own, { dataClasses: ['identity'] })
    const { facility, referralId, relation } = grant
    await store.transaction(async (transaction) => {
      for (const record of [own, other]) await transaction.put(writeOf(record))
      await transaction.putGrants([grant])
    })
    const columns = JSON.stringify({ resource: 'Case', id: own.id, facility, relation, referralId }).slice(1, -1)
    await tamper(`insert into grants (resource, id, facility, referral_id, relation, data_classes)
      select resource, '${other.id}', facility, referral_id, relation, replace(data_classes, '{', '{${columns},') from grants`)
    expect(await store.grantsOf(facility, 'Case', own.id)).toEqual([grant])
    expect(await store.grantsOf(facility, 'Case', other.id)).toEqual([])
    expect(await store.grantsThrough(referralId)).toEqual([grant])
    await store.close()
  })

  it.each([
    ['owner', "owner = 'another'"],
    ['time', "recorded_at = '2020-01-01T00:00:00.000Z'"],
  ])('a version with another %s is none, present or superseded', async (_field, change) => {
    const { store, tamper } = await openClosed(await createAddress())
    const first = newRecord()
    const second = nextVersion(first)
    await store.transaction(async (transaction) => {
      await transaction.put(writeOf(first))
      await transaction.put(writeOf(second, { previous: first }))
    })
    expect(await store.history('Case', first.id, undefined, 9)).toEqual([second, first])
    await tamper(`update history set ${change}`)
    await expect(store.readVersion('Case', first.id, 1)).rejects.toThrow(SealBroken)
    await expect(store.history('Case', first.id, undefined, 9)).rejects.toThrow(SealBroken)
    expect(await store.read('Case', first.id)).toEqual(second)
    await tamper(`update records set ${change}`)
    await expect(store.read('Case', first.id)).rejects.toThrow(SealBroken)
    await expect(store.transaction((transaction) => transaction.lock('Case', first.id))).rejects.toThrow(SealBroken)
    await store.close()
  })

  it('a note that a key is to be destroyed destroys none, unless the server wrote it', async () => {
    const { store, keys, tamper, told } = await openClosed(await createAddress())
    const [record, other] = [newRecord(), newRecord()]
    await store.transaction(async (transaction) => {
      for (const written of [record, other]) await transaction.put(writeOf(written))
    })
    const planted = (id: string, value: string) =>
      `insert into entries (audience, parameter, value, id) values ('!server', 'Case.keyToDestroy', '${value}', '${id}')`
    const [one, two] = [keys.take(), keys.take()]
    await tamper(planted(record.id, `${one}`), planted(record.id, `${two}`), planted(other.id, `${two}.abc`))
    for (const round of [1, 2]) {
      await store.purge(new Date())
      expect([round, keys.has(one), keys.has(two)]).toEqual([round, true, true])
    }
    expect(told.map(({ kind, of }) => [kind, ...of])).toEqual([
      ['destruction', 'Case', record.id],
      ['destruction', 'Case', other.id],
    ])
    expect([await store.read('Case', record.id), await store.read('Case', other.id)]).toEqual([record, other])
    await store.close()
  })

  it('no erasure destroys a key that somebody noted as the one in use', async () => {
    const { store, open, tamper } = await openClosed(await createAddress())
    const [own, theirs] = [newRecord({ resource: 'Beneficiary' }), newRecord({ resource: 'Beneficiary' })]
    await store.transaction(async (transaction) => {
      for (const written of [own, theirs]) await transaction.put(writeOf(written))
    })
    await store.close()
    await tamper(`update natural_keys set id = (select k.id from natural_keys k where k.key = '${theirs.id}') where key = '${own.id}'`)
    const again = await open()
    const record = erasedRecord(own, '2026-11-23T02:00:00.000Z', 'privacy-request')
    const erasure = { record, previous: own, notices: [], facts: [], roots: [own.id] }
    await expect(again.transaction((transaction) => transaction.erase(erasure))).rejects.toThrow(SealBroken)
    const paper = newRecord({ owner: own.owner, body: JSON.stringify({ beneficiaryId: own.id }) })
    await expect(again.transaction((transaction) => transaction.put(writeOf(paper)))).rejects.toThrow(SealBroken)
    expect(await again.read('Beneficiary', theirs.id)).toEqual(theirs)
    await again.close()
  })

  it.each([
    ['facility', "facility = 'another'"],
    ['record', "id = 'another'"],
    ['kind of record', "resource = 'Beneficiary'"],
    ['referral', "referral_id = 'another'"],
    ['relation', "relation = 'delegated'"],
    ['end', `data_classes = replace(data_classes, '2026-12-31', '2099-12-31')`],
    ['class', `data_classes = replace(data_classes, 'identity', 'health')`],
    ['field', `data_classes = replace(data_classes, 'birthDate', 'name')`],
    ['label', `data_classes = replace(data_classes, 'hiv', 'violence')`],
    ['worker', `data_classes = replace(data_classes, 'nguyen', 'tran')`],
    ['basis', `data_classes = replace(data_classes, 'consent-1', 'consent-2')`],
    ['extent', 'data_classes = null'],
    ['extent of nothing', `data_classes = replace(data_classes, '["identity"]', 'null')`],
  ])('a grant with another %s is none', async (_field, change) => {
    const { store, tamper, told } = await openClosed(await createAddress())
    const record = newRecord()
    const grant = grantOn(record, {
      ...{ dataClasses: ['identity'], fields: ['birthDate'], labels: ['hiv'], until: '2026-12-31T00:00:00.000Z', workerId: 'nguyen' },
      basis: { consentId: 'consent-1' },
    })
    await store.transaction(async (transaction) => {
      await transaction.put(writeOf(record))
      await transaction.putGrants([grant])
    })
    const all = async () => [
      ...(await store.grantsOn('Case', record.id)),
      ...(await store.grantsOf(grant.facility, 'Case', record.id)),
      ...(await store.grantsThrough(grant.referralId)),
      ...(await store.transaction((transaction) => transaction.grantsOn('Case', record.id))),
      ...(await store.transaction((transaction) => transaction.grantsOf('another', 'Case', record.id))),
      ...(await store.grantsOn('Beneficiary', record.id)),
      ...(await store.grantsOn('Case', 'another')),
      ...(await store.grantsThrough('another')),
      ...(await store.transaction((transaction) => transaction.as([grant.facility]).grantsThrough(grant.referralId))),
    ]
    expect(await all()).toEqual(Array(5).fill(grant))
    await tamper(`update grants set ${change}`)
    expect(await all()).toEqual([])
    expect(told).toHaveLength(1)
    await store.transaction((transaction) => transaction.putGrants([grant]))
    expect(await store.grantsOf(grant.facility, 'Case', record.id)).toEqual([grant])
    await store.close()
  })
})
