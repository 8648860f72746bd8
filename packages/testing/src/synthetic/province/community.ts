import { contribution, outreach, programme, training } from '../activities.ts'
import type { Places } from '../places.ts'
import type { Random } from '../random.ts'
import { serial } from '../references.ts'
import { create, type SyntheticStep } from '../step.ts'
import { sponsorOf } from './assistance.ts'
import { dayIn, type Period, type World } from './world.ts'

const charity = { kind: 'charity', isAnonymous: false, name: 'Quỹ Cánh Diều', isActive: true } as const
const volunteers = { kind: 'group', isAnonymous: false, name: 'Nhóm thiện nguyện Hoa Nắng', isActive: true } as const

/** The sponsors of the centre and of the communes, with what the first gave; they are there before the benefits that they pay for. */
export function sponsorship(random: Random, { centre, communes }: World, period: Period): readonly SyntheticStep[] {
  const given = Array.from({ length: 3 }, (_, index) =>
    contribution(centre.ref, serial(index), {
      sponsor: sponsorOf(centre.ref),
      on: dayIn(random, period),
      amount: 1_000_000 * random.between(20, 200),
      people: random.between(20, 90),
    }),
  )
  return [
    create(centre.ref, 'sponsors', sponsorOf(centre.ref), charity),
    ...communes.map(({ ref }) => create(ref, 'sponsors', sponsorOf(ref), volunteers)),
    ...given.flat(),
  ]
}

/** Courses, sessions and a model of the province. */
export function communityWork(
  random: Random,
  places: Places,
  { centre, college, communes }: World,
  period: Period,
): readonly SyntheticStep[] {
  return [
    ...training(places, college.ref, 'planned', { kind: 'planned', to: dayIn(random, period), count: random.between(20, 60) }),
    ...training(places, centre.ref, 'short', { kind: 'short-course', to: dayIn(random, period), count: random.between(60, 200) }),
    ...communes.slice(0, 6).flatMap(({ commune }, index) =>
      outreach(places, centre.ref, serial(index), {
        commune,
        on: dayIn(random, period),
        count: random.between(40, 120),
        placeKind: random.pick(['school', 'community', 'commune-office']),
      }),
    ),
    ...programme(places, centre.ref, 'model', {
      name: 'Mô hình trợ giúp người khuyết tật',
      kind: 'disability-model',
      from: period.from,
      budget: 1_200_000_000,
      source: 'province-budget',
    }),
  ]
}
