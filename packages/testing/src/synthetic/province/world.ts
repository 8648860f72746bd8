import type { AdministrativeUnit } from '@caunoi/schemas/administrative-units'
import { addDays, daysBetween } from '../days.ts'
import { facilitySteps, makeFacility, makeWorker, type SyntheticFacility } from '../facility.ts'
import { communeArea, type Places } from '../places.ts'
import type { Random } from '../random.ts'
import { serial } from '../references.ts'
import { create, type SyntheticStep } from '../step.ts'

/** The days that data are of. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Facilities of a made-up province. */
export interface World {
  readonly centre: SyntheticFacility
  readonly hospital: SyntheticFacility
  readonly school: SyntheticFacility
  readonly college: SyntheticFacility
  readonly communes: readonly SyntheticFacility[]
  readonly steps: readonly SyntheticStep[]
}

const PEOPLE_OF_A_COMMUNE = 40

/** A day between two, both included. */
export function dayIn(random: Random, { from, to }: Period): string {
  return addDays(from, random.between(0, daysBetween(from, to)))
}

/** What the committee of a commune is called. */
const committeeOf = ({ kind, name }: AdministrativeUnit): string =>
  `Ủy ban nhân dân ${kind === 'ward' ? 'phường' : kind === 'commune' ? 'xã' : 'đặc khu'} ${name}`

/** Draws the facilities of a province for so many people: a centre, a hospital, a school, a college, and the communes where the people live. */
export function makeWorld(random: Random, places: Places, { size, from }: { readonly size: number; readonly from: string }): World {
  const count = Math.max(1, Math.min(places.communes.length, Math.ceil(size / PEOPLE_OF_A_COMMUNE)))
  const stride = Math.floor(places.communes.length / count)
  const chosen = places.communes.filter((_, index) => index % stride === 0).slice(0, count)
  const [seat] = chosen
  if (!seat) throw new RangeError(`${places.name} has no communes`)
  const named = (ref: `@${string}`, parts: Parameters<typeof makeFacility>[3]) =>
    makeFacility(places, seat, ref, { providesSocialWork: true, ...parts })
  const centre = named('@centre', {
    name: `Trung tâm Công tác xã hội ${places.name}`,
    kind: 'social-work-centre',
    capacity: 60 + size,
    services: ['emergency-intake', 'counselling', 'residential-care', 'case-management', 'resource-mobilisation'],
  })
  const hospital = named('@hospital', {
    name: `Bệnh viện Sao Mai ${places.name}`,
    kind: 'hospital',
    staffing: { asOf: from, total: 320, socialWork: 6, trained: 120 },
  })
  const school = named('@school', {
    name: 'Trường Tiểu học và Trung học cơ sở Hoa Phượng',
    kind: 'school',
    schoolLevels: ['primary', 'lower-secondary'],
  })
  const college = makeFacility(places, seat, '@college', { name: 'Trường Cao đẳng Biển Xanh', kind: 'training-institution' })
  const communes = chosen.map((commune) =>
    makeFacility(places, commune, `@commune-${commune.code}`, { name: committeeOf(commune), kind: 'commune' }),
  )
  const employ = (facility: SyntheticFacility, isTrained: boolean) =>
    create(facility.ref, 'workers', facility.worker, makeWorker(random, { facilityId: facility.ref, isTrained, from: '2022-03-01' }))
  return {
    centre,
    hospital,
    school,
    college,
    communes,
    steps: [
      ...[centre, hospital, school, college, ...communes].flatMap(facilitySteps),
      ...[centre, hospital, school].map((facility) => employ(facility, true)),
      ...communes.map(({ ref, worker, commune }) =>
        create(
          ref,
          'workers',
          worker,
          makeWorker(random, {
            facilityId: ref,
            isTrained: random.chance(0.4),
            kind: 'civil-servant',
            commune: communeArea(places, commune),
            from: '2022-03-01',
          }),
        ),
      ),
      ...communes.map(({ ref, commune }, index) =>
        create(
          ref,
          'workers',
          `@collaborator-${serial(index)}`,
          makeWorker(random, { kind: 'collaborator', isTrained: false, commune: communeArea(places, commune), from: '2023-01-01' }),
        ),
      ),
    ],
  }
}
