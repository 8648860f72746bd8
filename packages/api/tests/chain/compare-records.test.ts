import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, describe, expect, inject, it, vi } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { compareRecords, createMemoryStore, type Store } from '../../src/index.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { openStore } from '../../src/node/open-store.ts'
import { newName } from '../stores/samples.ts'
import { act } from '../support/act.ts'
import { create } from '../support/create.ts'
import { beneficiaryDraft, referralDraft } from '../support/drafts.ts'
import { expectJson } from '../support/expect-problem.ts'
import { createTestNetwork } from '../support/test-network.ts'
import { rowsIn, tamperWith } from './tampering.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-compare-'))
afterAll(() => rmSync(folder, { recursive: true }))

const databases = [
  ['SQLite', false, async () => path.join(folder, `${newName()}.db`)],
  ['SQLite, closed under keys', true, async () => path.join(folder, `${newName()}.db`)],
  ['PostgreSQL', false, () => createDatabase(inject('databaseUrl'))],
  ['PostgreSQL, closed under keys', true, () => createDatabase(inject('databaseUrl'))],
] as const

const columns = 'resource, id, version, owner, recorded_at, body'

/** Waits until the audit tells of all that was stored: on PostgreSQL tests beside this one keep transactions open. */
async function settled(store: Store, address: string): Promise<void> {
  const waitsFor = async () => {
    const [counted] = await rowsIn(address, 'select count(*) as events from audit')
    expect(await store.auditEvidence(undefined, 1000)).toHaveLength(Number(counted?.events))
  }
  await vi.waitFor(waitsFor, 30_000)
}

describe.each(databases)('records of %s that are held against the audit', { timeout: 60_000 }, (_, isClosed, createAddress) => {
  async function createSetting() {
    const address = await createAddress()
    const keys = createFileKeys({ folder: path.join(folder, newName()), onCreated: () => undefined })
    const store = await openStore(address, isClosed ? { keys } : undefined)
    const network = await createTestNetwork({ store })
    const [centre, hospital] = [await network.addFacility('centre'), await network.addFacility('hospital')]
    const person = await create(centre, 'beneficiaries', beneficiaryDraft())
    const referral = await create(centre, 'referrals', referralDraft(person.id, hospital.id))
    expect((await act(hospital, referral.path, 'accept', {})).status).toBe(200)
    const drafted = { body: beneficiaryDraft({ name: 'Trần Văn Bình' }), headers: { 'idempotency-key': 'once' } }
    const { id } = await expectJson(await centre.call('POST', '/v1/beneficiaries', drafted), 201)
    const other = { id: String(id), path: `/v1/beneficiaries/${String(id)}` }
    const rename = { body: { ...beneficiaryDraft({ name: 'Trần Văn Bảy' }) }, headers: { 'if-match': '*' } }
    expect((await centre.call('PUT', other.path, rename)).status).toBe(200)
    // The first version is shown once more, behind the second one.
    expect((await centre.call('POST', '/v1/beneficiaries', drafted)).status).toBe(201)
    await settled(store, address)
    return { store, tamper: tamperWith(address), person, referral, other }
  }

  it('are what it says, and are all looked at', async () => {
    const { store } = await createSetting()
    const { records, faults } = await compareRecords(store)
    expect(faults).toEqual([])
    // Two facilities, two people, a referral, and what accepting it made.
    expect(records).toBeGreaterThanOrEqual(5)
    await store.close()
  })

  it('are found where one was put back, taken away, added or altered behind the server', async () => {
    const { store, tamper, person, referral, other } = await createSetting()
    await tamper(
      `delete from records where id = '${other.id}'`,
      `insert into records (${columns}) select ${columns} from history where id = '${other.id}' and version = 1`,
      `delete from records where id = '${referral.id}'`,
    )
    const expected = [
      { kind: 'put-back', resource: 'Beneficiary', recordId: other.id, version: 1, witnessed: 2 },
      { kind: 'missing', resource: 'Referral', recordId: referral.id, witnessed: 2 },
    ]
    expect((await compareRecords(store)).faults).toEqual(expect.arrayContaining(expected))
    expect((await compareRecords(store)).faults).toHaveLength(2)
    // A version more than the server stored; under keys it is none of its own.
    await tamper(`update records set version = 9 where id = '${person.id}'`)
    const altered = isClosed
      ? { kind: 'unreadable', resource: 'Beneficiary', recordId: person.id, witnessed: 1 }
      : { kind: 'unwitnessed', resource: 'Beneficiary', recordId: person.id, version: 9, witnessed: 1 }
    const { faults } = await compareRecords(store)
    expect(faults).toEqual(expect.arrayContaining([...expected, altered]))
    expect(faults).toHaveLength(3)
    await store.close()
  })
})

describe.each(databases)(
  'a record of %s whose content somebody took away in its version',
  { timeout: 60_000 },
  (_, isClosed, createAddress) => {
    it('is found', async () => {
      const address = await createAddress()
      const keys = createFileKeys({ folder: path.join(folder, newName()), onCreated: () => undefined })
      const store = await openStore(address, isClosed ? { keys } : undefined)
      const centre = await (await createTestNetwork({ store })).addFacility('centre')
      const { id: recordId } = await create(centre, 'beneficiaries', beneficiaryDraft())
      await settled(store, address)
      const tamper = tamperWith(address)
      const found = async () => (await compareRecords(store)).faults
      expect(await found()).toEqual([])
      if (isClosed) {
        const destroyed = keys.take()
        await keys.destroy([destroyed])
        const [row] = await rowsIn(address, `select body from records where id = '${recordId}'`)
        // Closed under a key of which nothing is left, as an erased person's is, and under keys that never were.
        for (const [key, said] of [
          [destroyed, { version: 1 }],
          [99_999_999, {}],
          [-5, {}],
        ] as const) {
          const body = String(row?.body).replace(/\d+}$/, `${key}}`)
          await tamper(`update records set body = '${body}' where id = '${recordId}'`)
          expect(await found()).toEqual([{ kind: 'unreadable', resource: 'Beneficiary', recordId, ...said, witnessed: 1 }])
        }
      }
      await tamper(`update records set body = '{"erasedAt":"2026-11-30T00:00:00.000Z","basis":"privacy-request"}' where id = '${recordId}'`)
      expect(await found()).toEqual([{ kind: 'missing', resource: 'Beneficiary', recordId, version: 1, witnessed: 1 }])
      await store.close()
    })
  },
)

it('that nobody can open and of which the audit does not tell are found', { timeout: 60_000 }, async () => {
  const address = path.join(folder, `${newName()}.db`)
  const keys = createFileKeys({ folder: path.join(folder, newName()), onCreated: () => undefined })
  const store = await openStore(address, { keys })
  const centre = await (await createTestNetwork({ store })).addFacility('centre')
  const person = await create(centre, 'beneficiaries', beneficiaryDraft())
  const planted = "'00000000-0000-7000-8000-000000000000'"
  await tamperWith(address)(
    `insert into records (${columns}) select resource, ${planted}, version, owner, recorded_at, body from records where id = '${person.id}'`,
  )
  expect((await compareRecords(store)).faults).toEqual([{ kind: 'unreadable', resource: 'Beneficiary' }])
  await store.close()
})

it('are no fault where the server goes on storing them meanwhile', async () => {
  const store = createMemoryStore()
  const network = await createTestNetwork({ store })
  const centre = await network.addFacility('centre')
  const person = await create(centre, 'beneficiaries', beneficiaryDraft())
  let isServing = true
  const meanwhile: Store = {
    ...store,
    async records(...asked) {
      if (isServing) {
        isServing = false
        await create(centre, 'beneficiaries', beneficiaryDraft({ name: 'Lê Văn Tư' }))
        expect(
          (await centre.call('PUT', person.path, { body: beneficiaryDraft({ name: 'Lê Thị Năm' }), headers: { 'if-match': '*' } })).status,
        ).toBe(200)
      }
      return store.records(...asked)
    },
  }
  expect(await compareRecords(meanwhile)).toEqual({ records: 3, faults: [] })
  expect(isServing).toBe(false)
})

it('that were stored while another transaction of the database server goes on are not taken for planted', { timeout: 60_000 }, async () => {
  const store = await openStore(await createDatabase(inject('databaseUrl')))
  const hospital = await (await createTestNetwork({ store })).addFacility('hospital')
  const elsewhere = new Client({ connectionString: await createDatabase(inject('databaseUrl')) })
  await elsewhere.connect()
  await elsewhere.query('begin')
  await elsewhere.query('select pg_current_xact_id()')
  await create(hospital, 'beneficiaries', beneficiaryDraft())
  expect((await compareRecords(store)).faults).toEqual([])
  await elsewhere.end()
  await store.close()
})
