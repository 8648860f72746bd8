import { endOfTimeLimit } from '@caunoi/schemas'
import { expect, test } from 'vitest'
import { faultsOf, refusalCodes, refusalOf } from './support/refusal-of.ts'
import { theOnly } from './support/the-only.ts'
import { createWorld } from './support/world.ts'

/** A hospital has seen signs of violence on a child late on a Thursday evening, and has sent its report to the centre. */
async function hospitalReports() {
  const world = await createWorld('2026-11-19T23:40:00+07:00')
  const hospital = await world.join({ name: 'Bệnh viện Đa khoa Sao Mai', kind: 'hospital' })
  const centre = await world.join({ name: 'Trung tâm Công tác xã hội Bình Minh', kind: 'social-work-centre' })
  const school = await world.join({ name: 'Trường Tiểu học Hoa Phượng', kind: 'school', level: 'commune' })
  const child = await hospital.client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Lê Ngọc Thảo',
    sex: 'female',
    birthDate: { value: '2018', accuracy: 'reported' },
    addresses: [{ kind: 'current', provinceCode: '56', communeCode: '22366', codesAsOf: '2026-01-01', line: 'Hẻm 7 đường Hải Âu' }],
    conditions: [{ code: 'T74.1', name: 'Hội chứng bị ngược đãi thân thể' }],
    situations: [{ situation: 'child-abuse' }],
    carers: [{ relationship: 'father', name: 'Lê Văn Dũng', isLegalGuardian: true, mustNotBeInformed: true }],
  })
  const sent = await hospital.client.referrals.create({
    senderReference: 'BVSM-2026-0457',
    kind: 'service',
    toFacilityId: centre.id,
    beneficiaryId: child.id,
    urgency: 'emergency',
    reason: 'Bé gái được hàng xóm đưa vào cấp cứu ban đêm, nhiều vết bầm cũ và mới.',
    requestedServices: ['emergency-intake', 'temporary-shelter'],
    contact: { name: 'Phạm Thị Thu Hà', phone: '0905000111' },
    disclosure: {
      dataClasses: ['identity', 'address', 'health', 'situation', 'family'],
      labels: ['child-abuse', 'domestic-violence'],
      legalBasis: 'child-protection-report',
    },
    safetyNote: {
      text: 'Người cha đang tìm bé. Không cho cha biết nơi bé ở.',
      mustNotBeInformed: [{ relationship: 'father', name: 'Lê Văn Dũng' }],
    },
  })
  return { world, hospital, centre, school, child, sent }
}

/** The centre has accepted within the hour and opened a case of its own. */
async function centreAccepts() {
  const told = await hospitalReports()
  told.world.setClock('2026-11-20T00:20:00+07:00')
  const referral = await told.centre.client.referrals.accept(told.sent.id)
  return { ...told, referral, file: await theOnly(told.centre.client.cases.search({ referralId: referral.id })) }
}

test('the report needs an answer within 12 hours, and shows as overdue after them', async () => {
  const { world, hospital, sent } = await hospitalReports()
  const overdue = () => hospital.client.referrals.search({ overdue: true }).toArray()
  expect(sent).toMatchObject({ dueAt: '2026-11-20T04:40:00.000Z', dueRule: 'emergency-12-hours' })
  world.setClock('2026-11-20T11:39:00+07:00')
  expect(await overdue()).toEqual([])
  world.setClock('2026-11-20T11:41:00+07:00')
  expect(await overdue()).toMatchObject([{ id: sent.id }])
})

test('the centre learns before it accepts that a child needs help, and not who must not be told', async () => {
  const { centre, school, child, sent } = await hospitalReports()
  const received = await centre.client.referrals.receive(sent.id)
  expect(received).toMatchObject({ urgency: 'emergency', client: { name: 'Lê Ngọc Thảo' }, requestedServices: sent.requestedServices })
  for (const name of ['safetyNote', 'disclosure']) expect(received).not.toHaveProperty(name)
  expect((await refusalOf(centre.client.beneficiaries.read(child.id))).code).toBe('not-found')
  expect((await refusalOf(school.client.referrals.read(sent.id))).code).toBe('not-found')
})

test('the hospital sees when its report was read and accepted, without asking anybody', async () => {
  const { world, hospital, centre, school, sent } = await hospitalReports()
  expect(await hospital.client.referrals.receipts(sent.id)).toEqual({})
  world.setClock('2026-11-20T00:05:00+07:00')
  await centre.client.referrals.read(sent.id)
  world.setClock('2026-11-20T00:20:00+07:00')
  await centre.client.referrals.accept(sent.id)
  expect(await hospital.client.referrals.receipts(sent.id)).toMatchObject({
    readAt: '2026-11-19T17:05:00.000Z',
    acceptedAt: '2026-11-19T17:20:00.000Z',
  })
  expect((await refusalOf(school.client.referrals.receipts(sent.id))).code).toBe('not-found')
})

test('the legal basis stands in for the consent of the father, who must not be told', async () => {
  const { hospital, centre, school, child, referral, file } = await centreAccepts()
  expect(referral).toMatchObject({
    disclosure: { legalBasis: 'child-protection-report' },
    safetyNote: { mustNotBeInformed: [{ relationship: 'father', name: 'Lê Văn Dũng' }] },
  })
  expect(await hospital.client.consents.search({ beneficiaryId: child.id }).toArray()).toEqual([])
  expect(await centre.client.beneficiaries.read(child.id)).toMatchObject({
    conditions: [{ code: 'T74.1' }],
    carers: [{ relationship: 'father', mustNotBeInformed: true }],
    labels: { sensitivity: ['child-abuse', 'domestic-violence'] },
  })
  expect(file).toMatchObject({ urgency: 'emergency', phase: 'received', safetyNotes: [{ text: referral.safetyNote?.text }] })
  expect((await refusalOf(hospital.client.cases.read(file.id))).code).toBe('not-found')
  expect((await refusalOf(school.client.beneficiaries.read(child.id))).code).toBe('not-found')
})

test('the child is sheltered for three months at most, in a place that the hospital is not told', async () => {
  const { hospital, centre, file } = await centreAccepts()
  const stay = await centre.client.stays.create({
    number: 'TN-2026-0084',
    beneficiaryId: file.beneficiaryId ?? '',
    caseId: file.id,
    kind: 'emergency-protection',
    emergencyGroup: 'domestic-violence',
    admittedOn: '2026-11-20',
    place: { kind: 'safe-house', room: '2', bed: '1' },
    minutes: {
      on: '2026-11-20',
      signers: [
        { party: 'other', name: 'Phạm Thị Thu Hà' },
        { party: 'facility', name: 'Nguyễn Thị Minh Tâm' },
      ],
    },
  })
  expect(stay).toMatchObject({ limitOn: '2027-02-20', file: { hasAssessment: false, hasPlan: false, isComplete: false } })
  expect(stay.labels.sensitivity).toContain('safe-house')
  const until = { until: '2027-04-20', reason: 'Chưa tìm được người nhận nuôi dưỡng.' }
  const extended = await centre.client.stays.extend(stay, {
    ...until,
    decision: { number: '118/QĐ-SYT', decidedOn: '2026-11-20', authority: 'Sở Y tế' },
  })
  expect(extended).toMatchObject({ limitOn: '2027-04-20', limitExtensions: [until] })
  expect((await refusalOf(hospital.client.stays.read(stay.id))).code).toBe('not-found')
})

test('the child is assessed, a plan is made in 5 working days and approved in 2, and the hospital gets its answer', async () => {
  const { world, hospital, centre, child, referral, file } = await centreAccepts()
  const { client } = centre
  const stay = await client.stays.create({
    number: 'TN-2026-0084',
    beneficiaryId: file.beneficiaryId ?? '',
    caseId: file.id,
    kind: 'emergency-protection',
    emergencyGroup: 'domestic-violence',
    admittedOn: '2026-11-20',
    place: { kind: 'safe-house' },
  })
  const ofChild = await client.cases.update(file, { kinds: ['child-protection'] })
  const assessing = await client.cases.advance(ofChild, { to: 'assessing' })
  expect(faultsOf(await refusalOf(client.cases.advance(assessing, { to: 'planning' })))).toEqual(['/to assessment-required'])
  const assessment = await client.assessments.create({
    caseId: file.id,
    kind: 'initial',
    assessedOn: '2026-11-20',
    needs: [{ domain: 'psychology', level: 'high', priority: 1 }],
    riskLevel: 'emergency',
    classification: 'emergency-protection',
    wishes: { client: 'Bé muốn về ở với dì.' },
  })
  await client.cases.advance(assessing, { to: 'planning' })

  const planBy = endOfTimeLimit('child-plan', '2026-11-20')
  expect(planBy, '24 November is a holiday').toBe('2026-11-30')
  expect(ofChild.planBy).toBe(planBy)
  world.setClock(planBy)
  const plan = await client.supportPlans.create({
    caseId: file.id,
    assessmentId: assessment.id,
    startsOn: planBy,
    goals: [{ text: 'Bé an toàn và bớt sợ hãi', domain: 'psychology' }],
    activities: [{ service: 'counselling', description: 'Tham vấn tâm lý', isUrgent: true, from: planBy, responsible: 'Trung tâm' }],
    agreements: [{ party: 'client', name: 'Lê Ngọc Thảo', on: planBy }],
  })
  const planned = await client.cases.read(file.id)
  expect(planned.planBy, 'there is a plan').toBeUndefined()
  expect(faultsOf(await refusalOf(client.cases.advance(planned, { to: 'implementing' })))).toEqual(['/to approved-plan-required'])
  const approveBy = endOfTimeLimit('child-plan-approval', planBy)
  expect(approveBy).toBe('2026-12-02')
  expect(plan.approveBy).toBe(approveBy)
  world.setClock(approveBy)
  const approved = await client.supportPlans.approve(plan, { approver: 'facility-head', name: 'Trần Văn Bình', approvedOn: approveBy })
  await client.supportPlans.activate(approved, { activatedOn: approveBy })
  expect(await client.cases.advance(planned, { to: 'implementing' })).toMatchObject({ phase: 'implementing' })
  expect(await client.stays.read(stay.id)).toMatchObject({ file: { hasAssessment: true, hasClassification: true, hasPlan: true } })
  expect(await theOnly(client.stays.search({ isFileComplete: 'true' }))).toMatchObject({ id: stay.id })

  await client.referrals.complete(referral.id, { outcome: 'needs-met', text: 'Bé đã an toàn.', completedOn: approveBy })
  const answered = await hospital.client.referrals.read(referral.id)
  expect(answered).toMatchObject({ status: 'completed', feedback: { text: 'Bé đã an toàn.' } })
  expect(await refusalCodes(hospital.client.supportPlans.read(plan.id), hospital.client.assessments.read(assessment.id))).toEqual([
    'not-found',
    'not-found',
  ])
  expect((await refusalOf(client.beneficiaries.read(child.id))).code).toBe('not-found')
  expect(await client.cases.read(file.id)).toMatchObject({ safetyNotes: [{ mustNotBeInformed: [{ relationship: 'father' }] }] })
})
