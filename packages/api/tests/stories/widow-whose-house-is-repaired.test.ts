import type { BenefitDraft } from '@caunoi/client'
import { expect, test } from 'vitest'
import { faultsOf, refusalOf } from './support/refusal-of.ts'
import { theOnly } from './support/the-only.ts'
import { createWorld, type Party } from './support/world.ts'

/** A widow, her daughter with a mental disability and her son in grade 6, as their commune knows them. */
async function familyOf({ client }: Party) {
  const widow = await client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Võ Thị Bích',
    sex: 'female',
    birthDate: { value: '1978', accuracy: 'documented' },
    maritalStatus: 'widowed',
    bereavements: [{ relationship: 'spouse', cause: 'disease', date: { value: '2021', accuracy: 'reported' } }],
  })
  const daughter = await client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Lê Thị Thanh',
    sex: 'female',
    birthDate: { value: '2003-04', accuracy: 'documented' },
    disabilities: [{ type: 'mental', level: 'severe' }],
  })
  const son = await client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Lê Văn Khoa',
    sex: 'male',
    birthDate: { value: '2014-09-05', accuracy: 'documented' },
    education: { schoolLevel: 'lower-secondary', grade: '7', schoolYear: '2026-2027' },
    parents: [{ parent: 'father', state: 'dead', causeOfDeath: 'disease' }],
  })
  const household = await client.households.create({
    members: [
      { relationship: 'head', beneficiaryId: widow.id },
      { relationship: 'child', beneficiaryId: daughter.id },
      { relationship: 'child', beneficiaryId: son.id },
    ],
    povertyStatuses: [{ year: 2026, status: 'poor', deprivations: ['housing-quality', 'housing-area'] }],
    housing: { kind: 'less-permanent', tenure: 'owned', condition: 'badly-damaged', area: 30 },
  })
  return { widow, daughter, son: await client.beneficiaries.update(son, { householdId: household.id }), household }
}

/** A commune and a centre, each with its part of the help. */
async function createNeighbours() {
  const world = await createWorld('2026-09-20')
  const commune = await world.join({ name: 'Ủy ban nhân dân xã Suối Hoa', kind: 'commune', level: 'commune' })
  const centre = await world.join({ name: 'Trung tâm Công tác xã hội Bình Minh', kind: 'social-work-centre' })
  return { commune, centre, ...(await familyOf(commune)) }
}

test('the household holds who lives in it, how poor it is, and how the house is', async () => {
  const { commune, centre, widow, daughter, son, household } = await createNeighbours()
  const read = await commune.client.households.read(household.id)
  expect(read.members.map(({ beneficiaryId }) => beneficiaryId)).toEqual([widow.id, daughter.id, son.id])
  expect(read).toMatchObject({ housing: { area: 30, condition: 'badly-damaged' }, povertyStatuses: [{ year: 2026, status: 'poor' }] })
  expect(widow).toMatchObject({ maritalStatus: 'widowed', bereavements: [{ relationship: 'spouse', cause: 'disease' }] })
  expect(daughter).toMatchObject({ disabilities: [{ type: 'mental' }], labels: { sensitivity: ['disability', 'psychiatric'] } })
  expect((await refusalOf(centre.client.households.read(household.id))).code).toBe('not-found')
})

test('the commune repairs the 30 m² house with 60 million VND, and neighbours give the roof', async () => {
  const { commune, centre, widow, household } = await createNeighbours()
  const { client } = commune
  const neighbours = await client.sponsors.create({ kind: 'group', isAnonymous: false, name: 'Bà con thôn Hạ', isActive: true })
  const draft: BenefitDraft = {
    senderReference: 'NHA-2026-0007',
    beneficiaryId: widow.id,
    householdId: household.id,
    programme: 'house-repair',
    amount: { amount: 60_000_000, qualifier: 'more-than' },
    schedule: { kind: 'once', from: '2026-09-20' },
    funding: [
      { source: 'commune-budget', amount: { amount: 60_000_000, qualifier: 'exact' } },
      { source: 'community', sponsorId: neighbours.id, amount: { amount: 5_000_000, qualifier: 'about' } },
    ],
    housing: { work: 'repair', areaSquareMetres: 30 },
  }
  const { housing: _house, ...withoutHouse } = draft
  expect(faultsOf(await refusalOf(client.benefits.create(withoutHouse)))).toEqual(['/housing required-field'])
  const exactly = { ...draft, amount: { amount: 50_000_000, qualifier: 'exact' as const } }
  expect(faultsOf(await refusalOf(client.benefits.create(exactly)))).toEqual(['/funding shares-exceed-amount'])

  const approved = await client.benefits.approve(await client.benefits.create(draft), { decidedOn: '2026-09-18', number: '245/QĐ-UBND' })
  const paid = await client.payments.create({
    senderReference: 'CT-NHA-1',
    benefitId: approved.id,
    period: '2026-09-20',
    amount: { amount: 60_000_000, qualifier: 'exact' },
    channel: 'bank-account',
    scheduledOn: '2026-09-20',
  })
  await client.payments.confirm(paid, { paidOn: '2026-09-20' })

  for (const funding of ['commune-budget', 'community'] as const) {
    expect(await theOnly(client.benefits.search({ funding, programme: 'house-repair' }))).toMatchObject({
      amount: { amount: 60_000_000, qualifier: 'more-than' },
      housing: { work: 'repair', areaSquareMetres: 30 },
    })
  }
  expect(await theOnly(client.payments.search({ programme: 'house-repair', status: 'paid' }))).toMatchObject({ beneficiaryId: widow.id })
  expect(await centre.client.benefits.search().toArray()).toEqual([])
})

test('the centre finds a scholarship of almost 3 million a school year for the son, and knows nothing of the house', async () => {
  const { commune, centre, son, household } = await createNeighbours()
  const consent = await commune.client.consents.create({
    beneficiaryId: son.id,
    purpose: 'referral',
    dataClasses: ['identity', 'education', 'family'],
    recipientIds: [centre.id],
    givenBy: [{ role: 'guardian', name: 'Võ Thị Bích', relationship: 'mother' }, { role: 'child' }],
    form: 'paper',
    from: '2026-09-18',
  })
  const sent = await commune.client.referrals.create({
    senderReference: 'XSH-2026-009',
    kind: 'service',
    toFacilityId: centre.id,
    beneficiaryId: son.id,
    urgency: 'routine',
    reason: 'Cháu mồ côi cha, nhà nghèo, học khá.',
    requestedServices: ['resource-mobilisation'],
    contact: { name: 'Đỗ Thị Sương', phone: '0905000333' },
    disclosure: { dataClasses: ['identity', 'education', 'family'], consentId: consent.id },
  })
  const { client } = centre
  await client.referrals.accept(sent.id)
  expect(await client.beneficiaries.read(son.id)).toMatchObject({ education: { grade: '7' }, householdId: household.id })
  expect((await refusalOf(client.households.read(household.id))).code).toBe('not-found')

  const file = await theOnly(client.cases.search({ referralId: sent.id }))
  const fund = await client.sponsors.create({ kind: 'charity', isAnonymous: false, name: 'Quỹ Thắp sáng ước mơ', isActive: true })
  const proposed = await client.benefits.create({
    senderReference: 'HB-2026-0003',
    beneficiaryId: file.beneficiaryId ?? '',
    caseId: file.id,
    programme: 'scholarship',
    amount: { amount: 3_000_000, qualifier: 'less-than' },
    schedule: { kind: 'school-year', from: '2026-09-05', end: { condition: 'grade-completed', grade: '12' } },
    funding: [{ source: 'sponsor', sponsorId: fund.id }],
  })
  const benefit = await client.benefits.approve(proposed, { decidedOn: '2026-09-20' })
  const pay = (period: string, thousands: number) =>
    client.payments.create({
      senderReference: `CT-HB-${period}`,
      benefitId: benefit.id,
      period,
      amount: { amount: thousands * 1000, qualifier: 'exact' },
      channel: 'cash-facility',
      scheduledOn: '2026-09-20',
    })
  await pay('2026-2027', 2_950)
  await pay('2031-2032', 2_950)
  expect(faultsOf(await refusalOf(pay('2032-2033', 2_950)))).toEqual(['/period period-not-scheduled'])
  expect(await theOnly(client.benefits.search({ sponsorId: fund.id }))).toMatchObject({ amount: { qualifier: 'less-than' } })
  expect(await commune.client.benefits.search({ programme: 'scholarship' }).toArray()).toEqual([])
})
