import type { BeneficiaryDraft, FacilityDraft, Report, ReportValue, TrainingDraft } from '@caunoi/client'
import { expect, test } from 'vitest'
import { createWorld, type Party, type World } from './support/world.ts'

const area = { provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' } as const
const year = { from: '2026-01-01', to: '2026-12-31' } as const

/** The lines of a report by their codes. */
function linesOf({ values }: Report): Readonly<Record<string, ReportValue>> {
  return Object.fromEntries(values.map((line) => [line.indicator, line]))
}

/** The department of health of a province asks for its figures. */
async function createProvince() {
  const world = await createWorld('2026-12-31')
  const department = await world.join({ name: 'Sở Y tế', kind: 'health-department', hasSocialWorkUnit: false })
  return { world, department }
}

const askProvince = async ({ client }: Party, report: Report['report']) =>
  linesOf(await client.reports.create({ report, scope: 'province', area: '56', ...year }))

/** A facility of the province with its staff. */
const join = (world: World, name: string, parts: Partial<FacilityDraft>): Promise<Party> =>
  world.join({ name, openedOn: '2020-01-01', ...parts })

test('a commune is staffed once somebody there is paid at least the base salary; the province wants all 65', async () => {
  const { department } = await createProvince()
  const worker = { name: 'Nguyễn Văn Bảy', kind: 'collaborator', from: '2026-01-01' } as const
  const pay = (amount: number) => ({ amount, qualifier: 'exact' }) as const
  await department.client.workers.create({ ...worker, commune: area, allowance: pay(2_530_000) })
  await department.client.workers.create({ ...worker, commune: area, allowance: pay(3_000_000) })
  await department.client.workers.create({ ...worker, commune: { ...area, communeCode: '22366' }, allowance: pay(2_529_999) })
  expect((await askProvince(department, 'targets-2030'))['communes-staffed']).toMatchObject({
    numerator: 1,
    denominator: 65,
    target: 100,
    comparator: 'at-least',
    met: false,
  })
})

test('half of the facilities have specialised staff, and three of five provide the service', async () => {
  const { world, department } = await createProvince()
  const centre = await join(world, 'Trung tâm Bình Minh', { kind: 'general-care', providesSocialWork: true })
  await join(world, 'Mái ấm Hoa Mai', { kind: 'child-care', providesSocialWork: false, hasSocialWorkUnit: false })
  await join(world, 'Bệnh viện Sao Mai', { kind: 'hospital', providesSocialWork: true })
  await join(world, 'Trường Hoa Phượng', { kind: 'school', providesSocialWork: true })
  await join(world, 'Trường Hoa Sen', { kind: 'school', providesSocialWork: false, hasSocialWorkUnit: false })
  await join(world, 'Công an tỉnh', { kind: 'police', hasSocialWorkUnit: false })
  await centre.client.workers.create({
    name: 'Lê Thị An',
    kind: 'public-employee',
    facilityId: centre.id,
    from: '2026-01-01',
    qualifications: [{ level: 'university', isSocialWork: true }],
  })
  expect(await askProvince(department, 'targets-2030')).toMatchObject({
    'facilities-with-qualified-staff': { numerator: 1, denominator: 2, value: 50, target: 90, met: false },
    'facilities-with-service': { numerator: 3, denominator: 5, value: 60, target: 60, met: true },
  })
})

test('a named child is reached by an open case or a service, a resident has assessment, classification and plan', async () => {
  const { world } = await createProvince()
  const centre = await join(world, 'Trung tâm Bình Minh', { kind: 'general-care' })
  const { client } = centre
  const child = async (name: string) =>
    (
      await client.beneficiaries.create({
        noIdentifierReason: 'not-collected',
        name,
        sex: 'male',
        childGroups: [{ group: 'orphan', from: { value: '2024', accuracy: 'reported' } }],
      })
    ).id
  const [reached, planned, forgotten] = [await child('Trần Minh Khôi'), await child('Lê Văn Khoa'), await child('Phan Văn Nam')]
  const { id: workerId } = await client.workers.create({ name: 'Lê Thị An', kind: 'staff', facilityId: centre.id })
  await client.serviceEvents.create({
    senderReference: 'DV-1',
    service: 'counselling',
    setting: 'community',
    channel: 'home-visit',
    deliveredOn: '2026-05-05',
    workerIds: [workerId],
    clientKind: 'individual',
    beneficiaryId: reached,
  })
  const file = await client.cases.create({
    number: 'QLTH-1',
    clientKind: 'individual',
    beneficiaryId: planned,
    source: 'commune',
    kinds: ['child-protection'],
    urgency: 'routine',
    setting: 'social-assistance',
    openedOn: '2026-03-01',
  })
  for (const beneficiaryId of [planned, forgotten]) {
    await client.stays.create({
      number: `TN-${beneficiaryId}`,
      beneficiaryId,
      kind: 'especially-difficult',
      admittedOn: '2026-03-01',
      place: { kind: 'room' },
    })
  }
  const assessment = { caseId: file.id, beneficiaryId: planned, kind: 'comprehensive', assessedOn: '2026-03-02' } as const
  await client.assessments.create({ ...assessment, classification: 'facility-care' })
  const plan = await client.supportPlans.create({
    caseId: file.id,
    beneficiaryId: planned,
    startsOn: '2026-03-05',
    goals: [{ text: 'Em khỏe mạnh, đi học đều' }],
    activities: [{ service: 'schooling', description: 'Đi học', isUrgent: false, from: '2026-03-05', responsible: 'Trung tâm' }],
  })
  await client.supportPlans.approve(plan, { approver: 'facility-head', name: 'Trần Văn Bình', approvedOn: '2026-03-06' })

  const own = linesOf(await client.reports.create({ report: 'targets-2030', scope: 'facility', area: centre.id, ...year }))
  expect(own).toMatchObject({
    'children-reached': { numerator: 2, denominator: 3 },
    'residents-with-plan': { numerator: 1, denominator: 2, value: 50 },
  })
})

test('the named children are the orphaned, the abandoned, those with HIV, with a severe disability, hit by disaster or epidemic', async () => {
  const { world } = await createProvince()
  const { id, client } = await join(world, 'Trung tâm Bình Minh', { kind: 'general-care' })
  const know = (name: string, birthYear: string, parts: Partial<BeneficiaryDraft>) =>
    client.beneficiaries.create({
      noIdentifierReason: 'not-collected',
      name,
      sex: 'female',
      birthDate: { value: birthYear, accuracy: 'documented' },
      ...parts,
    })
  const { id: reached } = await know('Bùi Thị Lụa', '2016', { situations: [{ situation: 'disaster', event: 'Bão số 13' }] })
  await know('Cao Thị Mơ', '2017', { situations: [{ situation: 'epidemic' }] })
  await know('Đỗ Thị Nga', '2018', { childGroups: [{ group: 'abandoned' }], situations: [{ situation: 'disaster' }] })
  await know('Hồ Thị Oanh', '2015', { childGroups: [{ group: 'hiv' }] })
  await know('Lý Thị Phấn', '2019', { childGroups: [{ group: 'disabled', subGroup: 'disability-severe' }] })
  await know('Mai Thị Quế', '2019', { childGroups: [{ group: 'disabled' }], disabilities: [{ type: 'sight', level: 'extremely-severe' }] })
  await know('Ngô Thị Sen', '2019', { childGroups: [{ group: 'disabled' }], disabilities: [{ type: 'sight', level: 'mild' }] })
  await know('Tô Thị Thơm', '2014', { childGroups: [{ group: 'offender' }] })
  await know('Vũ Thị Út', '1980', { situations: [{ situation: 'disaster' }] })
  await know('Yên Thị Vân', '2009', { situations: [{ situation: 'epidemic' }] })
  await client.cases.create({
    number: 'QLTH-2',
    clientKind: 'individual',
    beneficiaryId: reached,
    source: 'commune',
    kinds: ['child-protection'],
    urgency: 'routine',
    setting: 'community',
    openedOn: '2026-11-10',
  })
  const own = linesOf(await client.reports.create({ report: 'targets-2030', scope: 'facility', area: id, ...year }))
  expect(own['children-reached']).toMatchObject({ numerator: 1, denominator: 6 })
})

test('medical staff trained, 200 trained under the plan and 5,300 in short courses are three different figures', async () => {
  const { world, department } = await createProvince()
  await join(world, 'Bệnh viện Sao Mai', { kind: 'hospital', staffing: { asOf: '2026-06-30', total: 200, trained: 150 } })
  await join(world, 'Trạm y tế Suối Hoa', { kind: 'health-station', staffing: { asOf: '2026-06-30', total: 20, trained: 4 } })
  const course: TrainingDraft = {
    kind: 'short-course',
    name: 'Tập huấn quản lý trường hợp',
    providerId: department.id,
    targets: ['collaborators'],
    from: '2026-03-10',
    to: '2026-03-12',
    area,
    participants: { count: 5_300, qualifier: 'more-than' },
  }
  await department.client.trainings.create(course)
  await department.client.trainings.create({ ...course, kind: 'planned', participants: { count: 200, qualifier: 'about' } })
  await department.client.trainings.create({ ...course, kind: 'planned', from: '2025-12-29', to: '2025-12-31' })

  expect(await askProvince(department, 'targets-2030')).toMatchObject({
    'medical-staff-trained': { numerator: 154, denominator: 220, value: 70, target: 70, met: true },
    'trained-under-plan': { value: 200, target: 200, met: true },
  })
  expect(await askProvince(department, 'training-and-outreach')).toMatchObject({
    'short-course-participants': { value: 5_300 },
    'trained-under-plan': { value: 200 },
  })
})

test('39 outreach sessions reach 3,150 people, and four models have 12 billion VND', async () => {
  const { department } = await createProvince()
  const { client } = department
  for (let session = 1; session <= 39; session += 1) {
    await client.outreachEvents.create({
      facilityId: department.id,
      on: '2026-04-04',
      topic: `Nghề công tác xã hội, buổi ${session}`,
      placeKind: 'school',
      area,
      participants: { count: session === 39 ? 110 : 80, qualifier: 'exact' },
    })
  }
  for (const kind of ['mental-health-model', 'disability-model', 'community-model', 'facility-model'] as const) {
    await client.programmes.create({
      name: `Mô hình ${kind}`,
      kind,
      setting: 'community',
      areas: [area],
      from: '2022-01-01',
      budget: { amount: 3_000_000_000, qualifier: 'exact' },
      funding: [{ source: 'central-budget' }],
    })
  }
  expect(await askProvince(department, 'training-and-outreach')).toMatchObject({
    'outreach-sessions': { unit: 'sessions', value: 39 },
    'outreach-participants': { value: 3_150 },
    models: { unit: 'models', value: 4 },
    'models-budget': { unit: 'vnd', value: 12_000_000_000 },
  })
})

test('more than 6.2 billion VND were mobilised for more than 1,700 people', async () => {
  const { department } = await createProvince()
  const fund = await department.client.sponsors.create({
    kind: 'charity',
    isAnonymous: false,
    name: 'Quỹ Thắp sáng ước mơ',
    isActive: true,
  })
  await department.client.contributions.create({
    sponsorId: fund.id,
    form: 'money',
    value: { amount: 6_200_000_000, qualifier: 'more-than' },
    isEstimated: false,
    period: { from: '2021-01-01', to: '2025-12-31' },
    purpose: 'Vận động nguồn lực trợ giúp người yếu thế',
    peopleReached: { count: 1_700, qualifier: 'more-than' },
  })
  const asked = { report: 'mobilised-resources', scope: 'facility', area: department.id, from: '2021-01-01', to: '2025-12-31' } as const
  expect(linesOf(await department.client.reports.create(asked))).toMatchObject({
    'resources-mobilised': { value: 6_200_000_000, qualifier: 'more-than' },
    'people-reached-by-resources': { value: 1_700 },
  })
})
