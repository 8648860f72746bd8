import { AuditPage, BreachReach } from '@caunoi/schemas'
import { parseScopes } from '@caunoi/schemas/policy'
import { describe, expect, it } from 'vitest'
import { createMemoryStore, type Store } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { overStore } from './support/over-store.ts'
import { turnsDuring } from './support/turns-during.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const officer = { purpose: 'subject-rights', role: 'data-protection-officer', workerId: 'dpo' } as const
const whole = { from: '2026-11-22T00:00:00.000Z', to: '2026-11-30T00:00:00.000Z' }

/** A person with so many cases, and a store that tells how many events of trails were read. */
async function personWithCases(cases: number) {
  let read = 0
  const store = overStore(createMemoryStore(), (inner) => ({
    auditTrail: async (...asked: Parameters<Store['auditTrail']>) => {
      const events = await inner.auditTrail(...asked)
      read += events.length
      return events
    },
  }))
  const network = await createWorkerNetwork({ store })
  const centre = await network.addFacility('centre')
  const person = await network.make(centre, {}, 'beneficiaries', beneficiaryDraft())
  const ids: string[] = [person.id]
  for (let number = 0; number < cases; number++)
    ids.push((await network.make(centre, {}, 'cases', caseDraft(person.id, { number: `QLTH-${number}` }))).id)
  const list = () => network.ask(centre, {}, 'GET', '/v1/cases?limit=500')
  return { ...network, centre, person, ids, list, eventsRead: () => read }
}

describe('a request that has much to do leaves the thread to others', () => {
  it('who asks whose data a breach touched', async () => {
    const { ask, centre, list } = await personWithCases(100)
    for (let round = 0; round < 100; round++) await list()
    const turns = await turnsDuring(() => ask(centre, officer, 'POST', '/v1/breaches/reach', whole))
    expect(turns).toBeGreaterThanOrEqual(9)
  })

  it('who follows the changes and may see none of them', async () => {
    const { ask, centre, person, pass } = await personWithCases(1)
    for (let version = 1; version <= 2000; version++) {
      pass(1)
      const headers = { 'if-match': `"${version}"` }
      await ask(centre, {}, 'PATCH', person.path, { nationality: version % 2 ? 'VN' : 'LA' }, headers)
    }
    const turns = await turnsDuring(() => ask(centre, { scopes: parseScopes('system/Sponsor.rs') }, 'GET', '/v1/changes'))
    expect(turns).toBeGreaterThanOrEqual(4)
  })

  it('who asks how far a referral got that was read often', async () => {
    const { ask, make, addFacility, centre, person } = await personWithCases(0)
    const hospital = await addFacility('hospital')
    const referral = await make(centre, {}, 'referrals', referralDraft(person.id, hospital))
    for (let round = 0; round < 2100; round++) await ask(hospital, {}, 'GET', referral.path)
    expect(await turnsDuring(() => ask(centre, {}, 'POST', `${referral.path}/receipts`))).toBeGreaterThanOrEqual(4)
  })
})

describe('who asks who saw the data of a person with many records', () => {
  it('gets every event once and in order, though one page reads no more than so many', async () => {
    const { ask, centre, person, ids, list, store, eventsRead } = await personWithCases(120)
    for (let round = 0; round < 200; round++) await list()
    const told: string[] = []
    let most = 0
    for (let next: string | undefined = ''; next !== undefined; ) {
      const before = eventsRead()
      const query: string = next === '' ? 'limit=500' : `limit=500&cursor=${next}`
      const path = `${person.path}/accesses?${query}`
      const { body } = await ask(centre, { purpose: 'audit' }, 'GET', path)
      const page = AuditPage.parse(body)
      told.push(...page.items.map(({ id }) => id))
      most = Math.max(most, eventsRead() - before)
      next = page.next
    }
    expect(most).toBeLessThanOrEqual(20_000)
    const trails = await Promise.all(ids.map((id) => store.auditTrail(id === person.id ? 'Beneficiary' : 'Case', id, undefined, 10_000)))
    const all = [...new Set(trails.flat().map(({ id }) => id))].sort().reverse()
    // The pages themselves are events, of which each page tells but its own.
    expect(told).toEqual(all.filter((id) => told.includes(id)))
    expect(all.length - told.length).toBeLessThan(10)
    expect(told.length).toBeGreaterThan(320)
  })
})

it('an answer that cannot name all records of a person says that it is not whole', async () => {
  const { ask, centre, person } = await personWithCases(1100)
  const { body } = await ask(centre, officer, 'POST', '/v1/breaches/reach', whole)
  const { items, isPartial } = BreachReach.parse(body)
  expect(items.map(({ beneficiaryId, records }) => [beneficiaryId, records.length])).toEqual([[person.id, 1000]])
  expect(isPartial).toBe(true)
})
