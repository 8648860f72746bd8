import { describe, expect, it } from 'vitest'
import { createMemoryStore, type Store } from '../src/index.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const at = (time: string): string => `2026-11-22T${time}.000Z`

async function network(store: Store = createMemoryStore()) {
  const clock = { now: new Date(at('03:00:00')) }
  const { addFacility, errors } = await createTestNetwork({ store, now: () => clock.now })
  const [hospital, centre, stranger] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('stranger')]
  const person = await create(hospital, 'beneficiaries', beneficiaryDraft())
  const referral = await create(hospital, 'referrals', referralDraft(person.id, centre.id))
  const ask = (facility: TestFacility) => facility.call('POST', `${referral.path}/receipts`)
  const receipts = async () => expectJson(await ask(hospital), 200)
  const pass = (time: string) => {
    clock.now = new Date(at(time))
  }
  const accept = (facility: TestFacility) =>
    facility.call('POST', `${referral.path}/accept`, { body: {}, headers: { 'if-match': '*', 'idempotency-key': 'accept' } })
  return { hospital, centre, stranger, person, referral, ask, receipts, pass, accept, errors }
}

describe.each(eachStore())('the receipts of a referral, over %s', (_name, open) => {
  it('tell its sender when it was delivered, read and accepted, each the first time, and move no version', async () => {
    const { hospital, centre, stranger, referral, ask, receipts, pass, accept, errors } = await network(await open())
    await expectJson(await hospital.call('GET', referral.path), 200)
    await expectJson(await hospital.call('GET', '/v1/changes'), 200)
    await expectJson(await hospital.call('GET', '/v1/referrals'), 200)
    await expectProblem(await stranger.call('GET', referral.path), 'not-found')
    expect(await receipts()).toEqual({})
    const etag = (await hospital.call('GET', referral.path)).headers.get('etag')

    pass('04:00:00')
    await expectJson(await centre.call('GET', '/v1/changes'), 200)
    expect(await receipts()).toEqual({ deliveredAt: at('04:00:00') })
    pass('05:00:00')
    await expectJson(await centre.call('GET', '/v1/referrals'), 200)
    expect(await receipts()).toEqual({ deliveredAt: at('04:00:00') })
    pass('06:00:00')
    const seen = await centre.call('GET', referral.path)
    pass('07:00:00')
    expect((await centre.call('GET', referral.path)).headers.get('etag')).toBe(seen.headers.get('etag'))
    expect(await receipts()).toEqual({ deliveredAt: at('04:00:00'), readAt: at('06:00:00') })
    expect((await hospital.call('GET', referral.path)).headers.get('etag')).toBe(etag)

    pass('08:00:00')
    await expectJson(await accept(centre), 200)
    pass('09:00:00')
    await expectJson(await accept(centre), 200)
    await expectJson(await centre.call('GET', referral.path), 200)
    const all = { deliveredAt: at('04:00:00'), readAt: at('06:00:00'), acceptedAt: at('08:00:00') }
    for (const party of [hospital, centre]) expect(await expectJson(await ask(party), 200)).toEqual(all)
    await expectProblem(await ask(stranger), 'not-found')
    expect(errors).toEqual([])
  })
})

describe('the receipts of a referral', () => {
  it('count a search page as the delivery, where it comes first', async () => {
    const { centre, receipts, pass } = await network()
    pass('04:00:00')
    await expectJson(await centre.call('POST', '/v1/referrals/search', { body: { status: 'sent' } }), 200)
    expect(await receipts()).toEqual({ deliveredAt: at('04:00:00') })
  })

  it('tell of one that was accepted at once that it was delivered and read then', async () => {
    const { centre, receipts, pass, accept } = await network()
    pass('04:00:00')
    await expectJson(await accept(centre), 200)
    expect(await receipts()).toEqual({ deliveredAt: at('04:00:00'), readAt: at('04:00:00'), acceptedAt: at('04:00:00') })
  })

  it('count nothing that was refused, and are found behind a long trail of others’ reads', async () => {
    const { hospital, centre, referral, receipts, pass, accept } = await network()
    for (let read = 0; read < 501; read += 1) await hospital.call('GET', referral.path)
    const stale = { 'if-match': '"stale"', 'idempotency-key': 'k' }
    pass('04:00:00')
    await expectProblem(
      await centre.call('POST', `${referral.path}/reject`, { body: { reason: 'no-capacity' }, headers: stale }),
      'version-conflict',
    )
    pass('05:00:00')
    await expectJson(await accept(centre), 200)
    expect(await receipts()).toEqual({ deliveredAt: at('05:00:00'), readAt: at('05:00:00'), acceptedAt: at('05:00:00') })
  })

  it('show the sender in its trail that the receiver asked for them', async () => {
    const { hospital, centre, referral, ask } = await network()
    await expectJson(await ask(centre), 200)
    const { items } = await expectJson(await hospital.call('GET', `/v1/audit-events?recordId=${referral.id}&action=receipts`), 200)
    expect(items).toMatchObject([{ facilityId: centre.id, fields: ['id'], recordIds: [referral.id] }])
  })
})
