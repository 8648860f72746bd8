import { createCast } from './cast.ts'
import { activities } from './half-year/activities.ts'
import { targetYear } from './half-year/calendar.ts'
import { children, counselling, reachedByCases } from './half-year/children.ts'
import { networkOf } from './half-year/network.ts'
import { emergencies, residents, residentsElsewhere } from './half-year/stays.ts'
import { connectedSupport } from './half-year/support.ts'
import { placesOf } from './places.ts'
import { createRandom } from './random.ts'
import type { SyntheticStep } from './step.ts'

/**
 * A half year of the provincial centre of Khánh Hòa, made up so that its report says what such a centre reported: 83 residents, 40
 * emergencies, 117 counselling cases in the community, 7 livelihoods, 161 scholarships, 40 child-care fees, almost 300 million VND; and a
 * province whose targets for 2030 have known values at the end of 2025. All people are made up.
 *
 * Records just outside the period, entered in error, of other facilities and of people who are recorded twice stand between them.
 */
export function halfYearOfKhanhHoa(): readonly SyntheticStep[] {
  const random = createRandom('half-year-of-khanh-hoa')
  const places = placesOf('56')
  const network = networkOf(random.fork('network'), places)
  const cast = createCast(random.fork('people'), places, targetYear.to)
  const { centre, home } = network
  const own = { owner: centre.ref, worker: centre.worker }
  const elsewhere = { owner: home.ref, worker: home.worker }
  const young = children(cast, centre.ref)
  return [
    ...network.steps,
    ...residents(cast, centre.ref, centre.worker),
    ...emergencies(cast, centre.ref),
    ...residentsElsewhere(cast, home.ref, home.worker),
    ...young.steps,
    ...counselling(own, young),
    ...reachedByCases(own, elsewhere, young),
    ...connectedSupport(cast, centre.ref, young),
    ...activities(places, network),
  ]
}
