import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import { createMemoryStore, type Store } from '../src/index.ts'
import { createPostgresStore } from '../src/stores/postgres.ts'
import { createSqliteStore } from '../src/stores/sqlite.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const TIMES = 200
const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-parallel-'))
const opened: Store[] = []
afterAll(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true })
})

const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => createMemoryStore()],
  ['SQLite', async () => createSqliteStore({ file: path.join(folder, 'parallel.db') })],
  ['PostgreSQL', async () => createPostgresStore({ url: await createDatabase(inject('databaseUrl')) })],
]

/** Sends a referral as clients do: one whose key is in use at that moment comes again. */
async function send(hospital: TestFacility, body: object, key: string): Promise<Response> {
  for (;;) {
    const response = await hospital.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': key } })
    if (response.status !== 409) return response
    expect(await response.json()).toMatchObject({ code: 'request-in-progress' })
    await pause(Math.random() * 50)
  }
}

describe.each(stores)('one referral sent many times at once, over %s', (_name, open) => {
  it.each([
    ['with one idempotency key', () => 'k'],
    ['with different keys and the same number of the sender', (index: number) => `k${index}`],
  ])('is one referral %s', async (_way, keyOf) => {
    const store = await open()
    opened.push(store)
    const { addFacility, errors } = await createTestNetwork({ store })
    const [hospital, centre] = [await addFacility('hospital'), await addFacility('centre')]
    const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
    const draft = referralDraft(person.id, centre.id)

    const answers = await Promise.all(Array.from({ length: TIMES }, (_, index) => send(hospital, draft, keyOf(index))))

    const records = await Promise.all(answers.map((answer) => answer.json()))
    expect(new Set(records.map(({ id }) => id)).size).toBe(1)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(keyOf(0) === keyOf(1) ? [201] : [200, 201]))
    for (const facility of [hospital, centre]) {
      const page = await expectJson(await facility.call('POST', '/v1/referrals/search', { body: { total: true } }), 200)
      expect(page.total).toBe(1)
    }
    expect(errors).toEqual([])
  })
})
