import { expect, test } from 'vitest'
import { faultsOf, refusalOf } from './support/refusal-of.ts'
import { theOnly } from './support/the-only.ts'
import { createWorld } from './support/world.ts'

/** A hospital reported that a child was beaten, and a centre took the child on: on a law, without anybody's consent. */
async function reportedChild() {
  const world = await createWorld('2026-03-02')
  const hospital = await world.join({ name: 'Bệnh viện Nhi Suối Hoa', kind: 'hospital' })
  const centre = await world.join({ name: 'Trung tâm Công tác xã hội Bình Minh', kind: 'social-work-centre' })
  const child = await hospital.client.beneficiaries.create({
    noIdentifierReason: 'not-issued',
    name: 'Phùng Văn Tí',
    sex: 'male',
    birthDate: { value: '2019', accuracy: 'estimated' },
    conditions: [{ code: 'S52' }],
  })
  const sent = await hospital.client.referrals.create({
    senderReference: 'CG-2026-0101',
    kind: 'service',
    toFacilityId: centre.id,
    beneficiaryId: child.id,
    urgency: 'emergency',
    reason: 'Trẻ nhập viện ban đêm, cần nơi ở an toàn.',
    requestedServices: ['emergency-intake'],
    contact: { name: 'Lê Thị An', phone: '0905000111' },
    disclosure: { dataClasses: ['identity', 'health'], legalBasis: 'child-protection-report' },
  })
  const accepted = await centre.client.referrals.accept(await centre.client.referrals.read(sent.id), {})
  return { world, hospital, centre, child, sent, accepted }
}

test('what was disclosed on a law ends by itself; who still needs it asks the hospital, which sets a later day in time', async () => {
  const { world, hospital, centre, child, sent, accepted } = await reportedChild()
  // 180 days from acceptance, in Viet Nam.
  expect(accepted.disclosedUntil).toBe('2026-08-29T16:59:59.999Z')
  expect((await centre.client.beneficiaries.read(child.id)).conditions).toEqual([{ code: 'S52' }])

  world.setClock('2026-08-20')
  const ending = await theOnly(hospital.client.referrals.search({ disclosedUntil: { to: '2026-08-31' } }))
  expect(ending.id).toBe(sent.id)
  const tooFar = await refusalOf(hospital.client.referrals.setLastDay(ending, { until: '2028-01-01' }))
  expect(faultsOf(tooFar)).toEqual(['/until last-day-too-late'])
  const prolonged = await hospital.client.referrals.setLastDay(ending, { until: '2026-12-31' })
  expect(prolonged).toMatchObject({ status: 'accepted', disclosedUntil: '2026-12-31T16:59:59.999Z', disclosure: { to: '2026-12-31' } })

  world.setClock('2026-12-31T23:59:59+07:00')
  expect((await centre.client.beneficiaries.read(child.id)).name).toBe('Phùng Văn Tí')
  world.setClock('2027-01-01T00:00:00+07:00')
  expect((await refusalOf(centre.client.beneficiaries.read(child.id))).code).toBe('not-found')
  expect((await centre.client.referrals.read(sent.id)).disclosure).toBeUndefined()
})

test('the hospital learns that the father works there, and ends what the centre reads at once; the centre keeps its own file and answers', async () => {
  const { hospital, centre, child, sent } = await reportedChild()
  const own = await theOnly(centre.client.cases.search())
  const present = await hospital.client.referrals.read(sent.id)
  const ended = await hospital.client.referrals.endDisclosure(present, { reason: 'client-safety', note: 'Người cha làm việc ở đó.' })
  expect(ended).toMatchObject({ status: 'accepted', disclosureEnd: { reason: 'client-safety' } })
  expect((await refusalOf(centre.client.beneficiaries.read(child.id))).code).toBe('not-found')

  const left = await centre.client.referrals.read(sent.id)
  expect([left.disclosure, left.disclosureEnd, left.disclosedUntil]).toEqual([undefined, undefined, undefined])
  expect((await centre.client.cases.read(own.id)).referralId).toBe(sent.id)
  expect((await centre.client.beneficiaries.read(own.beneficiaryId ?? '')).name).toBe('Phùng Văn Tí')
  const feedback = { outcome: 'needs-partly-met', text: 'Trẻ đã được chuyển nơi ở.', completedOn: '2026-03-02' } as const
  expect((await centre.client.referrals.complete(left, feedback)).status).toBe('completed')
  expect((await hospital.client.referrals.read(sent.id)).feedback?.outcome).toBe('needs-partly-met')
})
