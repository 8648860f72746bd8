import type { BeneficiaryDraft } from '@caunoi/client'
import { paymentPeriods } from '@caunoi/schemas'
import { expect, test } from 'vitest'
import { faultsOf, refusalCodes, refusalOf } from './support/refusal-of.ts'
import { theOnly } from './support/the-only.ts'
import { createWorld } from './support/world.ts'

const address = { kind: 'permanent', provinceCode: '56', communeCode: '22702', codesAsOf: '2026-01-01', line: 'Thôn Hạ' } as const

const grandmotherDraft: BeneficiaryDraft = {
  noIdentifierReason: 'lost',
  name: 'Bùi Thị Lài',
  sex: 'female',
  birthDate: { value: '1956', accuracy: 'estimated' },
  addresses: [address],
  disabilities: [{ type: 'sight', level: 'severe' }],
  situations: [{ situation: 'elderly' }, { situation: 'disabled' }, { situation: 'raises-grandchildren' }],
}

const orphanDraft = (grandmotherId: string): BeneficiaryDraft => ({
  noIdentifierReason: 'not-collected',
  name: 'Trần Minh Khôi',
  sex: 'male',
  birthDate: { value: '2015-03-14', accuracy: 'documented' },
  addresses: [address],
  education: { schoolLevel: 'lower-secondary', grade: '6', schoolYear: '2026-2027', schoolName: 'Trường THCS Hoa Phượng' },
  situations: [{ situation: 'half-orphan' }, { situation: 'kinship-care' }, { situation: 'dropout-risk' }],
  parents: [
    { parent: 'father', state: 'dead', since: { value: '2021', accuracy: 'reported' }, causeOfDeath: 'disease' },
    { parent: 'mother', state: 'remarried' },
  ],
  carers: [{ relationship: 'paternal-grandparent', beneficiaryId: grandmotherId, isLegalGuardian: true, mustNotBeInformed: false }],
})

/** What the commune may tell the centre. */
const classes = ['identity', 'address', 'education', 'family', 'situation'] as const

/** A commune whose collaborator has noticed a blind grandmother and her grandchild, and a centre that may find help. */
async function communeNotices() {
  const world = await createWorld('2026-11-23')
  const commune = await world.join({ name: 'Ủy ban nhân dân xã Suối Hoa', kind: 'commune', level: 'commune' })
  const centre = await world.join({ name: 'Trung tâm Công tác xã hội Bình Minh', kind: 'social-work-centre' })
  const school = await world.join({ name: 'Trường THCS Hoa Phượng', kind: 'school', level: 'commune' })
  const grandmother = await commune.client.beneficiaries.create(grandmotherDraft)
  const orphan = await commune.client.beneficiaries.create(orphanDraft(grandmother.id))
  return { world, commune, centre, school, grandmother, orphan }
}

/** The centre has been asked, with the consent of the two, and has accepted. */
async function centreAccepts() {
  const { commune, centre, orphan, ...rest } = await communeNotices()
  const consent = await commune.client.consents.create({
    beneficiaryId: orphan.id,
    purpose: 'referral',
    dataClasses: [...classes],
    recipientIds: [centre.id],
    givenBy: [{ role: 'guardian', name: 'Bùi Thị Lài', relationship: 'paternal-grandparent' }, { role: 'child' }],
    form: 'paper',
    from: '2026-11-23',
  })
  const sent = await commune.client.referrals.create({
    senderReference: 'XSH-2026-012',
    kind: 'service',
    toFacilityId: centre.id,
    beneficiaryId: orphan.id,
    urgency: 'routine',
    reason: 'Bà khiếm thị nuôi cháu mồ côi cha, mẹ đi bước nữa; cháu có nguy cơ bỏ học.',
    requestedServices: ['resource-mobilisation'],
    contact: { name: 'Đỗ Thị Sương', phone: '0905000333' },
    disclosure: { dataClasses: [...classes], consentId: consent.id },
  })
  const referral = await centre.client.referrals.accept(sent.id)
  const opened = await theOnly(centre.client.cases.search({ referralId: sent.id }))
  const file = await centre.client.cases.update(opened, { source: 'commune-collaborator', kinds: ['poverty', 'education'] })
  return { ...rest, commune, centre, orphan, referral, file, child: await centre.client.beneficiaries.read(file.beneficiaryId ?? '') }
}

test('the grandmother is a client of about seventy and the carer of another client', async () => {
  const { commune, grandmother, orphan } = await communeNotices()
  const { client } = commune
  const household = await client.households.create({
    address,
    members: [
      { relationship: 'head', beneficiaryId: grandmother.id },
      { relationship: 'grandchild', beneficiaryId: orphan.id },
    ],
    povertyStatuses: [{ year: 2026, status: 'poor' }],
  })
  await client.beneficiaries.update(grandmother, { householdId: household.id })
  const ownCase = await client.cases.create({
    number: 'QLTH-2026-01',
    clientKind: 'individual',
    beneficiaryId: grandmother.id,
    source: 'commune-collaborator',
    kinds: ['elder-care'],
    urgency: 'routine',
    setting: 'community',
    openedOn: '2026-11-23',
  })

  const found = await theOnly(client.beneficiaries.search({ name: 'bui thi lai' }))
  expect(found).toMatchObject({ id: grandmother.id, birthDate: { value: '1956', accuracy: 'estimated' }, noIdentifierReason: 'lost' })
  expect(found.labels.sensitivity).toEqual(['disability'])
  expect(orphan).toMatchObject({
    carers: [{ beneficiaryId: grandmother.id, isLegalGuardian: true }],
    parents: [{ state: 'dead' }, { state: 'remarried' }],
    situations: expect.arrayContaining([{ situation: 'kinship-care' }]),
  })
  expect(await theOnly(client.cases.search({ beneficiaryId: grandmother.id }))).toEqual(ownCase)
  expect(household.members.map(({ beneficiaryId }) => beneficiaryId)).toEqual([grandmother.id, orphan.id])
})

test('the commune informs the centre once the two agree, and the centre sees what they agreed to', async () => {
  const { centre, school, commune, grandmother, orphan, referral, file } = await centreAccepts()
  const seen = await centre.client.beneficiaries.read(orphan.id)
  expect(seen).toMatchObject({
    education: { grade: '6', schoolYear: '2026-2027' },
    parents: [{ parent: 'father', state: 'dead' }, { state: 'remarried' }],
  })
  expect(seen).not.toHaveProperty('noIdentifierReason')
  expect(file).toMatchObject({ recordedBy: centre.id, source: 'commune-collaborator', referralId: referral.id })
  expect((await refusalOf(centre.client.beneficiaries.read(grandmother.id))).code).toBe('not-found')
  expect((await refusalOf(commune.client.cases.read(file.id))).code).toBe('not-found')
  expect((await refusalOf(school.client.beneficiaries.read(orphan.id))).code).toBe('not-found')
  expect((await refusalOf(school.client.referrals.read(referral.id))).code).toBe('not-found')
})

test('a donor gives 300,000 VND in the nine months of each school year, until the end of grade 12', async () => {
  const { commune, centre, child, file, referral } = await centreAccepts()
  const { client } = centre
  const donor = await client.sponsors.create({ kind: 'person', isAnonymous: true, isActive: true })
  const proposed = await client.benefits.create({
    senderReference: 'HT-2026-0031',
    beneficiaryId: child.id,
    caseId: file.id,
    programme: 'school-support',
    amount: { amount: 300_000, qualifier: 'exact' },
    schedule: {
      kind: 'school-month',
      from: '2026-12-01',
      schoolMonths: [9, 10, 11, 12, 1, 2, 3, 4, 5],
      end: { condition: 'grade-completed', grade: '12' },
    },
    funding: [{ source: 'sponsor', sponsorId: donor.id }],
    channel: 'cash-facility',
  })
  const approved = await client.benefits.approve(proposed, { decidedOn: '2026-11-23' })
  const benefit = await client.benefits.activate(approved, { activatedOn: '2026-11-23' })
  expect(await theOnly(client.benefits.search({ sponsorId: donor.id, programme: 'school-support', schedule: 'school-month' }))).toEqual(
    benefit,
  )

  const education = { grade: child.education?.grade ?? '?', schoolYear: child.education?.schoolYear ?? '?' }
  const periods = paymentPeriods(benefit.schedule, { education }).map(({ period }) => period)
  expect(periods.filter((period) => period >= '2027-09' && period < '2028-09')).toEqual([
    ...['2027-09', '2027-10', '2027-11', '2027-12'],
    ...['2028-01', '2028-02', '2028-03', '2028-04', '2028-05'],
  ])
  expect([periods[0], periods.at(-1), periods.length]).toEqual(['2026-12', '2033-05', 6 + 6 * 9])

  const pay = (period: string) =>
    client.payments.create({
      senderReference: `CT-${period}`,
      benefitId: benefit.id,
      period,
      amount: { amount: 300_000, qualifier: 'exact' },
      channel: 'cash-facility',
      scheduledOn: '2026-12-05',
    })
  await client.payments.confirm(await pay('2026-12'), { paidOn: '2026-11-23' })
  await pay('2033-05')
  for (const period of ['2027-06', '2033-09']) {
    expect(faultsOf(await refusalOf(pay(period))), period).toEqual(['/period period-not-scheduled'])
  }

  await client.referrals.complete(referral.id, { outcome: 'needs-met', text: 'Đã có nhà hảo tâm.', completedOn: '2026-11-23' })
  expect(await commune.client.referrals.read(referral.id)).toMatchObject({ status: 'completed', feedback: { text: 'Đã có nhà hảo tâm.' } })
  expect(await refusalCodes(commune.client.benefits.read(benefit.id), commune.client.sponsors.read(donor.id))).toEqual([
    'not-found',
    'not-found',
  ])
  expect(await commune.client.payments.search().toArray()).toEqual([])
})
