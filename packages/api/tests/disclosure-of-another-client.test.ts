import { expect, it } from 'vitest'
import { act } from './support/act.ts'
import { create, type Made, send } from './support/create.ts'
import { beneficiaryDraft, caseDraft, caseTransferDraft, minutesDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { patch } from './support/patch.ts'
import { createTestNetwork } from './support/test-network.ts'

/** A client whose guardian lets data go, and a second one who was asked nothing. */
async function createSetting() {
  const { addFacility, errors } = await createTestNetwork()
  const [hospital, centre] = [await addFacility('hospital'), await addFacility('centre')]
  const asked = await create(hospital, 'beneficiaries', beneficiaryDraft())
  const other = await create(hospital, 'beneficiaries', beneficiaryDraft({ name: 'Lê Văn Tư' }))
  const files = {
    asked: await create(hospital, 'cases', caseDraft(asked.id)),
    other: await create(hospital, 'cases', caseDraft(other.id, { number: 'QLTH-2' })),
  }
  const assess = (file: Made, parts: object = {}) =>
    create(hospital, 'assessments', { caseId: file.id, kind: 'initial', assessedOn: '2026-11-20', summary: 'Bị đánh ở nhà.', ...parts })
  const giveConsent = (client: Made, parts: object = {}) =>
    create(hospital, 'consents', {
      ...{ beneficiaryId: client.id, purpose: 'referral', dataClasses: ['identity', 'health', 'family', 'situation'], form: 'paper' },
      ...{ from: '2026-11-01', givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }], ...parts },
    })
  const refer = (client: Made, consent: Made, disclosure: object = {}) => {
    const named = { dataClasses: ['identity'], consentId: consent.id, ...disclosure }
    return send(hospital, 'referrals', referralDraft(client.id, centre.id, { senderReference: crypto.randomUUID(), disclosure: named }))
  }
  const accepted = async (client: Made, consent: Made, disclosure: object = {}) => {
    const path = `/v1/referrals/${String((await expectJson(await refer(client, consent, disclosure), 201)).id)}`
    await expectJson(await act(centre, path, 'accept', {}), 200)
    return path
  }
  const seen = async (...made: readonly Made[]) => Promise.all(made.map(async ({ path }) => (await centre.call('GET', path)).status))
  return { hospital, centre, asked, other, files, assess, giveConsent, refer, accepted, seen, errors }
}

it('a referral shares no assessment and no paper of another client, whether that one is named or its case is', async () => {
  const { hospital, asked, other, files, assess, giveConsent, refer, accepted, seen, errors } = await createSetting()
  const consent = await giveConsent(asked)
  const foreign = {
    assessmentIds: [await assess(files.other), await assess(files.other, { beneficiaryId: other.id })],
    documentIds: [
      await create(hospital, 'documents', minutesDraft({ beneficiaryId: other.id })),
      await create(hospital, 'documents', minutesDraft({ caseId: files.other.id })),
    ],
  }
  for (const [name, records] of Object.entries(foreign))
    for (const { id } of records) {
      const refused = await expectProblem(await refer(asked, consent, { [name]: [id] }), 'invalid')
      expect(refused.errors).toEqual([expect.objectContaining({ pointer: `/disclosure/${name}/0`, code: 'unknown-reference' })])
    }
  const own = [
    await assess(files.asked),
    await create(hospital, 'documents', minutesDraft()),
    await create(hospital, 'documents', minutesDraft({ caseId: files.asked.id })),
  ]
  await accepted(asked, consent, { assessmentIds: [own[0]?.id], documentIds: [own[1]?.id, own[2]?.id] })
  expect(await seen(...own)).toEqual([200, 200, 200])
  expect(errors).toEqual([])
})

it('what was found to be another client’s before a referral is accepted is not opened by it', async () => {
  const { hospital, centre, asked, other, files, assess, giveConsent, refer, seen, errors } = await createSetting()
  const assessment = await assess(files.asked)
  const { id } = await expectJson(await refer(asked, await giveConsent(asked), { assessmentIds: [assessment.id] }), 201)
  await expectJson(await patch(hospital, assessment.path, { beneficiaryId: other.id }), 200)
  await expectJson(await act(centre, `/v1/referrals/${String(id)}`, 'accept', {}), 200)
  expect(await seen(asked, assessment)).toEqual([200, 404])
  expect(errors).toEqual([])
})

it('a consent opens of an assessment what is of the classes that it covers, also what is added later, and all where it covers them all', async () => {
  const { hospital, centre, asked, files, assess, giveConsent, accepted, errors } = await createSetting()
  const family = { circumstances: 'Neo đơn.' }
  const parts = { family, state: { physical: 'Suy nhược.' }, wishes: { client: 'Ở với bà.' } }
  const [narrow, whole] = [await assess(files.asked, parts), await assess(files.asked, parts)]
  await accepted(asked, await giveConsent(asked, { dataClasses: ['identity', 'family'] }), { assessmentIds: [narrow.id] })
  await accepted(asked, await giveConsent(asked), { assessmentIds: [whole.id] })
  await expectJson(await patch(hospital, narrow.path, { riskNote: 'Cha còn ở gần.' }), 200)
  const seen = await expectJson(await centre.call('GET', narrow.path), 200)
  expect(seen).toMatchObject({ kind: 'initial', family })
  for (const name of ['state', 'summary', 'riskNote', 'wishes']) expect(seen).not.toHaveProperty(name)
  expect(await expectJson(await centre.call('GET', whole.path), 200)).toMatchObject({ ...parts, summary: 'Bị đánh ở nhà.' })
  expect(errors).toEqual([])
})

it('a case that moves takes along no paper of another client by which a consent is said to be proved', async () => {
  const { hospital, centre, asked, other, files, giveConsent, seen, errors } = await createSetting()
  const papers = [
    await create(hospital, 'documents', minutesDraft({ beneficiaryId: asked.id })),
    await create(hospital, 'documents', minutesDraft({ beneficiaryId: other.id })),
    await create(hospital, 'documents', minutesDraft({ caseId: files.other.id })),
  ]
  for (const { id } of papers) await giveConsent(asked, { evidenceDocumentId: id })
  const { id } = await expectJson(await act(hospital, files.asked.path, 'transfer', caseTransferDraft(centre.id)), 200)
  await expectJson(await act(centre, `/v1/referrals/${String(id)}`, 'accept', {}), 200)
  expect(await seen(...papers)).toEqual([200, 404, 404])
  for (const { path } of papers.slice(1)) await expectJson(await hospital.call('GET', path), 200)
  expect(errors).toEqual([])
})

it('a merge that is undone ends what was disclosed of one person in the name of the other, or on the other’s consent', async () => {
  const { hospital, asked, other, files, assess, giveConsent, accepted, seen, errors } = await createSetting()
  const [theirs, own] = [await giveConsent(other), await giveConsent(asked)]
  const assessment = await assess(files.other, { beneficiaryId: other.id })
  const reason = 'Trùng tên, cùng ngày sinh.'
  await expectJson(await act(hospital, other.path, 'merge', { survivorId: asked.id, reason }), 200)
  const onTheirs = await accepted(asked, theirs)
  const onOwn = await accepted(asked, own, { assessmentIds: [assessment.id] })
  expect(await seen(asked, assessment)).toEqual([200, 200])

  await expectJson(await act(hospital, other.path, 'unmerge', { reason: 'Hai anh em sinh đôi.' }), 200)
  expect(await seen(asked, assessment)).toEqual([200, 404])
  await expectJson(await act(hospital, onOwn, 'end-disclosure', { reason: 'other' }), 200)
  expect(await seen(asked)).toEqual([404])
  expect(await expectJson(await hospital.call('GET', onTheirs), 200)).toMatchObject({ status: 'accepted' })
  expect(errors).toEqual([])
})

it('a merge that is undone takes back what names nobody and was recorded in a case that goes back', async () => {
  const { hospital, asked, other, files, assess, giveConsent, accepted, seen, errors } = await createSetting()
  const consent = await giveConsent(asked)
  const assessment = await assess(files.other)
  const paper = await create(hospital, 'documents', minutesDraft({ caseId: files.other.id }))
  const kept = await create(hospital, 'documents', minutesDraft({ caseId: files.asked.id }))
  await expectJson(await act(hospital, other.path, 'merge', { survivorId: asked.id, reason: 'Trùng tên, cùng ngày sinh.' }), 200)
  await accepted(asked, consent, { assessmentIds: [assessment.id], documentIds: [paper.id, kept.id] })
  expect(await seen(assessment, paper, kept)).toEqual([200, 200, 200])

  await expectJson(await act(hospital, other.path, 'unmerge', { reason: 'Hai anh em sinh đôi.' }), 200)
  expect(await seen(assessment, paper, kept)).toEqual([404, 404, 200])
  expect(errors).toEqual([])
})
