import { afterAll, beforeEach, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../tools/postgres/create-database.ts'
import { createPostgresStore } from '../src/stores/postgres.ts'
import type { Store, Transaction } from '../src/stores/store.ts'
import { StoreConflict } from '../src/stores/store-conflict.ts'
import { beneficiaryDraft, caseDraft, caseTransferDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { overStore, overTransaction } from './support/over-store.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

type Injury = (transaction: Transaction) => Partial<Transaction>

const stores: Store[] = []
afterAll(async () => {
  for (const store of stores) await store.close()
})

/** A store whose next transaction has some operations replaced. */
function injured(store: Store) {
  let next: Injury | undefined
  const watched = overStore(store, (asked) => ({
    transaction: (work) => {
      const injury = next ?? (() => ({}))
      next = undefined
      return asked.transaction((transaction) => work(overTransaction(transaction, injury)))
    },
  }))
  const injureNext = (injury: Injury) => {
    next = injury
  }
  return { watched, injureNext }
}

let injureNext: ReturnType<typeof injured>['injureNext']
let network: Awaited<ReturnType<typeof createTestNetwork>>
let hospital: TestFacility
let centre: TestFacility
let personId: string
/** Path of a case of the hospital. */
let file: string

async function create(path: string, body: unknown): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  return String((await expectJson(await hospital.call('POST', path, { body, headers }), 201)).id)
}

async function patch(path: string, body: unknown): Promise<void> {
  const headers = { 'if-match': '*', 'content-type': 'application/merge-patch+json' }
  await expectJson(await hospital.call('PATCH', path, { body, headers }), 200)
}

beforeEach(async () => {
  const store = await createPostgresStore({ url: await createDatabase(inject('databaseUrl')) })
  stores.push(store)
  const { watched, injureNext: injure } = injured(store)
  injureNext = injure
  network = await createTestNetwork({ store: watched })
  hospital = await network.addFacility('hospital')
  centre = await network.addFacility('centre')
  personId = await create('/v1/beneficiaries', beneficiaryDraft())
  file = `/v1/cases/${await create('/v1/cases', caseDraft(personId))}`
})

it('a change that meets another one is told to come again, stores nothing, and does not burn its key', async () => {
  const advance = () =>
    hospital.call('POST', `${file}/advance`, { body: { to: 'assessing' }, headers: { 'if-match': '*', 'idempotency-key': 'advance' } })
  injureNext((transaction) => ({
    async lock(resource, id) {
      const found = await transaction.read(resource, id) // Without its lock: the other change comes between.
      await patch(file, { urgency: 'emergency' })
      return found
    },
  }))

  const clash = await advance()
  expect(clash.headers.get('retry-after')).toBe('1')
  await expectProblem(clash, 'unavailable')
  expect(network.errors).toEqual([expect.toSatisfy(StoreConflict.isInstance)])
  expect(await expectJson(await hospital.call('GET', file), 200)).toMatchObject({ version: 2, phase: 'received', urgency: 'emergency' })

  expect(await expectJson(await advance(), 200)).toMatchObject({ version: 3, phase: 'assessing', urgency: 'emergency' })
  const { items } = await expectJson(await hospital.call('GET', `${file}/audit`), 200)
  const actions = Array.isArray(items) ? items.map(({ action }) => action) : []
  expect(actions.toReversed()).toEqual(['create', 'patch', 'advance', 'read', 'advance'])
})

it('a record that changes while its case is taken over moves as it then stands', async () => {
  const assessment = { caseId: file.split('/').at(-1), kind: 'initial', assessedOn: '2026-11-20', beneficiaryId: personId, needs: [] }
  const path = `/v1/assessments/${await create('/v1/assessments', assessment)}`
  const transfer = caseTransferDraft(centre.id)
  const sent = await hospital.call('POST', `${file}/transfer`, {
    body: transfer,
    headers: { 'if-match': '*', 'idempotency-key': 'transfer' },
  })
  const referral = `/v1/referrals/${(await expectJson(sent, 200)).id}`
  injureNext((transaction) => ({
    async search(query) {
      const found = await transaction.search(query)
      if (query.resource === 'Assessment') await patch(path, { assessedOn: '2026-11-21' })
      return found
    },
  }))

  await expectJson(await centre.call('POST', `${referral}/accept`, { body: {}, headers: { 'if-match': '*' } }), 200)
  expect(await expectJson(await centre.call('GET', path), 200)).toMatchObject({
    version: 3,
    recordedBy: centre.id,
    assessedOn: '2026-11-21',
  })
  await expectProblem(await hospital.call('GET', path), 'not-found')
  expect(network.errors).toEqual([])
})
