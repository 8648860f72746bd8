import { expect, it } from 'vitest'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

/** Two facilities and the clock: one sends an emergency at 05:00 and an urgent referral at 10:00 of 20 November in Viet Nam. */
async function sendTwo() {
  const clock = { now: new Date('2026-11-19T22:00:00.000Z') }
  const { addFacility, errors } = await createTestNetwork({ now: () => clock.now })
  const [hospital, centre, stranger] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('stranger')]
  const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const send = async (senderReference: string, urgency: string) => {
    const body = referralDraft(person.id, centre.id, { senderReference, urgency })
    return expectJson(await hospital.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': senderReference } }), 201)
  }
  const emergency = await send('CG-1', 'emergency')
  clock.now = new Date('2026-11-20T03:00:00.000Z')
  const urgent = await send('CG-2', 'urgent')
  return { clock, hospital, centre, stranger, emergency, urgent, errors }
}

const found = async (facility: TestFacility, query: string): Promise<readonly unknown[]> => {
  const { items } = await expectJson(await facility.call('GET', `/v1/referrals?${query}`), 200)
  return Array.isArray(items) ? items.map(({ senderReference }) => senderReference) : []
}

it('has to be answered within 12 hours in an emergency, by the end of the second working day when urgent, and says by which rule', async () => {
  const { emergency, urgent } = await sendTwo()
  expect(emergency).toMatchObject({ dueAt: '2026-11-20T10:00:00.000Z', dueRule: 'emergency-12-hours' })
  // 21 and 22 November are a weekend, the 24th is a holiday.
  expect(urgent).toMatchObject({ dueAt: '2026-11-25T16:59:59.999Z', dueRule: 'urgent-2-working-days' })
})

it('lists what is overdue for its sender and its receiver alike, and for nobody else', async () => {
  const { clock, hospital, centre, stranger, errors } = await sendTwo()
  for (const [now, overdue, waiting] of [
    ['2026-11-20T09:59:59.999Z', [], ['CG-1', 'CG-2']],
    ['2026-11-20T10:00:01.000Z', ['CG-1'], ['CG-2']],
    ['2026-11-25T17:00:00.000Z', ['CG-1', 'CG-2'], []],
  ] as const) {
    clock.now = new Date(now)
    for (const facility of [hospital, centre]) {
      expect(await found(facility, 'overdue=true')).toEqual(overdue)
      expect(await found(facility, 'overdue=false')).toEqual(waiting)
    }
    expect(await found(stranger, 'overdue=true')).toEqual([])
  }
  expect(errors).toEqual([])
})

it('does not list what was answered, and goes on from page to page while the clock moves', async () => {
  const { clock, hospital, centre, emergency } = await sendTwo()
  clock.now = new Date('2026-11-26T00:00:00.000Z')
  const first = await expectJson(await hospital.call('GET', '/v1/referrals?overdue=true&limit=1'), 200)
  expect(first.items).toMatchObject([{ id: emergency.id }])
  clock.now = new Date('2026-11-26T00:00:07.000Z')
  const second = await expectJson(await hospital.call('GET', `/v1/referrals?overdue=true&limit=1&cursor=${first.next}`), 200)
  expect(second.items).toMatchObject([{ senderReference: 'CG-2' }])
  const path = `/v1/referrals/${emergency.id}/reject`
  await expectJson(await centre.call('POST', path, { body: { reason: 'no-capacity' }, headers: { 'if-match': '*' } }), 200)
  expect(await found(hospital, 'overdue=true')).toEqual(['CG-2'])
})

it('finds by the day in Viet Nam and by the instant, and refuses what is neither', async () => {
  const { hospital } = await sendTwo()
  for (const [query, numbers] of [
    ['dueAt.from=2026-11-20&dueAt.to=2026-11-20', ['CG-1']],
    ['dueAt.from=2026-11-25&dueAt.to=2026-11-25', ['CG-2']],
    ['dueAt.to=2026-11-19', []],
    ['dueAt.to=2026-11-20T09:59:59.999Z', []],
    ['dueAt.to=2026-11-20T10:00:00.000Z', ['CG-1']],
    ['dueAt.from=2026-11-20T10:00:00.001Z', ['CG-2']],
  ] as const) {
    expect(await found(hospital, query), query).toEqual(numbers)
  }
  for (const query of ['dueAt.from=hôm+qua', 'dueAt.from=2026-11-20T10:00', 'overdue=yes']) {
    await expectProblem(await hospital.call('GET', `/v1/referrals?${query}`), 'invalid-parameter')
  }
})

it('counts a referral that is due at four in the morning in Viet Nam to that day, not to the day before', async () => {
  const { addFacility } = await createTestNetwork({ now: () => new Date('2026-11-22T09:00:00.000Z') })
  const [hospital, centre] = [await addFacility('hospital'), await addFacility('centre')]
  const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const body = referralDraft(person.id, centre.id)
  const sent = await expectJson(await hospital.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': 'k' } }), 201)
  expect(sent.dueAt).toBe('2026-11-22T21:00:00.000Z')
  expect(await found(centre, 'dueAt.from=2026-11-23&dueAt.to=2026-11-23')).toEqual(['CG-1'])
  expect(await found(centre, 'dueAt.from=2026-11-22&dueAt.to=2026-11-22')).toEqual([])
})
