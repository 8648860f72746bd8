import { recordPeople } from './cast.ts'
import { addDays, daysBetween } from './days.ts'
import { placesOf } from './places.ts'
import { makePopulation } from './population.ts'
import { assistFor } from './province/assistance.ts'
import { careFor } from './province/care.ts'
import { communityWork, sponsorship } from './province/community.ts'
import { referChild, transferCase } from './province/referrals.ts'
import { makeWorld } from './province/world.ts'
import { createRandom } from './random.ts'
import { create, type SyntheticStep } from './step.ts'

/** What a made-up province is drawn from. */
export interface SyntheticProvinceOptions {
  /** Two digits of the province since July 2025. */
  readonly province: string
  /** How many people are recorded by communes and the centre, from 1 to 100,000. */
  readonly size: number
  /** The same seed gives the same data. */
  readonly seed: string | number
  /** First day of what happens. */
  readonly from: string
  /** Last day: no record tells of a later one. */
  readonly to: string
}

const LARGEST = 100_000
const ONE_IN_REFERRED = 12
const ONE_IN_TRANSFERRED = 10

function checked({ size, from, to, ...rest }: SyntheticProvinceOptions): SyntheticProvinceOptions {
  if (!Number.isInteger(size) || size < 1 || size > LARGEST) {
    throw new RangeError(`size: cần số nguyên từ 1 đến ${LARGEST} (số người). / size is a whole number from 1 to ${LARGEST} (people).`)
  }
  for (const day of [from, to]) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)) || addDays(day, 0) !== day) {
      throw new RangeError(`${day}: cần một ngày có thật, viết NĂM-THÁNG-NGÀY. / ${day} is no day written YYYY-MM-DD.`)
    }
  }
  if (from < '2024-07-01' || daysBetween(from, to) < 1) {
    throw new RangeError('from: trước to và không trước 2024-07-01. / from lies before to, and not before 2024-07-01.')
  }
  if (to < '2025-07-01') {
    throw new RangeError(
      'to: không trước 2025-07-01, ngày có các xã hiện nay. / to is not before 2025-07-01, since when the communes are those of today.',
    )
  }
  return { size, from, to, ...rest }
}

/**
 * Draws a made-up province: facilities and workers, households with Vietnamese names and lawful personal numbers, and over a period their
 * cases, plans, stays, services, consents, benefits with payments, sponsors, courses and sessions, and children handed over by a hospital.
 * Things go on: plans are revised, cases closed and taken up again or handed to another facility, residents leave and are visited, money
 * comes back and is paid again, benefits are suspended, resumed and stopped.
 *
 * Answers the steps in which all of it is recorded, in an order in which each may be taken: see `playSteps`. The same options give the
 * same steps, byte for byte.
 *
 * @throws RangeError when an option is none of those that it may be.
 *
 * @example
 * ```ts
 * const steps = syntheticProvince({ province: '56', size: 200, seed: 1, from: '2025-01-01', to: '2025-12-31' })
 * ```
 */
export function syntheticProvince(options: SyntheticProvinceOptions): readonly SyntheticStep[] {
  const { province, size, seed, from, to } = checked(options)
  const period = { from, to }
  const random = createRandom(`${seed}/${province}`)
  const places = placesOf(province)
  const world = makeWorld(random.fork('world'), places, { size, from })
  const recorders = world.communes.flatMap(({ ref, commune }) => [
    { owner: ref, commune },
    { owner: world.centre.ref, commune },
  ])
  const households = makePopulation(random.fork('people'), places, { size, on: to, recorders })
  const [draws, assistance, referrals] = [random.fork('care'), random.fork('assistance'), random.fork('referrals')]
  const facilities = new Map([world.centre, ...world.communes].map((facility) => [facility.ref, facility]))
  return [
    ...world.steps,
    ...sponsorship(random.fork('sponsors'), world, period),
    ...households.flatMap((household) => {
      const facility = facilities.get(household.owner)
      if (!facility) throw new RangeError(`${household.owner} is no facility`)
      const children = household.people.filter(({ age }) => age < 16)
      const care = careFor(draws, facility, household, period)
      const transferred = care.underway && referrals.chance(1 / ONE_IN_TRANSFERRED) ? care.underway : undefined
      const referred = children.slice(0, referrals.chance(1 / ONE_IN_REFERRED) ? 1 : 0)
      return [
        ...recordPeople(household.people),
        create(household.owner, 'households', household.ref, household.draft),
        ...care.steps,
        ...assistFor(assistance, household, province, period),
        ...referred.flatMap((child) => referChild(referrals, world, child, period)),
        ...(transferred ? transferCase(referrals, world, transferred, household, period) : []),
      ]
    }),
    ...communityWork(random.fork('community'), places, world, period),
  ]
}
