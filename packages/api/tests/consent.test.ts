import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, caseTransferDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

type Parts = Readonly<Record<string, unknown>>

const dataClasses = ['identity', 'health']

const consentDraft = (beneficiaryId: unknown, parts: Parts = {}) => ({
  beneficiaryId,
  purpose: 'referral',
  dataClasses: ['identity', 'health', 'contact'],
  givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
  form: 'paper',
  from: '2026-11-01',
  ...parts,
})

/** The end of 2026-11-22 in Viet Nam. */
const oneMinuteToMidnight = new Date('2026-11-22T16:59:00.000Z')

/** A hospital with a client, a centre to refer it to, and a clock that may pass midnight. */
async function createSetting() {
  let now = oneMinuteToMidnight
  const { addFacility, errors } = await createTestNetwork({ now: () => now })
  const [hospital, centre] = [await addFacility('hospital'), await addFacility('centre')]
  const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
  return {
    hospital,
    centre,
    personId: String(person.id),
    addFacility,
    errors,
    passMidnight: () => (now = new Date(now.getTime() + 2 * 60_000)),
  }
}

async function giveConsent(facility: TestFacility, beneficiaryId: string, parts?: Parts): Promise<string> {
  return String((await expectJson(await facility.call('POST', '/v1/consents', { body: consentDraft(beneficiaryId, parts) }), 201)).id)
}

/** Acts on the present version of a record. */
async function act(facility: TestFacility, path: string, action: string, body?: unknown): Promise<Response> {
  const etag = (await facility.call('GET', path)).headers.get('etag') ?? ''
  return facility.call('POST', `${path}/${action}`, { body, headers: { 'if-match': etag, 'idempotency-key': crypto.randomUUID() } })
}

function send(sender: TestFacility, receiver: TestFacility, personId: string, disclosure: Parts, parts: Parts = {}): Promise<Response> {
  const body = referralDraft(personId, receiver.id, {
    senderReference: crypto.randomUUID(),
    disclosure: { dataClasses, ...disclosure },
    ...parts,
  })
  return sender.call('POST', '/v1/referrals', { body, headers: { 'idempotency-key': crypto.randomUUID() } })
}

async function sendAccepted(sender: TestFacility, receiver: TestFacility, personId: string, disclosure: Parts): Promise<string> {
  const path = `/v1/referrals/${String((await expectJson(await send(sender, receiver, personId, disclosure), 201)).id)}`
  await expectJson(await act(receiver, path, 'accept', {}), 200)
  return path
}

const withdrawal = { withdrawnOn: '2026-11-22', reason: 'Gia đình không muốn tiếp tục.' }

describe('the withdrawal of a consent', () => {
  it('takes back at once what was disclosed on it, and leaves the referral to be answered', async () => {
    const { hospital, centre, personId, errors } = await createSetting()
    const consentId = await giveConsent(hospital, personId)
    const path = await sendAccepted(hospital, centre, personId, { consentId })
    await expectJson(await act(centre, path, 'start'), 200)
    await expectJson(await centre.call('GET', `/v1/beneficiaries/${personId}`), 200)
    const { next } = await expectJson(await centre.call('GET', '/v1/changes?limit=500'), 200)

    const withdrawn = await expectJson(await act(hospital, `/v1/consents/${consentId}`, 'withdraw', withdrawal), 200)
    expect(withdrawn).toMatchObject({ status: 'withdrawn', withdrawal, version: 2 })

    await expectProblem(await centre.call('GET', `/v1/beneficiaries/${personId}`), 'not-found')
    const narrowed = await expectJson(await centre.call('GET', path), 200)
    expect(narrowed).toMatchObject({ status: 'in-progress', client: { name: 'Nguyễn Thị Ngọc' } })
    expect(narrowed).not.toHaveProperty('disclosure')
    expect(narrowed).not.toHaveProperty('safetyNote')
    const told = await expectJson(await centre.call('GET', `/v1/changes?limit=500&cursor=${String(next)}`), 200)
    expect(told.items).toEqual(expect.arrayContaining([expect.objectContaining({ resource: 'Beneficiary', id: personId, change: 'gone' })]))
    const found = await expectJson(await centre.call('POST', '/v1/referrals/search', { body: { consentId } }), 200)
    expect(found.items).toEqual([])

    const answer = { outcome: 'needs-partly-met', text: 'Đã tham vấn hai buổi.', completedOn: '2026-11-22' }
    await expectJson(await act(centre, path, 'complete', answer), 200)
    expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({ status: 'completed', feedback: answer })
    expect(errors).toEqual([])
  })

  it('takes back every referral that rests on it, and none that rests on another', async () => {
    const { hospital, centre, personId, addFacility } = await createSetting()
    const school = await addFacility('school')
    const [consentId, otherId] = [await giveConsent(hospital, personId), await giveConsent(hospital, personId)]
    await sendAccepted(hospital, centre, personId, { consentId })
    await sendAccepted(hospital, centre, personId, { consentId, dataClasses: ['identity'] })
    await sendAccepted(hospital, school, personId, { consentId: otherId })
    await expectJson(await act(hospital, `/v1/consents/${consentId}`, 'withdraw', withdrawal), 200)
    await expectProblem(await centre.call('GET', `/v1/beneficiaries/${personId}`), 'not-found')
    await expectJson(await school.call('GET', `/v1/beneficiaries/${personId}`), 200)
  })

  it('leaves a disclosure that a law permits as well', async () => {
    const { hospital, centre, personId } = await createSetting()
    const consentId = await giveConsent(hospital, personId)
    const path = await sendAccepted(hospital, centre, personId, { consentId, legalBasis: 'child-protection-report' })
    await expectJson(await act(hospital, `/v1/consents/${consentId}`, 'withdraw', withdrawal), 200)
    await expectJson(await centre.call('GET', `/v1/beneficiaries/${personId}`), 200)
    expect(await expectJson(await centre.call('GET', path), 200)).toHaveProperty('safetyNote')
  })

  it('keeps a referral that was sent before from being accepted', async () => {
    const { hospital, centre, personId } = await createSetting()
    const consentId = await giveConsent(hospital, personId)
    const path = `/v1/referrals/${String((await expectJson(await send(hospital, centre, personId, { consentId }), 201)).id)}`
    await expectJson(await act(hospital, `/v1/consents/${consentId}`, 'withdraw', withdrawal), 200)
    const refused = await expectProblem(await act(centre, path, 'accept', {}), 'requirement-missing')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/disclosure/consentId', code: 'consent-not-valid' })])
    expect(await expectJson(await centre.call('GET', path), 200)).toMatchObject({ status: 'sent' })
    await expectProblem(await centre.call('GET', `/v1/beneficiaries/${personId}`), 'not-found')
  })

  it('is made once, on a day between the consent and today', async () => {
    const { hospital, personId } = await createSetting()
    const path = `/v1/consents/${await giveConsent(hospital, personId)}`
    const faultOf = async (withdrawnOn: string) =>
      (await expectProblem(await act(hospital, path, 'withdraw', { withdrawnOn }), 'invalid')).errors?.[0]
    expect(await faultOf('2026-11-23')).toMatchObject({ pointer: '/withdrawnOn', code: 'date-in-future' })
    expect(await faultOf('2026-10-31')).toMatchObject({ pointer: '/withdrawnOn', code: 'dates-out-of-order' })
    await expectJson(await act(hospital, path, 'withdraw', { withdrawnOn: '2026-11-22' }), 200)
    await expectProblem(await act(hospital, path, 'withdraw', { withdrawnOn: '2026-11-22' }), 'illegal-move')
  })

  it('is nobody’s but the owner’s', async () => {
    const { hospital, centre, personId } = await createSetting()
    const consentId = await giveConsent(hospital, personId)
    await sendAccepted(hospital, centre, personId, { consentId })
    const headers = { 'if-match': '"1"' }
    await expectProblem(await centre.call('POST', `/v1/consents/${consentId}/withdraw`, { body: withdrawal, headers }), 'not-found')
  })
})

describe('a referral', () => {
  const refused = async (response: Response) => {
    const { errors = [] } = await expectProblem(response, 'invalid')
    return errors.map(({ pointer, code, args }) => `${pointer} ${code} ${String(args?.missing ?? args?.resource)}`)
  }

  it.each<[string, Parts, string]>([
    ['expired', { to: '2026-11-21' }, 'to'],
    ['narrower', { dataClasses: ['identity', 'contact'] }, 'dataClasses: health'],
    ['given for another purpose', { purpose: 'publication' }, 'purpose'],
  ])('is refused on a consent that is %s', async (_title, parts, missing) => {
    const { hospital, centre, personId } = await createSetting()
    const consentId = await giveConsent(hospital, personId, parts)
    expect(await refused(await send(hospital, centre, personId, { consentId }))).toEqual([
      `/disclosure/consentId consent-not-valid ${missing}`,
    ])
  })

  it('is refused on a consent that names other recipients, and sent on one that names this one', async () => {
    const { hospital, centre, personId } = await createSetting()
    const elsewhere = await giveConsent(hospital, personId, { recipientIds: [hospital.id] })
    const faults = await refused(await send(hospital, centre, personId, { consentId: elsewhere }))
    expect(faults).toEqual(['/disclosure/consentId consent-not-valid recipientIds'])
    const here = await giveConsent(hospital, personId, { recipientIds: [hospital.id, centre.id] })
    await expectJson(await send(hospital, centre, personId, { consentId: here }), 201)
  })

  it('is refused on a consent of another client, with everything that it lacks named', async () => {
    const { hospital, centre, personId } = await createSetting()
    const other = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft({ name: 'Lê Văn Tư' }) }), 201)
    const consentId = await giveConsent(hospital, String(other.id), { to: '2026-11-02' })
    const faults = await refused(await send(hospital, centre, personId, { consentId }))
    expect(faults).toEqual(['/disclosure/consentId consent-not-valid to; beneficiaryId'])
  })

  it('is refused on a withdrawn consent, by whatever way it is sent', async () => {
    const { hospital, centre, personId } = await createSetting()
    const consentId = await giveConsent(hospital, personId)
    await expectJson(await act(hospital, `/v1/consents/${consentId}`, 'withdraw', withdrawal), 200)
    const withdrawn = ['/disclosure/consentId consent-not-valid status']
    expect(await refused(await send(hospital, centre, personId, { consentId }))).toEqual(withdrawn)
    expect(await refused(await send(hospital, centre, personId, { consentId, legalBasis: 'state-duty' }))).toEqual(withdrawn)
    const opened = await hospital.call('POST', '/v1/cases', { body: caseDraft(personId), headers: { 'idempotency-key': 'open' } })
    const file = `/v1/cases/${String((await expectJson(opened, 201)).id)}`
    const transfer = caseTransferDraft(centre.id, { disclosure: { dataClasses, consentId } })
    const faults = ['/disclosure/dataClasses data-class-missing identifiers', ...withdrawn]
    expect(await refused(await act(hospital, file, 'transfer', transfer))).toEqual(faults)
  })

  it('gets one answer on a consent of another facility and on one that never was', async () => {
    const { hospital, centre, personId, addFacility } = await createSetting()
    const school = await addFacility('school')
    const pupil = await expectJson(await school.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
    const foreign = await giveConsent(school, String(pupil.id))
    for (const consentId of [foreign, '01990000-0000-7000-8000-000000000000']) {
      const faults = await refused(await send(hospital, centre, personId, { consentId }))
      expect(faults).toEqual(['/disclosure/consentId unknown-reference Consent'])
    }
  })

  it('cannot be accepted once its consent has run out', async () => {
    const { hospital, centre, personId, passMidnight } = await createSetting()
    const consentId = await giveConsent(hospital, personId, { to: '2026-11-22' })
    const path = `/v1/referrals/${String((await expectJson(await send(hospital, centre, personId, { consentId }), 201)).id)}`
    passMidnight()
    const late = await expectProblem(await act(centre, path, 'accept', {}), 'requirement-missing')
    expect(late.errors).toEqual([expect.objectContaining({ code: 'consent-not-valid', args: { missing: 'to' } })])
  })
})
