import { describe, expect, it } from 'vitest'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const body = async (response: Response, status: number): Promise<Record<string, unknown>> => {
  const json = (await response.json()) as Record<string, unknown>
  expect(response.status, JSON.stringify(json)).toBe(status)
  return json
}

const beneficiary = {
  identifiers: [{ system: 'personal-number', value: '056190000013', verification: 'document-seen' }],
  name: 'Nguyễn Thị Ngọc',
  sex: 'female',
  birthDate: { value: '2017', accuracy: 'estimated' },
}

const referralDraft = (beneficiaryId: unknown, toFacilityId: string, senderReference = 'CG-1') => ({
  senderReference,
  kind: 'service',
  toFacilityId,
  beneficiaryId,
  urgency: 'emergency',
  reason: 'Trẻ nhập viện ban đêm, nghi bị bạo lực.',
  requestedServices: ['emergency-intake'],
  contact: { name: 'Lê Thị An', phone: '0905000111' },
  disclosure: { dataClasses: ['identity', 'health'], legalBasis: 'child-protection-report' },
  safetyNote: { text: 'Không báo cho người cha.', mustNotBeInformed: [{ relationship: 'father' }] },
})

async function sendReferral(hospital: TestFacility, centre: TestFacility) {
  const person = await body(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiary }), 201)
  const sent = await hospital.call('POST', '/v1/referrals', {
    body: referralDraft(person.id, centre.id),
    headers: { 'idempotency-key': 'k1' },
  })
  return { person, sent, referral: await body(sent, 201) }
}

describe('a referral', () => {
  it('goes from the hospital to the centre and its answer comes back', async () => {
    const { addFacility, errors } = await createTestNetwork()
    const [hospital, centre, school] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('school')]
    const { person, referral } = await sendReferral(hospital, centre)

    const path = `/v1/referrals/${referral.id}`
    const seen = await centre.call('GET', path)
    const minimum = await body(seen, 200)
    expect(minimum).not.toHaveProperty('safetyNote')
    expect(minimum.client).toEqual({ name: 'Nguyễn Thị Ngọc', sex: 'female', birthDate: beneficiary.birthDate })
    expect((await centre.call('GET', `/v1/beneficiaries/${person.id}`)).status).toBe(404)
    expect((await school.call('GET', path)).status).toBe(404)

    const accepted = await centre.call('POST', `${path}/accept`, { body: {}, headers: { 'if-match': seen.headers.get('etag') ?? '' } })
    const whole = await body(accepted, 200)
    expect(whole).toMatchObject({ status: 'accepted', safetyNote: { text: 'Không báo cho người cha.' } })
    expect(await body(await centre.call('GET', `/v1/beneficiaries/${person.id}`), 200)).toMatchObject({ name: 'Nguyễn Thị Ngọc' })
    const cases = await body(await centre.call('GET', `/v1/cases?referralId=${referral.id}`), 200)
    expect(cases.items).toHaveLength(1)

    const completed = await centre.call('POST', `${path}/complete`, {
      body: { outcome: 'needs-met', text: 'Trẻ đã an toàn.', completedOn: '2026-11-22' },
      headers: { 'if-match': accepted.headers.get('etag') ?? '' },
    })
    expect(await body(completed, 200)).not.toHaveProperty('safetyNote')
    expect((await centre.call('GET', `/v1/beneficiaries/${person.id}`)).status).toBe(404)
    expect(await body(await hospital.call('GET', path), 200)).toMatchObject({ status: 'completed', feedback: { text: 'Trẻ đã an toàn.' } })

    const trail = await body(await hospital.call('GET', `/v1/beneficiaries/${person.id}/audit`), 200)
    expect(Array.isArray(trail.items) && trail.items.length).toBeGreaterThan(2)
    expect(errors).toEqual([])
  })
})
