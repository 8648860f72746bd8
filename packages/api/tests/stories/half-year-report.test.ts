import type { BenefitDraft, FacilityDraft, Report, ReportValue } from '@caunoi/client'
import { expect, test } from 'vitest'
import { refusalOf } from './support/refusal-of.ts'
import { createWorld, type Party } from './support/world.ts'

const period = { from: '2025-01-01', to: '2025-07-15' } as const

/** A new person of a facility. */
async function person({ client }: Party, name: string): Promise<string> {
  return (await client.beneficiaries.create({ noIdentifierReason: 'not-collected', name, sex: 'female' })).id
}

/** Admits somebody to the centre. */
function admit({ client }: Party, beneficiaryId: string, admittedOn: string, isEmergency = false) {
  return client.stays.create({
    number: `TN-${admittedOn}-${beneficiaryId}`,
    beneficiaryId,
    admittedOn,
    place: { kind: 'room' },
    ...(isEmergency ? { kind: 'emergency-protection', emergencyGroup: 'wanderer-beggar' } : { kind: 'especially-difficult' }),
  })
}

/** Grants a benefit once, and pays it where a day is told. */
async function grant(
  { client }: Party,
  beneficiaryId: string,
  parts: Pick<BenefitDraft, 'programme' | 'amount' | 'livelihood'>,
  paidOn?: string,
) {
  const senderReference = `${parts.programme}-${beneficiaryId}`
  const schedule = { kind: 'once', from: paidOn ?? '2025-03-01' } as const
  const draft = { senderReference, beneficiaryId, schedule, funding: [{ source: 'sponsor' as const }], ...parts }
  const benefit = await client.benefits.approve(await client.benefits.create(draft), { decidedOn: '2025-01-10' })
  if (paidOn === undefined) return
  const { amount } = parts
  const due = { senderReference, benefitId: benefit.id, period: paidOn, amount, channel: 'cash-facility', scheduledOn: paidOn } as const
  await client.payments.confirm(await client.payments.create(due), { paidOn })
}

/** A small centre at the end of its half year, with as many records just outside the period as inside. */
async function centreWithItsHalfYear() {
  const world = await createWorld('2025-07-20')
  const addresses: FacilityDraft['addresses'] = [{ kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2025-07-01' }]
  const centre = await world.join({ name: 'Trung tâm Bảo trợ xã hội và Công tác xã hội', kind: 'general-care', addresses })
  const department = await world.join({ name: 'Sở Y tế', kind: 'health-department', addresses })
  const { client } = centre
  const [long, short, former, wanderer, earlier] = [
    await person(centre, 'Phùng Thị Sáu'),
    await person(centre, 'Trần Thị Năm'),
    await person(centre, 'Cao Thị Tư'),
    await person(centre, 'Đinh Thị Ba'),
    await person(centre, 'Võ Thị Hai'),
  ]
  const ended = { reason: 'died-or-missing', legalBasis: 'NĐ 20/2021/NĐ-CP Điều 30(2)', needsFollowUp: false } as const
  await admit(centre, long, '2023-05-01')
  const left = await admit(centre, short, '2025-02-01')
  await client.stays.end(left, { ...ended, reason: 'client-request', destination: { kind: 'own-home' }, endedOn: '2025-03-01' })
  await admit(centre, short, '2025-05-01')
  await client.stays.end(await admit(centre, former, '2024-01-05'), { ...ended, endedOn: '2024-12-31' })
  await admit(centre, wanderer, '2025-07-15', true)
  await admit(centre, earlier, '2024-12-31', true)
  await client.stays.enterInError(await admit(centre, former, '2025-04-04'), { reason: 'wrong-person' })

  const { id: workerId } = await client.workers.create({ name: 'Lê Thị An', kind: 'public-employee', facilityId: centre.id })
  const counsel = async (beneficiaryId: string, deliveredOn: string, setting: 'community' | 'social-assistance' = 'community') =>
    client.serviceEvents.create({
      senderReference: `DV-${deliveredOn}-${beneficiaryId}`,
      service: 'counselling',
      setting,
      channel: 'in-community',
      deliveredOn,
      workerIds: [workerId],
      clientKind: 'individual',
      beneficiaryId,
    })
  for (const day of ['2025-01-01', '2025-06-02']) await counsel(former, day)
  await counsel(earlier, '2025-07-15')
  await counsel(wanderer, '2025-07-16')
  await counsel(long, '2025-03-03', 'social-assistance')

  const pupil = await person(centre, 'Nguyễn Thị Ngọc')
  await grant(centre, pupil, { programme: 'scholarship', amount: { amount: 3_000_000, qualifier: 'less-than' } }, '2025-01-15')
  await grant(centre, short, { programme: 'scholarship', amount: { amount: 2_500_000, qualifier: 'exact' } }, '2025-07-16')
  await grant(centre, pupil, { programme: 'child-care-fee', amount: { amount: 1_500_000, qualifier: 'exact' } }, '2025-05-05')
  const livelihood = { trade: 'Thu mua phế liệu' }
  await grant(centre, former, { programme: 'livelihood', amount: { qualifier: 'unknown' }, livelihood }, '2025-06-06')
  return { world, centre, department, pupil }
}

const halfYearOf = ({ id, client }: Party): Promise<Report> =>
  client.reports.create({ report: 'half-year', scope: 'facility', area: id, ...period })

/** The lines of a report by their codes. */
function linesOf({ values }: Pick<Report, 'values'>): Readonly<Record<string, ReportValue>> {
  return Object.fromEntries(values.map((line) => [line.indicator, line]))
}

test('the centre counts its half year up to the day of the report, each person once', async () => {
  const { centre } = await centreWithItsHalfYear()
  expect(linesOf(await halfYearOf(centre))).toMatchObject({
    residents: { unit: 'people', value: 2 },
    'emergency-admissions': { unit: 'people', value: 1 },
    'community-counselling': { unit: 'cases', value: 2 },
    livelihoods: { unit: 'people', value: 1 },
    scholarships: { unit: 'children', value: 1 },
    'child-care-fees': { unit: 'children', value: 1 },
    'connected-support': { unit: 'vnd', value: 4_500_000, qualifier: 'about', missing: 1 }, // one is told as less than, one not at all
  })
})

test('the report says what was told, though the records go on', async () => {
  const { centre } = await centreWithItsHalfYear()
  const told = await halfYearOf(centre)
  await admit(centre, await person(centre, 'Bùi Thị Mới'), '2025-07-14')
  expect(await centre.client.reports.read(told.id)).toEqual(told)
  expect(linesOf(await halfYearOf(centre))).toMatchObject({ residents: { value: 3 } })
})

test('the department does not see the report of the centre, nor figures of few people', async () => {
  const { centre, department } = await centreWithItsHalfYear()
  const told = await halfYearOf(centre)
  expect((await refusalOf(department.client.reports.read(told.id))).code).toBe('not-found')
  const asked = { report: 'half-year', scope: 'province', area: '56', from: '2025-01-01', to: '2025-06-30' } as const
  const { residents } = linesOf(await department.client.reports.create(asked))
  expect(residents).toMatchObject({ hidden: true })
  expect(residents).not.toHaveProperty('value')
  expect((await refusalOf(department.client.reports.create({ ...asked, scope: 'facility', area: centre.id }))).code).toBe('forbidden')
})
