import { expect, test } from 'vitest'
import { contentOf, filePaper } from './support/paper.ts'
import { refusalCodes, refusalOf } from './support/refusal-of.ts'
import { theOnly } from './support/the-only.ts'
import { createWorld } from './support/world.ts'

const opinion = 'Phiếu ý kiến: em tiếp thu rất chậm, không theo kịp lớp dù có cô kèm riêng.'
const certificate = 'Giấy xác nhận khuyết tật: dạng trí tuệ, mức độ nặng.'

/** A school has asked the commune's disability council, which has accepted. */
async function schoolAsks() {
  const world = await createWorld('2026-10-05')
  const school = await world.join({ name: 'Trường Tiểu học Hoa Phượng', kind: 'school', level: 'commune' })
  const commune = await world.join({ name: 'Ủy ban nhân dân xã Suối Hoa', kind: 'commune', level: 'commune' })
  const otherSchool = await world.join({ name: 'Trường Tiểu học Hoa Mai', kind: 'school', level: 'commune' })
  const pupil = await school.client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Cao Thị Lan',
    sex: 'female',
    birthDate: { value: '2018-02-20', accuracy: 'documented' },
    education: { schoolLevel: 'primary', grade: '3', schoolYear: '2026-2027', schoolId: school.id },
    situations: [{ situation: 'dropout-risk' }],
  })
  const paper = await filePaper(school, opinion, {
    title: 'Phiếu ý kiến của nhà trường',
    kind: 'school-opinion',
    issuedOn: '2026-10-05',
    issuedBy: 'Trường Tiểu học Hoa Phượng',
    beneficiaryId: pupil.id,
  })
  const consent = await school.client.consents.create({
    beneficiaryId: pupil.id,
    purpose: 'referral',
    dataClasses: ['identity', 'education'],
    recipientIds: [commune.id],
    givenBy: [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }],
    form: 'paper',
    from: '2026-10-05',
  })
  const sent = await school.client.referrals.create({
    senderReference: 'HP-2026-07',
    kind: 'service',
    toFacilityId: commune.id,
    beneficiaryId: pupil.id,
    urgency: 'routine',
    reason: 'Đề nghị Hội đồng xác định mức độ khuyết tật của xã xem xét; gửi kèm ý kiến của nhà trường.',
    requestedServices: ['policy-advice'],
    contact: { name: 'Trương Thị Hạnh', phone: '0905000444' },
    disclosure: { dataClasses: ['identity', 'education'], labels: ['disability'], documentIds: [paper.id], consentId: consent.id },
  })
  return { world, school, commune, otherSchool, pupil, paper, sent }
}

test('the council reads the opinion of the school once the commune accepts, and no earlier', async () => {
  const { commune, otherSchool, pupil, paper, sent } = await schoolAsks()
  expect(await commune.client.referrals.read(sent.id)).toMatchObject({ status: 'sent', client: { name: 'Cao Thị Lan' } })
  expect(await refusalCodes(commune.client.documents.read(paper.id), commune.client.documents.download(paper.id))).toEqual([
    'not-found',
    'not-found',
  ])
  await commune.client.referrals.accept(sent.id)
  expect(await commune.client.documents.read(paper.id)).toMatchObject({ kind: 'school-opinion', issuedOn: '2026-10-05' })
  expect(await contentOf(commune, paper.id)).toBe(opinion)
  const seen = await commune.client.beneficiaries.read(pupil.id)
  expect(seen).toMatchObject({ education: { grade: '3' } })
  expect(seen).not.toHaveProperty('situations')
  expect((await refusalOf(otherSchool.client.documents.download(paper.id))).code).toBe('not-found')
})

test('the certificate comes back to the school, with the type and the level of the disability', async () => {
  const { world, school, commune, otherSchool, pupil, paper, sent } = await schoolAsks()
  await commune.client.referrals.accept(sent.id)
  const file = await theOnly(commune.client.cases.search({ referralId: sent.id }))
  world.setClock('2026-11-02')
  const issued = await filePaper(commune, certificate, {
    title: 'Giấy xác nhận khuyết tật',
    kind: 'disability-certificate',
    number: '047/2026/XNKT',
    issuedOn: '2026-11-02',
    issuedBy: 'Ủy ban nhân dân xã Suối Hoa',
    caseId: file.id,
  })
  const minutes = await filePaper(commune, 'Biên bản họp Hội đồng.', { title: 'Biên bản họp Hội đồng', kind: 'other', caseId: file.id })
  const disability = {
    type: 'intellectual',
    level: 'severe',
    certificate: { number: '047/2026/XNKT', issuedOn: '2026-11-02', issuedBy: 'Ủy ban nhân dân xã Suối Hoa' },
  } as const
  const own = await commune.client.beneficiaries.read(file.beneficiaryId ?? '')
  expect(await commune.client.beneficiaries.update(own, { disabilities: [disability] })).toMatchObject({ disabilities: [disability] })
  await commune.client.referrals.complete(sent.id, {
    outcome: 'needs-met',
    text: 'Hội đồng kết luận: khuyết tật trí tuệ, mức độ nặng. Gửi nhà trường giấy xác nhận.',
    completedOn: '2026-11-02',
    documentIds: [issued.id],
  })

  const answered = await school.client.referrals.read(sent.id)
  expect(answered).toMatchObject({ status: 'completed', feedback: { documentIds: [issued.id] } })
  const seen = await school.client.documents.read(issued.id)
  expect(seen).toMatchObject({ kind: 'disability-certificate', number: '047/2026/XNKT', recordedBy: commune.id })
  expect(seen).not.toHaveProperty('caseId')
  expect(await contentOf(school, issued.id)).toBe(certificate)
  expect((await refusalOf(school.client.documents.read(minutes.id))).code).toBe('not-found')
  expect((await refusalOf(otherSchool.client.documents.read(issued.id))).code).toBe('not-found')
  expect((await refusalOf(commune.client.documents.read(paper.id))).code).toBe('not-found')

  const updated = await school.client.beneficiaries.update(pupil, { disabilities: [disability] })
  expect(updated).toMatchObject({ disabilities: [disability], labels: { sensitivity: ['disability'] } })
})
