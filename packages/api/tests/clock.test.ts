import { describe, expect, it } from 'vitest'
import { createMemoryStore, runClock, type Store } from '../src/index.ts'
import { serverFacilityId } from '../src/policy/server-subject.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const SENT = new Date('2026-11-22T03:00:00.000Z')
const DUE = new Date('2026-11-22T15:00:00.000Z')
const headers = { 'if-match': '*' }

async function network(store: Store) {
  const clock = { now: SENT }
  const { addFacility, errors } = await createTestNetwork({ store, now: () => clock.now })
  const [hospital, centre, stranger] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('stranger')]
  const { id: person } = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const send = async (senderReference: string, parts = {}): Promise<string> => {
    const body = referralDraft(person, centre.id, { senderReference, ...parts })
    const sent = await hospital.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': senderReference } })
    return `/v1/referrals/${(await expectJson(sent, 201)).id}`
  }
  const consent = async (to: string): Promise<unknown> => {
    const body = {
      beneficiaryId: person,
      purpose: 'referral',
      dataClasses: ['identity', 'health'],
      givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
      form: 'paper',
      from: '2026-11-01',
      to,
    }
    return (await expectJson(await hospital.call('POST', '/v1/consents', { body }), 201)).id
  }
  return { clock, hospital, centre, stranger, person, send, consent, errors }
}

const feedOf = async (facility: TestFacility, from = '') => {
  const { items, next } = await expectJson(await facility.call('GET', `/v1/changes${from}`), 200)
  const changes = Array.isArray(items) ? items.map(({ resource, id, change }) => `${change} ${resource} ${id}`) : []
  return { changes, from: `?cursor=${next}` }
}

describe.each(eachStore())('the clock, over %s', (_name, open) => {
  it('expires what was not answered in time, tells both sides, and does so once however many run it', async () => {
    const store = await open()
    const { clock, hospital, centre, stranger, send, errors } = await network(store)
    const [silent, answered] = [await send('CG-1'), await send('CG-2')]
    await expectJson(await centre.call('POST', `${answered}/accept`, { body: {}, headers }), 200)
    const read = await Promise.all([hospital, centre, stranger].map((facility) => feedOf(facility)))

    expect(await runClock({ store }, new Date(DUE.getTime() - 1))).toEqual({ done: 0, hasMore: false })
    clock.now = DUE
    const runs = await Promise.all(Array.from({ length: 4 }, () => runClock({ store }, DUE)))
    expect(runs.reduce((sum, { done }) => sum + done, 0)).toBe(1)
    expect(await runClock({ store }, DUE)).toEqual({ done: 0, hasMore: false })

    const id = silent.split('/').at(-1)
    expect(await expectJson(await hospital.call('GET', silent), 200)).toMatchObject({ status: 'expired', version: 2 })
    expect(await expectJson(await centre.call('GET', silent), 200)).toMatchObject({ status: 'expired' })
    expect(await expectJson(await hospital.call('GET', answered), 200)).toMatchObject({ status: 'accepted' })
    for (const [index, facility] of [hospital, centre, stranger].entries()) {
      const { changes } = await feedOf(facility, read[index]?.from)
      expect(changes).toEqual(facility === stranger ? [] : [`changed Referral ${id}`])
    }
    const { items } = await expectJson(await hospital.call('GET', `${silent}/audit`), 200)
    const events = Array.isArray(items) ? items.filter(({ action }) => action === 'expire') : []
    expect(events).toMatchObject([{ facilityId: serverFacilityId, clientId: 'clock', purpose: 'operations', rule: 'clock', fields: [] }])
    expect(errors).toEqual([])
  })

  it('ends what was disclosed on a consent alone once its last day is over in Viet Nam', async () => {
    const store = await open()
    const { clock, hospital, centre, person, send, consent } = await network(store)
    const [short, long] = [await consent('2026-11-22'), await consent('2026-11-30')]
    const accept = async (reference: string, disclosure: object): Promise<string> => {
      const path = await send(reference, { disclosure: { dataClasses: ['identity'], ...disclosure } })
      await expectJson(await centre.call('POST', `${path}/accept`, { body: {}, headers }), 200)
      return path
    }
    const onShort = await accept('CG-1', { consentId: short })
    const seesPerson = async () => (await centre.call('GET', `/v1/beneficiaries/${person}`)).status

    clock.now = new Date('2026-11-22T16:59:59.998Z')
    expect((await runClock({ store }, clock.now)).done).toBe(0)
    expect(await seesPerson()).toBe(200)

    clock.now = new Date('2026-11-22T17:00:00.000Z')
    expect((await runClock({ store }, clock.now)).done).toBe(1)
    expect(await seesPerson()).toBe(404)
    expect(await expectJson(await hospital.call('GET', `/v1/consents/${short}`), 200)).toMatchObject({ status: 'expired' })
    expect(await expectJson(await hospital.call('GET', `/v1/consents/${long}`), 200)).toMatchObject({ status: 'active' })
    expect(await expectJson(await centre.call('GET', onShort), 200)).not.toHaveProperty('safetyNote')
    expect((await runClock({ store }, clock.now)).done).toBe(0)

    const onBoth = await accept('CG-3', { consentId: long, legalBasis: 'child-protection-report' })
    clock.now = new Date('2026-12-01T00:00:00.000Z')
    expect((await runClock({ store }, clock.now)).done).toBe(1)
    expect(await seesPerson()).toBe(200)
    expect(await expectJson(await centre.call('GET', onBoth), 200)).toHaveProperty('safetyNote')
  })

  it('leaves to the next run what is more than its bound', async () => {
    const store = await open()
    const { send } = await network(store)
    for (const reference of ['CG-1', 'CG-2', 'CG-3']) await send(reference)
    expect(await runClock({ store, most: 2 }, DUE)).toEqual({ done: 2, hasMore: true })
    expect(await runClock({ store, most: 2 }, DUE)).toEqual({ done: 1, hasMore: false })
  })
})

describe('an expired referral', () => {
  it('tells a late receiver whose turn it is, loses nothing of it, and goes out again with a new time', async () => {
    const store = createMemoryStore()
    const { clock, hospital, centre, stranger, send } = await network(store)
    const path = await send('CG-1')
    clock.now = DUE
    await runClock({ store }, DUE)

    const late = await expectProblem(await centre.call('POST', `${path}/accept`, { body: {}, headers }), 'illegal-move')
    expect(late).toMatchObject({ allowed: [], errors: [{ pointer: '/status', code: 'move-of-other-party', args: { moves: 'resend' } }] })
    await expectProblem(await centre.call('POST', `${path}/resend`, { headers }), 'forbidden')
    await expectProblem(await stranger.call('POST', `${path}/resend`, { headers }), 'not-found')

    const again = await expectJson(await hospital.call('POST', `${path}/resend`, { headers }), 200)
    expect(again).toMatchObject({ status: 'sent', dueAt: '2026-11-23T03:00:00.000Z' })
    await expectProblem(await hospital.call('POST', `${path}/resend`, { headers }), 'illegal-move')
    expect(await expectJson(await centre.call('POST', `${path}/accept`, { body: {}, headers }), 200)).toHaveProperty('safetyNote')
  })

  it('does not go out again on a consent that has ended', async () => {
    const store = createMemoryStore()
    const { clock, hospital, send, consent } = await network(store)
    const path = await send('CG-1', { disclosure: { dataClasses: ['identity'], consentId: await consent('2026-11-22') } })
    clock.now = new Date('2026-11-23T03:00:00.000Z')
    expect((await runClock({ store }, clock.now)).done).toBe(2)
    await expectProblem(await hospital.call('POST', `${path}/resend`, { headers }), 'requirement-missing')
  })

  it('does not stop the others when one of them fails', async () => {
    const store = createMemoryStore()
    const { send } = await network(store)
    await send('CG-1')
    await send('CG-2')
    let broken = true
    const failing: Store = {
      ...store,
      transaction: (work) => {
        if (!broken) return store.transaction(work)
        broken = false
        return Promise.reject(new Error('disk'))
      },
    }
    const failures: unknown[] = []
    expect(await runClock({ store: failing, onError: (error) => failures.push(error) }, DUE)).toEqual({ done: 1, hasMore: false })
    expect(failures).toHaveLength(1)
    expect((await runClock({ store }, DUE)).done).toBe(1)
  })
})
