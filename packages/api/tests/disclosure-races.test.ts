import { ChangePage } from '@caunoi/schemas'
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import { createDatabase, withClient } from '../../../tools/postgres/create-database.ts'
import { createSealedStore } from '../src/index.ts'
import { createMemoryKeys } from '../src/keys/memory-keys.ts'
import { createPostgresStore } from '../src/stores/postgres.ts'
import type { Store } from '../src/stores/store.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { stoppingStore } from './support/stopping-store.ts'
import { createTestNetwork } from './support/test-network.ts'

/** A store whose next transaction stops once it has read who sees a client, until it is let go. */
const stopping = (store: Store) =>
  stoppingStore(store, (transaction, stop) => ({
    grantsOn: async (resource, id) => {
      const grants = await transaction.grantsOn(resource, id)
      if (resource === 'Beneficiary') await stop()
      return grants
    },
  }))

/** Resolves when somebody waits for a record that another transaction holds. */
async function untilSomebodyWaits(url: string): Promise<void> {
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  await withClient(url, (client) => vi.waitUntil(async () => (await client.query(waiting)).rows.length > 0, { timeout: 10_000 }))
}

const headers = { 'if-match': '*' }
const feedback = { outcome: 'needs-met', text: 'Trẻ đã an toàn.', completedOn: '2026-11-21' }

/** A hospital whose client is referred to a centre, which accepted, and to a school, which did not answer yet. */
async function scene(closed: (store: Store) => Promise<Store>) {
  const url = await createDatabase(inject('databaseUrl'))
  const store = await closed(await createPostgresStore({ url }))
  onTestFinished(() => store.close())
  const { watched, stopNext } = stopping(store)
  const { addFacility, errors } = await createTestNetwork({ store: watched })
  const [hospital, centre, school] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('school')]
  const { id } = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const refer = async (receiver: string, senderReference: string) => {
    const body = referralDraft(id, receiver, { senderReference })
    const sent = await hospital.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': senderReference } })
    return `/v1/referrals/${(await expectJson(sent, 201)).id}`
  }
  const [toCentre, toSchool] = [await refer(centre.id, 'CG-1'), await refer(school.id, 'CG-2')]
  await expectJson(await centre.call('POST', `${toCentre}/accept`, { body: {}, headers }), 200)
  return { url, stopNext, errors, hospital, centre, school, client: `/v1/beneficiaries/${id}`, toCentre, toSchool }
}

const forms: readonly (readonly [string, (store: Store) => Promise<Store>])[] = [
  ['open', async (store) => store],
  ['closed under keys', (store) => createSealedStore(store, { keys: createMemoryKeys() })],
]

describe.each(forms)('of records that are %s', (_, closed) => {
  it('a disclosure that ends stays ended when another facility accepts a referral of the same client at that moment', async () => {
    const { url, stopNext, errors, centre, school, client, toCentre, toSchool } = await scene(closed)
    const { stopped, release } = stopNext()
    const accepting = school.call('POST', `${toSchool}/accept`, { body: {}, headers })
    await stopped
    const completing = centre.call('POST', `${toCentre}/complete`, { body: feedback, headers })
    await untilSomebodyWaits(url)
    release()
    await expectJson(await accepting, 200)
    await expectJson(await completing, 200)

    await expectProblem(await centre.call('GET', client), 'not-found')
    expect(await expectJson(await school.call('GET', client), 200)).toMatchObject({ name: 'Nguyễn Thị Ngọc' })
    expect(errors).toEqual([])
  })

  it('nobody finds a client, or is told of a change of it, whose disclosure ends while its owner waits to change it', async () => {
    const { url, stopNext, errors, hospital, centre, client, toCentre } = await scene(closed)
    const { stopped, release } = stopNext()
    const completing = centre.call('POST', `${toCentre}/complete`, { body: feedback, headers })
    await stopped
    const name = 'Lê Thị Thanh'
    const changing = hospital.call('PUT', client, { body: beneficiaryDraft({ name }), headers })
    await untilSomebodyWaits(url)
    release()
    await expectJson(await completing, 200)
    await expectJson(await changing, 200)

    const found = await centre.call('POST', '/v1/beneficiaries/search', { body: { name, total: true } })
    expect(await expectJson(found, 200)).toMatchObject({ items: [], total: 0 })
    const changes = async () => ChangePage.parse(await expectJson(await centre.call('GET', '/v1/changes'), 200)).items
    const ofClient = async () => (await changes()).filter(({ id }) => client.endsWith(id)).map(({ change }) => change)
    await vi.waitUntil(async () => (await ofClient()).includes('gone'), { timeout: 10_000 })
    expect(await ofClient()).toEqual(['changed', 'gone'])
    expect(errors).toEqual([])
  })
})
