import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

async function sendReferral(hospital: TestFacility, centre: TestFacility) {
  const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const sent = await hospital.call('POST', '/v1/referrals', {
    body: referralDraft(person.id, centre.id),
    headers: { 'idempotency-key': 'k1' },
  })
  return { person, sent, referral: await expectJson(sent, 201) }
}

describe('a referral', () => {
  it('is due twelve hours after its own time, however long the server works on it', async () => {
    let ticks = Date.parse('2026-11-22T03:00:00.000Z')
    const { addFacility } = await createTestNetwork({ now: () => new Date(ticks++) })
    const { referral } = await sendReferral(await addFacility('hospital'), await addFacility('centre'))
    expect(Date.parse(String(referral.dueAt)) - Date.parse(String(referral.recordedAt))).toBe(12 * 3_600_000)
  })

  it('goes from the hospital to the centre and its answer comes back', async () => {
    const { addFacility, errors } = await createTestNetwork()
    const [hospital, centre, school] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('school')]
    const { person, referral } = await sendReferral(hospital, centre)

    const path = `/v1/referrals/${referral.id}`
    const seen = await centre.call('GET', path)
    const minimum = await expectJson(seen, 200)
    expect(minimum).not.toHaveProperty('safetyNote')
    expect(minimum.client).toEqual({ name: 'Nguyễn Thị Ngọc', sex: 'female', birthDate: beneficiaryDraft().birthDate })
    expect((await centre.call('GET', `/v1/beneficiaries/${person.id}`)).status).toBe(404)
    expect((await school.call('GET', path)).status).toBe(404)

    const accepted = await centre.call('POST', `${path}/accept`, { body: {}, headers: { 'if-match': seen.headers.get('etag') ?? '' } })
    const whole = await expectJson(accepted, 200)
    expect(whole).toMatchObject({ status: 'accepted', safetyNote: { text: 'Không báo cho người cha.' } })
    expect(await expectJson(await centre.call('GET', `/v1/beneficiaries/${person.id}`), 200)).toMatchObject({ name: 'Nguyễn Thị Ngọc' })
    const cases = await expectJson(await centre.call('GET', `/v1/cases?referralId=${referral.id}`), 200)
    expect(cases.items).toHaveLength(1)

    // What somebody else owns may be referred to by whom it was shown, and by nobody else.
    const continued = async (facility: TestFacility) => {
      const client = await expectJson(await facility.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
      const body = caseDraft(client.id, { source: 'referral', referralId: referral.id })
      return facility.call('POST', '/v1/cases', { body, headers: { 'idempotency-key': crypto.randomUUID() } })
    }
    expect((await continued(centre)).status).toBe(201)
    expect(await expectJson(await continued(school), 422)).toMatchObject({
      errors: [{ pointer: '/referralId', code: 'unknown-reference' }],
    })

    const completed = await centre.call('POST', `${path}/complete`, {
      body: { outcome: 'needs-met', text: 'Trẻ đã an toàn.', completedOn: '2026-11-22' },
      headers: { 'if-match': accepted.headers.get('etag') ?? '' },
    })
    expect(await expectJson(completed, 200)).not.toHaveProperty('safetyNote')
    expect((await centre.call('GET', `/v1/beneficiaries/${person.id}`)).status).toBe(404)
    expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({
      status: 'completed',
      feedback: { text: 'Trẻ đã an toàn.' },
    })

    const trail = await expectJson(await hospital.call('GET', `/v1/beneficiaries/${person.id}/audit`), 200)
    expect(Array.isArray(trail.items) && trail.items.length).toBeGreaterThan(2)
    expect(errors).toEqual([])
  })
})
