import type { BenefitDraft } from '@caunoi/client'
import { expect, test } from 'vitest'
import { faultsOf, refusalOf } from './support/refusal-of.ts'
import { theOnly } from './support/the-only.ts'
import { createWorld } from './support/world.ts'

/** A centre that knows a widow with three children, and a charity that gives capital. */
async function createNeighbours() {
  const world = await createWorld('2026-05-04')
  const centre = await world.join({ name: 'Trung tâm Công tác xã hội Bình Minh', kind: 'social-work-centre' })
  const charity = await world.join({ name: 'Hội Bảo trợ Trẻ em nghèo', kind: 'ngo', ownership: 'non-public' })
  const { client } = centre
  const widow = await client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Đinh Thị Hoa',
    sex: 'female',
    birthDate: { value: '1988', accuracy: 'documented' },
    maritalStatus: 'widowed',
    bereavements: [{ relationship: 'spouse', cause: 'traffic-accident', date: { value: '2024-11', accuracy: 'reported' } }],
    situations: [{ situation: 'single-parent' }, { situation: 'bereaved', from: { value: '2024-11', accuracy: 'reported' } }],
    occupation: { status: 'self-employed', group: '9', title: 'Thu mua phế liệu' },
  })
  const youngest = await client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Phan Gia Bảo',
    sex: 'male',
    birthDate: { value: '2019-06-11', accuracy: 'documented' },
    conditions: [{ code: 'G80.9', name: 'Bại não', isCongenital: true }],
    disabilities: [{ type: 'mobility', level: 'extremely-severe', isCongenital: true }],
    parents: [
      { parent: 'father', state: 'dead', causeOfDeath: 'traffic-accident' },
      { parent: 'mother', state: 'living' },
    ],
    carers: [{ relationship: 'mother', beneficiaryId: widow.id, isLegalGuardian: true, mustNotBeInformed: false }],
  })
  const household = await client.households.create({
    members: [
      { relationship: 'head', beneficiaryId: widow.id },
      { relationship: 'child', name: 'Phan Thị Mai', birthDate: { value: '2012', accuracy: 'reported' } },
      { relationship: 'child', name: 'Phan Văn Nam', birthDate: { value: '2015', accuracy: 'reported' } },
      { relationship: 'child', beneficiaryId: youngest.id },
    ],
  })
  const file = await client.cases.create({
    number: 'QLTH-2026-0118',
    clientKind: 'family',
    householdId: household.id,
    beneficiaryId: widow.id,
    source: 'commune-collaborator',
    kinds: ['poverty', 'bereavement', 'disability'],
    urgency: 'routine',
    setting: 'community',
    openedOn: '2026-05-04',
  })
  return { world, centre, charity, widow, youngest, household, file }
}

test('what the child is ill with and how it is disabled are two facts, and how the father died is a third', async () => {
  const { centre, charity, widow, youngest, household, file } = await createNeighbours()
  expect(youngest).toMatchObject({
    conditions: [{ code: 'G80.9', isCongenital: true }],
    disabilities: [{ type: 'mobility', level: 'extremely-severe' }],
    parents: [{ parent: 'father', state: 'dead', causeOfDeath: 'traffic-accident' }, { parent: 'mother' }],
  })
  expect(youngest.labels.sensitivity).toEqual(['disability'])
  expect(widow.bereavements).toEqual([
    { relationship: 'spouse', cause: 'traffic-accident', date: { value: '2024-11', accuracy: 'reported' } },
  ])
  expect(household.members.filter(({ relationship }) => relationship === 'child')).toHaveLength(3)
  expect(await theOnly(centre.client.cases.search({ kind: 'bereavement' }))).toMatchObject({ id: file.id, clientKind: 'family' })
  expect(await charity.client.beneficiaries.search({ name: 'Phan Gia Bảo' }).toArray()).toEqual([])
})

test('the charity gives capital for a scrap trade; the amount is not told, and no figure is made of it', async () => {
  const { world, centre, charity, widow, youngest, file } = await createNeighbours()
  const consent = await centre.client.consents.create({
    beneficiaryId: widow.id,
    purpose: 'referral',
    dataClasses: ['identity', 'contact', 'livelihood'],
    recipientIds: [charity.id],
    givenBy: [{ role: 'person' }],
    form: 'paper',
    from: '2026-05-04',
  })
  const sent = await centre.client.referrals.create({
    senderReference: 'KN-2026-021',
    kind: 'service',
    toFacilityId: charity.id,
    beneficiaryId: widow.id,
    urgency: 'routine',
    reason: 'Một mình nuôi ba con nhỏ, cần vốn thu mua phế liệu.',
    requestedServices: ['resource-mobilisation'],
    contact: { name: 'Lê Thị An', phone: '0905000222' },
    disclosure: { dataClasses: ['identity', 'contact', 'livelihood'], consentId: consent.id },
  })
  const { client } = charity
  await client.referrals.accept(sent.id)
  const seen = await client.beneficiaries.read(widow.id)
  expect(seen).toMatchObject({ name: 'Đinh Thị Hoa', occupation: { title: 'Thu mua phế liệu' } })
  for (const hidden of ['bereavements', 'maritalStatus', 'situations']) expect(seen).not.toHaveProperty(hidden)
  expect((await refusalOf(client.beneficiaries.read(youngest.id))).code).toBe('not-found')
  expect((await refusalOf(client.cases.read(file.id))).code).toBe('not-found')

  const ownCase = await theOnly(client.cases.search({ referralId: sent.id }))
  const draft: BenefitDraft = {
    senderReference: 'SK-2026-0002',
    beneficiaryId: ownCase.beneficiaryId ?? '',
    caseId: ownCase.id,
    programme: 'livelihood',
    amount: { qualifier: 'unknown' },
    schedule: { kind: 'once', from: '2026-05-05' },
    funding: [{ source: 'facility' }],
    livelihood: { trade: 'Thu mua phế liệu', isRepayable: false },
  }
  const known = { ...draft, amount: { amount: 5_000_000, qualifier: 'unknown' as const } }
  expect(faultsOf(await refusalOf(client.benefits.create(known)))).toEqual(['/amount/amount amount-of-unknown'])
  world.setClock('2026-05-06')
  const approved = await client.benefits.approve(await client.benefits.create(draft), { decidedOn: '2026-05-06' })
  const paid = await client.payments.create({
    senderReference: 'CT-SK-1',
    benefitId: approved.id,
    period: '2026-05-05',
    amount: { qualifier: 'unknown' },
    channel: 'cash-facility',
    scheduledOn: '2026-05-06',
  })
  await client.payments.confirm(paid, { paidOn: '2026-05-06' })

  const stored = await theOnly(client.benefits.search({ programme: 'livelihood' }))
  expect(stored).toMatchObject({ amount: { qualifier: 'unknown' }, livelihood: { trade: 'Thu mua phế liệu' } })
  expect(stored.amount).not.toHaveProperty('amount')
  await client.referrals.complete(sent.id, { outcome: 'needs-met', text: 'Đã trao vốn, số tiền không nêu.', completedOn: '2026-05-06' })
  expect(await centre.client.referrals.read(sent.id)).toMatchObject({ feedback: { outcome: 'needs-met' } })
  expect(await centre.client.benefits.search().toArray()).toEqual([])
  expect((await refusalOf(client.beneficiaries.read(widow.id))).code).toBe('not-found')
})
