import { describe, expect, it } from 'vitest'
import { createMemoryStore, type Store } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, referralDraft, transferDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const headers = { 'if-match': '*' }

const consentDraft = (beneficiaryId: unknown, recipientIds: readonly string[]) => ({
  ...{ beneficiaryId, purpose: 'referral', dataClasses: ['identity'], recipientIds, form: 'paper', from: '2026-11-01' },
  givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
})

async function network(store: Store = createMemoryStore()) {
  const clock = { now: new Date('2026-11-16T03:00:00.000Z') }
  const { addFacility, errors } = await createTestNetwork({ store, now: () => clock.now })
  const names = ['hospital', 'centre', 'school', 'shelter', 'stranger'] as const
  const all = await Promise.all(names.map((name) => addFacility(name)))
  const [hospital, centre, school, shelter, stranger] = all
  if (!hospital || !centre || !school || !shelter || !stranger) throw new TypeError('five facilities')
  const { id: person } = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const send = async (parts: object = {}): Promise<string> => {
    const sent = await hospital.call('POST', '/v1/referrals', {
      body: referralDraft(person, centre.id, { ...parts }),
      headers: { 'idempotency-key': 'k' },
    })
    return `/v1/referrals/${(await expectJson(sent, 201)).id}`
  }
  const forward = (from: TestFacility, path: string, to: TestFacility, body: object = {}) =>
    from.call('POST', `${path}/forward`, { body: { toFacilityId: to.id, ...body }, headers })
  const next = async (path: string) => {
    const { successorId } = await expectJson(await hospital.call('GET', path), 200)
    return `/v1/referrals/${successorId}`
  }
  return { clock, hospital, centre, school, shelter, stranger, person, send, forward, next, errors }
}

describe.each(eachStore())('a forwarded referral, over %s', (_name, open) => {
  it('goes on from facility to facility; its sender follows the whole chain and gets the final answer', async () => {
    const { hospital, centre, school, shelter, stranger, person, send, forward, next, errors } = await network(await open())
    const first = await send()
    const note = 'Trung tâm không còn chỗ.'
    const answered = await expectJson(await forward(centre, first, school, { note }), 200)
    expect(answered).toMatchObject({ status: 'forwarded', forwarding: { toFacilityId: school.id, note } })
    expect(answered).not.toHaveProperty('successorId')
    const second = await next(first)
    await expectJson(await forward(school, second, shelter), 200)
    const third = await next(second)

    const origin = first.split('/').at(-1)
    const { items } = await expectJson(await hospital.call('GET', `/v1/referrals?originId=${origin}&include=toFacilityId`), 200)
    expect(items).toMatchObject([
      { status: 'forwarded', toFacilityId: school.id, chain: { originId: origin, askedFacilityIds: [centre.id] } },
      {
        status: 'sent',
        toFacilityId: shelter.id,
        chain: { predecessorId: second.split('/').at(-1), askedFacilityIds: [centre.id, school.id] },
      },
    ])

    const minimum = await expectJson(await shelter.call('GET', third), 200)
    expect(minimum).toMatchObject({ recordedBy: hospital.id, forwardedById: school.id, client: { name: 'Nguyễn Thị Ngọc' } })
    for (const name of ['chain', 'safetyNote', 'disclosure']) expect(minimum).not.toHaveProperty(name)
    for (const outsider of [centre, school, stranger]) await expectProblem(await outsider.call('GET', third), 'not-found')
    await expectProblem(await centre.call('GET', second), 'not-found')
    await expectProblem(await centre.call('GET', `/v1/beneficiaries/${person}`), 'not-found')

    const whole = await expectJson(await shelter.call('POST', `${third}/accept`, { body: {}, headers }), 200)
    expect(whole).toHaveProperty('safetyNote')
    expect(whole).not.toHaveProperty('chain')
    await expectJson(await shelter.call('GET', `/v1/beneficiaries/${person}`), 200)
    const answer = { outcome: 'needs-met', text: 'Đã an toàn.', completedOn: '2026-11-16' }
    await expectJson(await shelter.call('POST', `${third}/complete`, { body: answer, headers }), 200)
    expect(await expectJson(await hospital.call('GET', third), 200)).toMatchObject({ status: 'completed', feedback: answer })
    expect(errors).toEqual([])
  })
})

describe('forwarding', () => {
  it('never comes back: not to the sender, not to who was asked', async () => {
    const { hospital, centre, school, stranger, send, forward, next } = await network()
    const first = await send()
    for (const [from, path, to] of [
      [centre, first, hospital],
      [centre, first, centre],
    ] as const) {
      const { errors } = await expectProblem(await forward(from, path, to), 'invalid')
      expect(errors).toMatchObject([{ pointer: '/toFacilityId', code: 'already-in-chain' }])
    }
    await expectJson(await forward(centre, first, school), 200)
    const second = await next(first)
    for (const to of [centre, school, hospital]) await expectProblem(await forward(school, second, to), 'invalid')
    await expectProblem(await forward(centre, first, stranger), 'illegal-move')
    await expectProblem(await forward(hospital, second, stranger), 'forbidden')
    await expectProblem(await forward(stranger, second, school), 'not-found')
  })

  it('tells nobody who was asked before the facility that it got the referral from', async () => {
    const { hospital, centre, school, shelter, send, forward, next } = await network()
    const first = await send()
    await expectJson(await forward(centre, first, school), 200)
    const second = await next(first)
    await expectJson(await forward(school, second, shelter), 200)
    const third = await next(second)
    for (const to of [hospital, school, shelter]) {
      const { errors } = await expectProblem(await forward(shelter, third, to), 'invalid')
      expect(errors).toMatchObject([{ pointer: '/toFacilityId', code: 'already-in-chain' }])
    }
    const { errors } = await expectProblem(await forward(shelter, third, centre), 'requirement-missing')
    expect(errors).toMatchObject([{ pointer: '/toFacilityId', code: 'recipient-not-covered' }])
    expect(await expectJson(await shelter.call('GET', third), 200)).toMatchObject({ status: 'sent' })
  })

  it('gives away no case: a transfer goes to whom its sender chose, who may turn it down', async () => {
    const { hospital, centre, school, person, send, forward } = await network()
    const { id: caseId } = await expectJson(
      await hospital.call('POST', '/v1/cases', {
        body: caseDraft(person, { openedOn: '2026-11-10' }),
        headers: { 'idempotency-key': 'case' },
      }),
      201,
    )
    const sent = await send(transferDraft(person, centre.id, caseId))
    for (const [to, body] of [
      [school, {}],
      [school, { dataClasses: ['identity'] }],
      [hospital, {}],
    ] as const) {
      const { errors } = await expectProblem(await forward(centre, sent, to, body), 'requirement-missing')
      expect(errors).toEqual([expect.objectContaining({ pointer: '/kind', code: 'transfer-not-forwarded' })])
    }
    const { items } = await expectJson(await school.call('GET', '/v1/referrals'), 200)
    expect(items).toEqual([])
    const rejection = { reason: 'no-capacity', note: 'Trường có thể nhận.' }
    await expectJson(await centre.call('POST', `${sent}/reject`, { body: rejection, headers }), 200)
    expect(await expectJson(await hospital.call('GET', sent), 200)).toMatchObject({ status: 'rejected', rejection })
  })

  it('answers of a facility that was asked before what it answers of one that the consent does not cover', async () => {
    const { hospital, centre, school, shelter, stranger, person, send, forward, next } = await network()
    const body = consentDraft(person, [centre.id, school.id, shelter.id])
    const { id: consentId } = await expectJson(await hospital.call('POST', '/v1/consents', { body }), 201)
    const first = await send({ disclosure: { dataClasses: ['identity'], consentId } })
    await expectJson(await forward(centre, first, school), 200)
    const second = await next(first)
    await expectJson(await forward(school, second, shelter), 200)
    const third = await next(second)
    const refused = async (to: TestFacility) => {
      const { requestId: _requestId, ...problem } = await expectProblem(await forward(shelter, third, to), 'requirement-missing')
      return problem
    }
    expect(await refused(centre)).toEqual(await refused(stranger))
  })

  it('discloses never more, and less where the forwarding facility says so', async () => {
    const { hospital, centre, school, send, forward, next } = await network()
    const first = await send()
    await expectJson(await forward(centre, first, school, { dataClasses: ['health', 'payment'] }), 200)
    expect(await expectJson(await hospital.call('GET', await next(first)), 200)).toMatchObject({ disclosure: { dataClasses: ['health'] } })
  })

  it('goes only to whom the consent covers, and tells nothing of the consent', async () => {
    const { hospital, centre, school, shelter, person, send, forward } = await network()
    const body = consentDraft(person, [centre.id, shelter.id])
    const { id: consentId } = await expectJson(await hospital.call('POST', '/v1/consents', { body }), 201)
    const first = await send({ disclosure: { dataClasses: ['identity'], consentId } })
    const problem = await expectProblem(await forward(centre, first, school), 'requirement-missing')
    expect(problem.errors).toMatchObject([{ pointer: '/toFacilityId', code: 'recipient-not-covered' }])
    expect(problem.errors?.[0]).not.toHaveProperty('args')
    await expectJson(await forward(centre, first, shelter), 200)
  })

  it('gives an urgent referral a new time, and lets the twelve hours of an emergency run on', async () => {
    for (const [urgency, dueAt, dueRule] of [
      ['emergency', '2026-11-16T15:00:00.000Z', 'emergency-already-running'],
      ['urgent', '2026-11-19T16:59:59.999Z', 'urgent-2-working-days'],
    ]) {
      const { clock, hospital, centre, school, send, forward, next } = await network()
      const first = await send({ urgency })
      clock.now = new Date(urgency === 'urgent' ? '2026-11-17T03:00:00.000Z' : '2026-11-16T09:00:00.000Z')
      await expectJson(await forward(centre, first, school), 200)
      expect(await expectJson(await hospital.call('GET', await next(first)), 200)).toMatchObject({ dueAt, dueRule })
    }
  })
})
