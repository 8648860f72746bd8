import { expect, test } from 'vitest'
import { contentOf, filePaper } from './support/paper.ts'
import { refusalCodes, refusalOf } from './support/refusal-of.ts'
import { theOnly } from './support/the-only.ts'
import { createWorld } from './support/world.ts'

const request = 'Cơ quan điều tra đề nghị cử người làm công tác xã hội tham gia tố tụng từ ngày 20/11/2026.'
const report = 'Báo cáo điều tra xã hội: em bỏ học từ lớp 9, sống với bà nội; bà và trưởng thôn nhận kèm cặp em.'

/** The police have charged a juvenile and ask the centre in writing for a social worker. */
async function policeAsk() {
  const world = await createWorld('2026-11-20')
  const police = await world.join({ name: 'Công an tỉnh', kind: 'police' })
  const centre = await world.join({ name: 'Trung tâm Công tác xã hội Bình Minh', kind: 'social-work-centre' })
  const school = await world.join({ name: 'Trường THCS Hoa Phượng', kind: 'school', level: 'commune' })
  const juvenile = await police.client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Huỳnh Văn Tú',
    sex: 'male',
    birthDate: { value: '2011-05-09', accuracy: 'documented' },
    childGroups: [{ group: 'offender' }],
    situations: [{ situation: 'juvenile-offender' }, { situation: 'school-dropout' }],
    parents: [
      { parent: 'father', state: 'imprisoned' },
      { parent: 'mother', state: 'left' },
    ],
  })
  const paper = await filePaper(police, request, {
    title: 'Văn bản đề nghị cử người làm công tác xã hội',
    kind: 'request-for-social-worker',
    number: '88/ĐN-CSĐT',
    issuedOn: '2026-11-20',
    issuedBy: 'Cơ quan Cảnh sát điều tra',
    beneficiaryId: juvenile.id,
  })
  const sent = await police.client.referrals.create({
    senderReference: '88/ĐN-CSĐT',
    kind: 'service',
    toFacilityId: centre.id,
    beneficiaryId: juvenile.id,
    urgency: 'urgent',
    reason: 'Bị can dưới 18 tuổi; đề nghị người làm công tác xã hội tham gia và lập báo cáo điều tra xã hội.',
    requestedServices: ['case-management', 'on-request'],
    contact: { name: 'Nguyễn Quốc Khánh', phone: '0905000555' },
    disclosure: { dataClasses: ['identity', 'family', 'situation'], documentIds: [paper.id], legalBasis: 'state-duty' },
  })
  return { world, police, centre, school, juvenile, paper, sent }
}

test('the written request opens a case of justice with a social worker on it, due in two working days', async () => {
  const { police, centre, school, juvenile, paper, sent } = await policeAsk()
  expect(sent).toMatchObject({ dueRule: 'urgent-2-working-days', dueAt: '2026-11-25T16:59:59.999Z' })
  const { client } = centre
  await client.referrals.accept(sent.id)
  expect(await client.documents.read(paper.id)).toMatchObject({ kind: 'request-for-social-worker', number: '88/ĐN-CSĐT' })
  expect(await contentOf(centre, paper.id)).toBe(request)
  const seen = await client.beneficiaries.read(juvenile.id)
  expect(seen).toMatchObject({ childGroups: [{ group: 'offender' }], parents: [{ state: 'imprisoned' }, { state: 'left' }] })
  expect(seen).not.toHaveProperty('noIdentifierReason')

  const worker = await client.workers.create({
    name: 'Lê Thị An',
    kind: 'public-employee',
    facilityId: centre.id,
    qualifications: [{ level: 'university', isSocialWork: true }],
  })
  const opened = await theOnly(client.cases.search({ referralId: sent.id }))
  await client.cases.update(opened, { setting: 'justice', source: 'police', kinds: ['justice'], managerId: worker.id })
  expect(await theOnly(client.cases.search({ kind: 'justice' }))).toMatchObject({
    setting: 'justice',
    source: 'police',
    managerId: worker.id,
    referralId: sent.id,
  })
  expect((await refusalOf(police.client.cases.read(opened.id))).code).toBe('not-found')
  expect(await refusalCodes(school.client.documents.read(paper.id), school.client.beneficiaries.read(juvenile.id))).toEqual([
    'not-found',
    'not-found',
  ])
})

test('the social investigation report goes to the investigator, and the notes behind it do not', async () => {
  const { world, police, centre, school, sent } = await policeAsk()
  const { client } = centre
  await client.referrals.accept(sent.id)
  const file = await client.cases.update(await theOnly(client.cases.search({ referralId: sent.id })), {
    setting: 'justice',
    kinds: ['justice'],
  })
  world.setClock('2026-12-04')
  const notes = await client.assessments.create({
    caseId: file.id,
    kind: 'comprehensive',
    assessedOn: '2026-12-01',
    needs: [{ domain: 'relationships', level: 'high', note: 'Em kể cha từng đánh em.' }],
    riskLevel: 'medium',
  })
  const filed = await filePaper(centre, report, {
    title: 'Báo cáo điều tra xã hội',
    kind: 'social-investigation-report',
    number: '12/BC-TTCTXH',
    issuedOn: '2026-12-04',
    issuedBy: 'Trung tâm Công tác xã hội Bình Minh',
    caseId: file.id,
  })
  await client.referrals.complete(sent.id, {
    outcome: 'needs-met',
    text: 'Gửi báo cáo điều tra xã hội; người làm công tác xã hội tiếp tục tham gia các buổi lấy lời khai.',
    completedOn: '2026-12-04',
    documentIds: [filed.id],
  })

  expect(await theOnly(client.documents.search({ kind: 'social-investigation-report', caseId: file.id }))).toEqual(filed)
  expect(await police.client.referrals.read(sent.id)).toMatchObject({ status: 'completed', feedback: { documentIds: [filed.id] } })
  expect(await police.client.documents.read(filed.id)).toMatchObject({ number: '12/BC-TTCTXH', issuedOn: '2026-12-04' })
  expect(await contentOf(police, filed.id)).toBe(report)
  expect((await refusalOf(police.client.assessments.read(notes.id))).code).toBe('not-found')
  expect((await refusalOf(school.client.documents.download(filed.id))).code).toBe('not-found')
})
