import type { FacilityDraft } from '@caunoi/schemas'
import type { AdministrativeUnit } from '@caunoi/schemas/administrative-units'
import { facilitySteps, makeFacility, makeWorker, type SyntheticFacility } from '../facility.ts'
import { communeArea, type Places, placesOf } from '../places.ts'
import type { Random } from '../random.ts'
import { serial } from '../references.ts'
import { create, type SyntheticStep } from '../step.ts'

const BASE_SALARY = 2_340_000

/** The facilities that have a part in the story. */
export interface Network {
  readonly department: SyntheticFacility
  readonly centre: SyntheticFacility
  readonly home: SyntheticFacility
  readonly college: SyntheticFacility
  readonly steps: readonly SyntheticStep[]
}

/** A hospital that declares its staff on a day. */
function medical(asOf: string, total: number, trained: number): Partial<FacilityDraft> {
  return { staffing: { asOf, total, trained } }
}

/** 10 homes (9 with trained staff), 12 medical facilities, 16 schools and two others: 26 of the 40 provide social work. */
function facilitiesOf(places: Places, at: (index: number) => AdministrativeUnit): readonly SyntheticFacility[] {
  const provides = { providesSocialWork: true }
  const home = (index: number, parts: Partial<FacilityDraft> = {}) =>
    makeFacility(places, at(index), `@home-${serial(index)}`, {
      name: `Cơ sở trợ giúp xã hội Hoa Sen ${index + 1}`,
      kind: 'elder-care',
      ...parts,
    })
  const school = (index: number) =>
    makeFacility(places, at(index), `@school-${serial(index)}`, {
      name: `Trường Tiểu học Hoa Phượng ${index + 1}`,
      kind: 'school',
      ...(index < 6 && provides),
    })
  const clinic = (index: number) =>
    makeFacility(places, at(index), `@medical-${serial(index)}`, {
      name: `Cơ sở y tế Sao Mai ${index + 1}`,
      kind: index < 4 ? 'hospital' : 'health-station',
      ...(index < 9 && provides),
      ...medical('2025-11-30', index < 4 ? 340 : 30, index < 4 ? 250 : 17),
    })
  const other = (ref: `@${string}`, kind: FacilityDraft['kind'], name: string, parts: Partial<FacilityDraft> = {}) =>
    makeFacility(places, at(3), ref, { name, kind, ...parts })
  return [
    ...Array.from({ length: 9 }, (_, index) => home(index, provides)),
    ...Array.from({ length: 12 }, (_, index) => clinic(index)),
    ...Array.from({ length: 16 }, (_, index) => school(index)),
    other('@rehabilitation', 'drug-rehabilitation', 'Cơ sở cai nghiện Bình Minh', provides),
    other('@prison', 'prison', 'Trại giam Bình Minh'),
    // None of these counts at the end of the year.
    home(20, { ...provides, closedOn: '2025-06-30' }),
    other('@late-hospital', 'hospital', 'Bệnh viện Sao Hôm', { openedOn: '2026-01-02', ...provides, ...medical('2026-01-05', 900, 900) }),
    other('@commune', 'commune', 'Ủy ban nhân dân phường Hải Đăng', provides),
  ]
}

/** The workers: each home has one, trained in social work but for the last of the ten; 62 of the 65 communes have one who is paid. */
function workersOf(
  random: Random,
  places: Places,
  centre: SyntheticFacility,
  facilities: readonly SyntheticFacility[],
): readonly SyntheticStep[] {
  const homes = [centre, ...facilities.filter(({ draft }) => draft.kind === 'elder-care')]
  const employed = homes.map(({ ref, worker }, index) =>
    create(ref, 'workers', worker, makeWorker(random, { facilityId: ref, isTrained: index !== 9, from: '2022-01-01' })),
  )
  const collaborator = (commune: AdministrativeUnit, key: string, parts: Parameters<typeof makeWorker>[1]) =>
    create(
      centre.ref,
      'workers',
      `@collaborator-${key}`,
      makeWorker(random, { kind: 'collaborator', commune: communeArea(places, commune), ...parts }),
    )
  const paid = { isTrained: false, from: '2024-01-01', allowance: { amount: BASE_SALARY, qualifier: 'exact' as const } }
  const [unpaid, left, untold] = places.communes.slice(62)
  const [twice] = places.communes
  if (!unpaid || !left || !untold || !twice) throw new RangeError('the province is too small')
  return [
    ...employed,
    ...places.communes.slice(0, 62).map((commune) => collaborator(commune, commune.code, paid)),
    collaborator(twice, 'second', paid),
    collaborator(unpaid, 'unpaid', { ...paid, allowance: { amount: BASE_SALARY - 1, qualifier: 'exact' } }),
    collaborator(left, 'left', { ...paid, to: '2025-11-30' }),
    collaborator(untold, 'untold', { ...paid, allowance: { qualifier: 'unknown' } }),
  ]
}

/** The network of the province, and a home of another province. */
export function networkOf(random: Random, places: Places): Network {
  const at = (index: number): AdministrativeUnit => {
    const commune = places.communes[(index * 7) % 62]
    if (!commune) throw new RangeError('the province is too small')
    return commune
  }
  const named = (ref: `@${string}`, kind: FacilityDraft['kind'], name: string, parts: Partial<FacilityDraft> = {}) =>
    makeFacility(places, at(0), ref, { name, kind, ...parts })
  const department = named('@department', 'health-department', 'Sở Y tế')
  const centre = named('@centre', 'social-work-centre', 'Trung tâm Bảo trợ xã hội và Công tác xã hội tỉnh', { providesSocialWork: true })
  const college = named('@college', 'training-institution', 'Trường Cao đẳng Biển Xanh')
  const facilities = facilitiesOf(places, at)
  const [home] = facilities
  const abroad = placesOf('01')
  const [far] = abroad.communes
  if (!home || !far) throw new RangeError('the province is too small')
  const foreign = makeFacility(abroad, far, '@foreign-home', {
    name: 'Cơ sở trợ giúp xã hội Hồ Sen',
    kind: 'elder-care',
    providesSocialWork: true,
  })
  const foreignWorker = makeWorker(random, { facilityId: foreign.ref, isTrained: true, from: '2022-01-01' })
  return {
    department,
    centre,
    home,
    college,
    steps: [
      ...[department, centre, college, ...facilities, foreign].flatMap(facilitySteps),
      ...workersOf(random, places, centre, facilities),
      create(foreign.ref, 'workers', foreign.worker, foreignWorker),
    ],
  }
}
