import { expect, it } from 'vitest'
import { runClock } from '../src/index.ts'
import { beneficiaryDraft, caseDraft, caseTransferDraft, referralDraft } from './support/drafts.ts'
import { createWorkerNetwork } from './support/worker-network.ts'

const DAY = 86_400_000
const operator = '01990000-0000-7000-8000-0000000000ff'

/** A client of a hospital, and a centre that works until today. */
async function createSetting() {
  const network = await createWorkerNetwork()
  const { ask, make, addFacility } = network
  const [hospital, centre, school] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('school')]
  const closing = await ask(
    operator,
    { purpose: 'operations' },
    'PATCH',
    `/v1/facilities/${centre}`,
    { closedOn: '2026-11-22' },
    { 'if-match': '*' },
  )
  expect(closing.status).toBe(200)
  const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
  const file = await make(hospital, {}, 'cases', caseDraft(person.id))
  const post = (facility: string, path: string, body: object) =>
    ask(facility, {}, 'POST', path, body, { 'idempotency-key': crypto.randomUUID(), 'if-match': '*' })
  const refer = (to: string, senderReference: string) =>
    post(hospital, '/v1/referrals', referralDraft(person.id, to, { senderReference, urgency: 'routine' }))
  return { ...network, hospital, centre, school, person, file, post, refer }
}

it('is sent something on its last day, and nothing from the day after it: nobody would answer', async () => {
  const { hospital, centre, school, person, file, post, refer, pass, store, now, errors } = await createSetting()
  const [answered, forwarded] = [await refer(centre, 'CG-1'), await refer(school, 'CG-2')]
  expect([answered.status, forwarded.status]).toEqual([201, 201])
  pass(DAY)
  const contact = { name: 'Lê Thị An', phone: '0905000111' }
  const grant = { kind: 'collaborator', toFacilityId: centre, workerId: 'ctv-01', beneficiaryId: person.id, dataClasses: ['identity'] }
  const asked = {
    senderReference: 'XC-1',
    toFacilityId: centre,
    urgency: 'routine',
    reason: 'Gia đình đã về xã.',
    contact,
    caseNumber: 'A-1',
  }
  const sent = {
    refer: await refer(centre, 'CG-3'),
    transfer: await post(hospital, `${file.path}/transfer`, caseTransferDraft(centre, { senderReference: 'CG-4' })),
    forward: await post(school, `/v1/referrals/${String(forwarded.body.id)}/forward`, { toFacilityId: centre }),
    request: await post(hospital, '/v1/transfer-requests', asked),
    grant: await post(hospital, '/v1/access-grants', { ...grant, legalBasis: 'state-duty', decision: '12/QĐ-TTCTXH', to: '2026-11-30' }),
  }
  const closed = { pointer: '/toFacilityId', code: 'facility-closed', args: { closedOn: '2026-11-22' } }
  for (const [name, { status, body }] of Object.entries(sent))
    expect([name, status, body.errors]).toEqual([name, 422, [expect.objectContaining(closed)]])
  pass(14 * DAY)
  await runClock({ store }, now())
  const again = await post(hospital, `/v1/referrals/${String(answered.body.id)}/resend`, {})
  expect([again.status, again.body.errors]).toEqual([409, [expect.objectContaining(closed)]])
  expect(errors).toEqual([])
})

it('takes no open offer away from those who still work', async () => {
  const { hospital, centre, school, person, post, pass, ask, errors } = await createSetting()
  const open = { services: ['emergency-intake', 'counselling'] }
  for (const facility of [centre, school])
    await ask(operator, { purpose: 'operations' }, 'PATCH', `/v1/facilities/${facility}`, open, { 'if-match': '*' })
  pass(DAY)
  const { kind: _kind, toFacilityId: _to, ...draft } = referralDraft(person.id, '', { urgency: 'routine' })
  const offer = await post(hospital, '/v1/referral-offers', { ...draft, invites: {} })
  expect(offer.status).toBe(201)
  const claim = (facility: string) => post(facility, `/v1/referral-offers/${String(offer.body.id)}/claim`, {})
  const refused = await claim(centre)
  expect([refused.status, refused.body.errors]).toEqual([
    409,
    [expect.objectContaining({ pointer: '', code: 'facility-closed', args: { closedOn: '2026-11-22' } })],
  ])
  expect((await claim(school)).status).toBe(200)
  expect(errors).toEqual([])
})
