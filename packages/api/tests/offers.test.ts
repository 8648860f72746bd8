import { describe, expect, it } from 'vitest'
import { createMemoryStore, runClock, type Store } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, referralDraft, transferDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const headers = { 'if-match': '*' }
const shelter = { services: ['emergency-intake', 'counselling'] }
const elsewhere = [{ kind: 'office', provinceCode: '48', codesAsOf: '2026-01-01' }]

async function network(store: Store = createMemoryStore()) {
  let instant = new Date('2026-11-22T03:00:00.000Z')
  const now = () => instant
  const { addFacility, errors } = await createTestNetwork({ store, now })
  const hospital = await addFacility('hospital', undefined, shelter)
  const { id: person } = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  const offer = async (parts: object = {}): Promise<string> => {
    const { kind: _kind, toFacilityId: _to, transport: _transport, ...draft } = { transport: '', ...referralDraft(person, '') }
    const body = { ...draft, invites: { facilityKinds: ['social-work-centre'], provinceCode: '56' }, ...parts }
    const made = await hospital.call('POST', '/v1/referral-offers', { body, headers: { 'idempotency-key': crypto.randomUUID() } })
    return `/v1/referral-offers/${(await expectJson(made, 201)).id}`
  }
  const claim = (facility: TestFacility, path: string) =>
    facility.call('POST', `${path}/claim`, { headers: { ...headers, 'idempotency-key': crypto.randomUUID() } })
  const pass = (hours = 1) => (instant = new Date(instant.getTime() + hours * 3_600_000))
  return { addFacility, hospital, person, offer, claim, now, pass, errors }
}

/** Changes what the directory says of a facility, as its administrator may. */
const describeAs = async (facility: TestFacility, changes: object) =>
  expectJson(
    await facility.call('PATCH', `/v1/facilities/${facility.id}`, {
      body: changes,
      headers: { ...headers, 'content-type': 'application/merge-patch+json' },
    }),
    200,
  )

const offersOf = async (facility: TestFacility): Promise<readonly string[]> => {
  const page = await expectJson(await facility.call('POST', '/v1/referral-offers/search', { body: { total: true } }), 200)
  const items: readonly { readonly id: string }[] = Array.isArray(page.items) ? page.items : []
  expect(page.total).toBe(items.length)
  return items.map(({ id }) => `/v1/referral-offers/${id}`)
}

const feedOf = async (facility: TestFacility, cursor?: unknown) => {
  const { items, next } = await expectJson(await facility.call('GET', `/v1/changes${cursor === undefined ? '' : `?cursor=${cursor}`}`), 200)
  const changes = Array.isArray(items) ? items.filter(({ resource }) => resource !== 'Facility') : []
  return { changes: changes.map(({ resource, change }) => `${change} ${resource}`), next }
}

describe.each(eachStore())('an open offer, over %s', (_name, open) => {
  it('shows the need to who fits, the person to nobody, and becomes an ordinary referral to the one that claims it', async () => {
    const { addFacility, hospital, person, offer, claim, errors } = await network(await open())
    const fitting = [await addFacility('one', undefined, shelter), await addFacility('two', undefined, shelter)]
    const others = [
      await addFacility('no services'),
      await addFacility('another service', undefined, { services: ['therapy'] }),
      await addFacility('another kind', undefined, { ...shelter, kind: 'school' }),
      await addFacility('another place', undefined, { ...shelter, addresses: elsewhere }),
    ]
    const path = await offer({ requestedServices: ['emergency-intake', 'counselling'] })
    for (const facility of [hospital, ...fitting]) expect(await offersOf(facility)).toEqual([path])
    for (const facility of others) {
      expect(await offersOf(facility)).toEqual([])
      await expectProblem(await facility.call('GET', path), 'not-found')
      await expectProblem(await claim(facility, path), 'not-found')
      expect((await feedOf(facility)).changes).toEqual([])
    }
    const [one, two] = fitting
    if (!one || !two) throw new TypeError('two facilities')
    const seen = await expectJson(await one.call('GET', path), 200)
    expect(Object.keys(seen).sort()).toEqual([
      ...['dueAt', 'dueRule', 'id', 'invites', 'labels', 'recordedAt', 'recordedBy', 'requestedServices'],
      'status',
      'urgency',
      'version',
    ])
    const before = await feedOf(two)
    expect(before.changes).toEqual(['changed ReferralOffer'])
    await expectProblem(await claim(hospital, path), 'forbidden')

    const referral = await expectJson(await claim(one, path), 200)
    expect(referral).toMatchObject({ status: 'sent', toFacilityId: one.id, recordedBy: hospital.id, client: { name: 'Nguyễn Thị Ngọc' } })
    expect((await feedOf(two, before.next)).changes).toEqual(['gone ReferralOffer'])
    for (const facility of [one, two]) {
      expect(await offersOf(facility)).toEqual([])
      await expectProblem(await facility.call('GET', path), 'not-found')
      await expectProblem(await claim(facility, path), 'not-found')
    }
    expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({
      status: 'claimed',
      claimedById: one.id,
      referralId: referral.id,
    })
    await expectProblem(await two.call('GET', `/v1/referrals/${referral.id}`), 'not-found')
    await expectJson(await one.call('POST', `/v1/referrals/${referral.id}/accept`, { body: {}, headers }), 200)
    await expectJson(await one.call('GET', `/v1/beneficiaries/${person}`), 200)
    expect(errors).toEqual([])
  })

  it('is claimed exactly once, however many claim it at the same moment', async () => {
    const { addFacility, hospital, offer, claim, errors } = await network(await open())
    const all = await Promise.all(Array.from({ length: 8 }, (_, index) => addFacility(`f${index}`, undefined, shelter)))
    for (let round = 0; round < 3; round += 1) {
      const path = await offer({ senderReference: `LM-${round}` })
      const answers = await Promise.all([...all, ...all].map((facility) => claim(facility, path)))
      const codes = answers.map(({ status }) => status).sort()
      expect(codes).toEqual([200, ...Array(15).fill(404)])
      const { claimedById, referralId } = await expectJson(await hospital.call('GET', path), 200)
      const winner = await expectJson(answers.find(({ status }) => status === 200) ?? Response.error(), 200)
      expect(winner).toMatchObject({ id: referralId, toFacilityId: claimedById })
    }
    const page = await expectJson(await hospital.call('POST', '/v1/referrals/search', { body: { total: true } }), 200)
    expect(page.total).toBe(3)
    expect(errors).toEqual([])
  })
})

describe.each(eachStore())('an open offer and a facility that changes its entry in the directory to fit, over %s', (_name, open) => {
  it('are kept apart: it neither sees nor claims what was made before, and is invited to what comes', async () => {
    const store = await open()
    const { addFacility, hospital, offer, claim, pass, now, errors } = await network(store)
    const [fitting, late] = [await addFacility('fitting', undefined, shelter), await addFacility('late', undefined, { kind: 'school' })]
    const [early, labelled] = [await offer({ senderReference: 'LM-1' }), await offer({ senderReference: 'LM-2' })]
    const { next } = await feedOf(late)
    await describeAs(late, { ...shelter, kind: 'social-work-centre' })
    pass()
    // A version that is newer than the entry makes no new offer.
    await expectJson(await hospital.call('POST', `${labelled}/label`, { body: { labels: ['hiv'] }, headers }), 200)
    const after = await offer({ senderReference: 'LM-3' })
    expect([await offersOf(fitting), await offersOf(late)]).toEqual([[early, labelled, after], [after]])
    expect((await feedOf(late, next)).changes).toEqual(['changed ReferralOffer'])
    for (const path of [early, labelled]) {
      await expectProblem(await late.call('GET', path), 'not-found')
      await expectProblem(await claim(late, path), 'not-found')
    }
    const page = await expectJson(await late.call('POST', '/v1/referral-offers/search', { body: { limit: 1 } }), 200)
    expect(page.items).toMatchObject([{ id: after.split('/').at(-1) }])
    expect(page).not.toHaveProperty('next')

    pass(24)
    const [invited, { next: heard }] = [await feedOf(fitting), await feedOf(late)]
    expect((await runClock({ store }, now())).done).toBe(3)
    expect((await feedOf(fitting, invited.next)).changes).toEqual(Array.from({ length: 3 }, () => 'gone ReferralOffer'))
    // Nor does it hear of the end of what was made before, whether it goes on reading or begins anew.
    expect((await feedOf(late, heard)).changes).toEqual(['gone ReferralOffer'])
    expect((await feedOf(late)).changes).toEqual(['gone ReferralOffer'])
    await expectJson(await hospital.call('POST', `${early}/resend`, { headers }), 200)
    expect(await offersOf(late)).toEqual([early])
    expect(await expectJson(await claim(late, early), 200)).toMatchObject({ toFacilityId: late.id })
    expect(errors).toEqual([])
  })
})

describe('an open offer', () => {
  it('ends by its sender or by the clock, and is gone for all who were invited', async () => {
    const store = createMemoryStore()
    const { addFacility, hospital, offer, claim } = await network(store)
    const centre = await addFacility('centre', undefined, shelter)
    const [cancelled, expired] = [await offer({ senderReference: 'LM-1' }), await offer({ senderReference: 'LM-2' })]
    const cancel = (facility: TestFacility) =>
      facility.call('POST', `${cancelled}/cancel`, { body: { reason: 'no-longer-needed' }, headers })
    await expectProblem(await cancel(centre), 'forbidden')
    await expectJson(await cancel(hospital), 200)
    expect(await offersOf(centre)).toEqual([expired])
    expect((await runClock({ store }, new Date('2026-11-22T15:00:00.000Z'))).done).toBe(1)
    expect(await offersOf(centre)).toEqual([])
    expect(await expectJson(await hospital.call('GET', expired), 200)).toMatchObject({ status: 'expired' })
    await expectProblem(await claim(centre, expired), 'not-found')
  })

  it('is offered again by its sender once it expired, with a new time, to who fits now', async () => {
    const store = createMemoryStore()
    const { addFacility, hospital, offer, claim, errors } = await network(store)
    const centre = await addFacility('centre', undefined, shelter)
    const path = await offer({ urgency: 'routine' })
    const resend = (facility: TestFacility) => facility.call('POST', `${path}/resend`, { headers })
    await expectProblem(await resend(hospital), 'illegal-move')
    const { dueAt } = await expectJson(await hospital.call('GET', path), 200)
    expect((await runClock({ store }, new Date(String(dueAt)))).done).toBe(1)
    await expectProblem(await resend(centre), 'not-found')
    const late = await addFacility('late', undefined, shelter)
    expect(await expectJson(await resend(hospital), 200)).toMatchObject({ status: 'open', dueRule: 'routine-5-working-days' })
    for (const facility of [centre, late]) expect(await offersOf(facility)).toEqual([path])
    const { id } = await expectJson(await claim(late, path), 200)
    expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({
      status: 'claimed',
      claimedById: late.id,
      referralId: id,
    })
    expect(errors).toEqual([])
  })

  it('is not offered again for a client that moved to another facility meanwhile', async () => {
    const store = createMemoryStore()
    const { addFacility, hospital, person, offer } = await network(store)
    const centre = await addFacility('centre')
    const path = await offer()
    expect((await runClock({ store }, new Date('2026-11-22T15:00:00.000Z'))).done).toBe(1)
    const key = { 'idempotency-key': 'case' }
    const { id: caseId } = await expectJson(await hospital.call('POST', '/v1/cases', { body: caseDraft(person), headers: key }), 201)
    const body = transferDraft(person, centre.id, caseId)
    const { id } = await expectJson(await hospital.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': 'moves' } }), 201)
    await expectJson(await centre.call('POST', `/v1/referrals/${id}/accept`, { body: {}, headers }), 200)
    const { errors } = await expectProblem(await hospital.call('POST', `${path}/resend`, { headers }), 'requirement-missing')
    expect(errors).toMatchObject([{ pointer: '/beneficiaryId', code: 'unknown-reference' }])
  })

  it('is claimed only by whom the consent covers', async () => {
    const { addFacility, hospital, person, offer, claim } = await network()
    const [covered, other] = [await addFacility('covered', undefined, shelter), await addFacility('other', undefined, shelter)]
    const parties = { givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }], form: 'paper', from: '2026-11-01' }
    const body = { beneficiaryId: person, purpose: 'referral', dataClasses: ['identity'], recipientIds: [covered.id], ...parties }
    const { id: consentId } = await expectJson(await hospital.call('POST', '/v1/consents', { body }), 201)
    const path = await offer({ disclosure: { dataClasses: ['identity'], consentId } })
    const problem = await expectProblem(await claim(other, path), 'requirement-missing')
    expect(problem.errors).toMatchObject([{ code: 'recipient-not-covered' }])
    await expectJson(await claim(covered, path), 200)
  })

  it('stays with who fitted, whatever else of an entry in the directory changes', async () => {
    const { addFacility, offer, claim, pass } = await network()
    const centre = await addFacility('centre', undefined, shelter)
    const path = await offer()
    pass()
    await describeAs(centre, { name: 'Trung tâm mới', services: ['therapy', ...shelter.services] })
    expect(await offersOf(centre)).toEqual([path])
    await expectJson(await claim(centre, path), 200)
  })

  it('is not open to a facility that is new in the directory, nor to one that fitted once and fits again', async () => {
    const { addFacility, offer, claim, pass } = await network()
    const centre = await addFacility('centre', undefined, shelter)
    await describeAs(centre, { services: ['therapy'] })
    const path = await offer()
    await describeAs(centre, shelter)
    pass()
    for (const facility of [centre, await addFacility('new', undefined, shelter)]) {
      expect(await offersOf(facility)).toEqual([])
      await expectProblem(await claim(facility, path), 'not-found')
    }
  })
})
