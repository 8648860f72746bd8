import { expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft, transferDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const headers = { 'if-match': '*' }
const answer = { text: 'Trẻ đã an toàn.', completedOn: '2026-11-22' }
const note = { text: 'Không báo cho người cha.', mustNotBeInformed: [{ relationship: 'father' }] }

async function network() {
  const { addFacility, errors } = await createTestNetwork()
  const [hospital, centre, stranger] = [await addFacility('hospital'), await addFacility('centre'), await addFacility('stranger')]
  const make = async (facility: TestFacility, path: string, body: object): Promise<string> =>
    String((await expectJson(await facility.call('POST', path, { body, headers: { 'idempotency-key': crypto.randomUUID() } }), 201)).id)
  const person = await make(hospital, '/v1/beneficiaries', beneficiaryDraft())
  return { hospital, centre, stranger, make, person, errors }
}

const minutes = (caseId?: unknown) => ({
  title: 'Biên bản bàn giao ngày 22/11/2026',
  kind: 'other',
  mediaType: 'application/pdf',
  size: 4,
  sha256: 'a'.repeat(64),
  ...(caseId !== undefined && { caseId }),
})

it('ends a handover with its minutes, which the sender sees; the receiver keeps the safety note with its own case', async () => {
  const { hospital, centre, stranger, make, person, errors } = await network()
  const id = await make(hospital, '/v1/referrals', referralDraft(person, centre.id))
  const path = `/v1/referrals/${id}`
  await expectJson(await centre.call('POST', `${path}/accept`, { body: {}, headers }), 200)
  const { items } = await expectJson(await centre.call('GET', `/v1/cases?referralId=${id}`), 200)
  const [opened] = Array.isArray(items) ? items : []
  expect(opened.safetyNotes).toEqual([note])

  const paper = await make(centre, '/v1/documents', minutes(opened.id))
  const complete = (body: object) => centre.call('POST', `${path}/complete`, { body: { ...answer, ...body }, headers })
  const { errors: faults } = await expectProblem(await complete({ outcome: 'handed-over' }), 'invalid')
  expect(faults).toMatchObject([{ pointer: '/handover', code: 'required-field' }])
  const handover = {
    on: '2026-11-22',
    signers: [{ party: 'facility', name: 'Lê Thị An' }],
    documentId: paper,
    takenOverBy: 'Trần Văn Bình',
    transport: 'Xe của bệnh viện, có cán bộ đi cùng',
  }
  const late = await expectProblem(await complete({ outcome: 'handed-over', handover: { ...handover, on: '2026-11-23' } }), 'invalid')
  expect(late.errors).toMatchObject([{ pointer: '/handover/on', code: 'date-in-future' }])
  expect(await expectJson(await complete({ outcome: 'handed-over', handover }), 200)).not.toHaveProperty('safetyNote')

  expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({ status: 'completed', feedback: { handover } })
  const seen = await expectJson(await hospital.call('GET', `/v1/documents/${paper}`), 200)
  expect(seen).toMatchObject({ sha256: 'a'.repeat(64) })
  expect(seen).not.toHaveProperty('caseId')
  await expectProblem(await stranger.call('GET', `/v1/documents/${paper}`), 'not-found')
  await expectProblem(await stranger.call('GET', path), 'not-found')

  await expectProblem(await centre.call('GET', `/v1/beneficiaries/${person}`), 'not-found')
  expect(await expectJson(await centre.call('GET', `/v1/cases/${opened.id}`), 200)).toMatchObject({ safetyNotes: [note] })
  await expectProblem(await hospital.call('GET', `/v1/cases/${opened.id}`), 'not-found')
  expect(errors).toEqual([])
})

it('sends papers of the receiver back with the answer: the sender sees them and their files, nobody else does', async () => {
  const { hospital, centre, stranger, make, person, errors } = await network()
  const path = `/v1/referrals/${await make(hospital, '/v1/referrals', referralDraft(person, centre.id))}`
  await expectJson(await centre.call('POST', `${path}/accept`, { body: {}, headers }), 200)
  const [report, kept, foreign] = [
    await make(centre, '/v1/documents', minutes()),
    await make(centre, '/v1/documents', minutes()),
    await make(stranger, '/v1/documents', minutes()),
  ]
  const complete = (documentIds: readonly string[]) =>
    centre.call('POST', `${path}/complete`, { body: { ...answer, outcome: 'needs-met', documentIds }, headers })
  const { errors: faults } = await expectProblem(await complete([report, foreign]), 'invalid')
  expect(faults).toMatchObject([{ pointer: '/documentIds/1', code: 'unknown-reference' }])
  await expectProblem(await hospital.call('GET', `/v1/documents/${report}`), 'not-found')

  await expectJson(await complete([report]), 200)
  expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({ feedback: { documentIds: [report] } })
  await expectJson(await hospital.call('GET', `/v1/documents/${report}`), 200)
  await expectProblem(await hospital.call('GET', `/v1/documents/${kept}`), 'not-found')
  await expectProblem(await stranger.call('GET', `/v1/documents/${report}`), 'not-found')
  expect(errors).toEqual([])
})

it('adds the safety note to the case that the receiver links, once', async () => {
  const { hospital, centre, make, person } = await network()
  const own = await make(centre, '/v1/beneficiaries', beneficiaryDraft())
  const linked = await make(centre, '/v1/cases', caseDraft(own))
  for (const senderReference of ['CG-1', 'CG-2']) {
    const id = await make(hospital, '/v1/referrals', referralDraft(person, centre.id, { senderReference }))
    await expectJson(await centre.call('POST', `/v1/referrals/${id}/accept`, { body: { caseId: linked }, headers }), 200)
  }
  expect(await expectJson(await centre.call('GET', `/v1/cases/${linked}`), 200)).toMatchObject({ safetyNotes: [note] })
})

it('moves the consents of the client with a transferred case; the former owner keeps a stub and the new one may withdraw them', async () => {
  const { hospital, centre, stranger, make, person, errors } = await network()
  const evidence = await make(hospital, '/v1/documents', minutes())
  const consent = await make(hospital, '/v1/consents', {
    beneficiaryId: person,
    purpose: 'referral',
    dataClasses: ['identity', 'identifiers'],
    givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
    form: 'paper',
    from: '2026-11-01',
    evidenceDocumentId: evidence,
    note: 'Chỉ trong năm học này.',
  })
  const file = await make(hospital, '/v1/cases', caseDraft(person))
  const disclosure = { dataClasses: ['identity', 'identifiers'], consentId: consent }
  const id = await make(hospital, '/v1/referrals', transferDraft(person, centre.id, file, { disclosure }))
  await expectJson(await centre.call('POST', `/v1/referrals/${id}/accept`, { body: {}, headers }), 200)

  const moved = await expectJson(await centre.call('GET', `/v1/consents/${consent}`), 200)
  expect(moved).toMatchObject({ recordedBy: centre.id, status: 'active', evidenceDocumentId: evidence })
  expect(await expectJson(await centre.call('GET', `/v1/documents/${evidence}`), 200)).toMatchObject({ recordedBy: centre.id })
  expect(await expectJson(await centre.call('GET', `/v1/cases/${file}`), 200)).toMatchObject({ safetyNotes: [note] })
  const stub = await expectJson(await hospital.call('GET', `/v1/consents/${consent}`), 200)
  expect(stub).toMatchObject({ status: 'active', dataClasses: ['identity', 'identifiers'] })
  expect(stub).not.toHaveProperty('note')
  expect(stub).not.toHaveProperty('evidenceDocumentId')
  await expectProblem(await stranger.call('GET', `/v1/consents/${consent}`), 'not-found')

  const withdraw = (facility: TestFacility) =>
    facility.call('POST', `/v1/consents/${consent}/withdraw`, { body: { withdrawnOn: '2026-11-22' }, headers })
  await expectProblem(await withdraw(hospital), 'forbidden')
  await expectJson(await withdraw(centre), 200)
  const refused = await centre.call('POST', `/v1/referrals/${id}/complete`, { body: { ...answer, outcome: 'needs-met' }, headers })
  const problem = await expectProblem(refused, 'requirement-missing')
  expect(problem.errors).toMatchObject([{ pointer: '/handover', code: 'required-field' }])
  expect(errors).toEqual([])
})

it('leaves every former owner its stub when a case moves on, and takes it from the one to which the case returns', async () => {
  const { hospital, centre, stranger, make, person, errors } = await network()
  const file = await make(hospital, '/v1/cases', caseDraft(person))
  const move = async (from: TestFacility, to: TestFacility, senderReference: string): Promise<void> => {
    const body = transferDraft(person, to.id, file, { senderReference })
    const id = await make(from, '/v1/referrals', body)
    await expectJson(await to.call('POST', `/v1/referrals/${id}/accept`, { body: {}, headers }), 200)
  }
  const path = `/v1/cases/${file}`
  await move(hospital, centre, 'CG-1')
  await move(centre, stranger, 'CG-2')
  for (const former of [hospital, centre]) {
    const stub = await expectJson(await former.call('GET', path), 200)
    expect(stub).toMatchObject({ recordedBy: stranger.id, number: 'QLTH-1' })
    expect(stub).not.toHaveProperty('beneficiaryId')
    await expectProblem(await former.call('GET', `/v1/beneficiaries/${person}`), 'not-found')
  }
  await move(stranger, hospital, 'CG-3')
  expect(await expectJson(await hospital.call('GET', path), 200)).toMatchObject({ beneficiaryId: person })
  for (const former of [centre, stranger]) expect(await expectJson(await former.call('GET', path), 200)).not.toHaveProperty('beneficiaryId')
  await move(hospital, centre, 'CG-4')
  expect(await expectJson(await hospital.call('GET', path), 200)).not.toHaveProperty('beneficiaryId')
  expect(errors).toEqual([])
})
