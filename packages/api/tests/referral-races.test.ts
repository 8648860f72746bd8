import { describe, expect, it } from 'vitest'
import { runClock, type Store } from '../src/index.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const ROUNDS = 8
const DUE = new Date('2026-11-22T15:00:00.000Z')
const stop = { reason: 'no-longer-needed' }

async function network(store: Store) {
  const { addFacility, errors } = await createTestNetwork({ store })
  const hospital = await addFacility('hospital')
  const centre = await addFacility('centre', undefined, { services: ['emergency-intake'] })
  const school = await addFacility('school')
  const person = await create(hospital, 'beneficiaries', beneficiaryDraft())
  const act = (facility: TestFacility, path: string, action: string, body?: object) =>
    facility.call('POST', `${path}/${action}`, { body, headers: { 'if-match': '*', 'idempotency-key': crypto.randomUUID() } })
  const sees = async (facility: TestFacility): Promise<boolean> => (await facility.call('GET', person.path)).status === 200
  return { hospital, centre, school, person, act, sees, errors }
}

/** Begins both at once, now the one first and then the other. */
function race<A, B>(round: number, one: () => Promise<A>, other: () => Promise<B>): Promise<readonly [A, B]> {
  if (round % 2 === 0) return Promise.all([one(), other()])
  const second = other()
  return Promise.all([one(), second])
}

describe.each(eachStore())('of two who decide on one record at the same moment one succeeds, over %s', (_name, open) => {
  it('a receiver that forwards a referral and a sender that cancels it', async () => {
    const { hospital, centre, school, person, act, errors } = await network(await open())
    for (let round = 0; round < ROUNDS; round += 1) {
      const body = referralDraft(person.id, centre.id, { senderReference: `CG-${round}` })
      const { path, id } = await create(hospital, 'referrals', body)
      const [forwarded, cancelled] = await race(
        round,
        () => act(centre, path, 'forward', { toFacilityId: school.id }),
        () => act(hospital, path, 'cancel', stop),
      )
      expect([forwarded.status, cancelled.status].sort()).toEqual([200, 409])
      const isForwarded = forwarded.status === 200
      await expectProblem(isForwarded ? cancelled : forwarded, 'illegal-move')
      const after = await expectJson(await hospital.call('GET', path), 200)
      expect(after.status).toBe(isForwarded ? 'forwarded' : 'cancelled')
      const chain = await expectJson(await hospital.call('GET', `/v1/referrals?originId=${id}`), 200)
      expect(chain.items).toEqual(isForwarded ? [expect.objectContaining({ id: after.successorId, toFacilityId: school.id })] : [])
    }
    expect(errors).toEqual([])
  })

  it('a facility that claims an offer and a sender that cancels it', async () => {
    const { hospital, centre, person, act, errors } = await network(await open())
    let referrals = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const { kind: _kind, toFacilityId: _to, ...draft } = referralDraft(person.id, '', { senderReference: `LM-${round}` })
      const { path } = await create(hospital, 'referral-offers', { ...draft, invites: {} })
      const [claimed, cancelled] = await race(
        round,
        () => act(centre, path, 'claim'),
        () => act(hospital, path, 'cancel', stop),
      )
      const isClaimed = claimed.status === 200
      // Who comes too late finds nothing; the sender still has its offer.
      await expectProblem(isClaimed ? cancelled : claimed, isClaimed ? 'illegal-move' : 'not-found')
      expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({ status: isClaimed ? 'claimed' : 'cancelled' })
      if (isClaimed) referrals += 1
      else await expectJson(cancelled, 200)
    }
    const { total } = await expectJson(await hospital.call('POST', '/v1/referrals/search', { body: { total: true } }), 200)
    expect(total).toBe(referrals)
    expect(errors).toEqual([])
  })

  it('the clock that expires a referral and a receiver that accepts it', async () => {
    const store = await open()
    const { hospital, centre, person, act, sees, errors } = await network(store)
    for (let round = 0; round < ROUNDS; round += 1) {
      const { path } = await create(hospital, 'referrals', referralDraft(person.id, centre.id, { senderReference: `CG-${round}` }))
      const [run, accepted] = await race(
        round,
        () => runClock({ store }, DUE),
        () => act(centre, path, 'accept', {}),
      )
      const isAccepted = accepted.status === 200
      expect(run.done).toBe(isAccepted ? 0 : 1)
      if (!isAccepted) await expectProblem(accepted, 'illegal-move')
      expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({ status: isAccepted ? 'accepted' : 'expired' })
      expect(await sees(centre)).toBe(isAccepted)
      if (isAccepted) await expectJson(await act(centre, path, 'discontinue', stop), 200)
      expect(await sees(centre)).toBe(false)
    }
    expect(errors).toEqual([])
  })
})
