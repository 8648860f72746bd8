import { contribution, outreach, programme, training } from '../activities.ts'
import { addDays } from '../days.ts'
import type { Places } from '../places.ts'
import { serial } from '../references.ts'
import { act, type SyntheticStep } from '../step.ts'
import type { Network } from './network.ts'

const models = [
  ['Mô hình trợ giúp người rối nhiễu tâm trí', 'mental-health-model'],
  ['Mô hình công tác xã hội trong bệnh viện', 'hospital-model'],
  ['Mô hình công tác xã hội trong trường học', 'school-model'],
  ['Mô hình trợ giúp người khuyết tật', 'disability-model'],
] as const

/** 39 sessions with 3,150 people since 2021, one that was recorded twice and one of the year before. */
function sessions(places: Places, { centre, home }: Network): readonly SyntheticStep[] {
  const { commune } = centre
  const hold = (key: string, on: string, count: number) => outreach(places, centre.ref, key, { commune, on, count, placeKind: 'school' })
  return [
    ...Array.from({ length: 39 }, (_, index) => hold(serial(index), addDays('2021-02-01', index * 45), index === 0 ? 110 : 80)).flat(),
    ...hold('twice', '2023-03-03', 500),
    act(centre.ref, 'outreachEvents', '@outreach-twice', 'enterInError', { reason: 'recorded-twice' }),
    ...hold('before', '2020-12-31', 700),
    ...outreach(places, home.ref, 'home', { commune, on: '2025-03-03', count: 60, placeKind: 'community' }),
  ]
}

/** Two courses of the yearly plan for 203 people, and what no such course is. */
function trainings(places: Places, { college, centre }: Network): readonly SyntheticStep[] {
  return [
    ...training(places, college.ref, 'spring', { kind: 'planned', to: '2025-03-20', count: 98 }),
    ...training(places, college.ref, 'autumn', { kind: 'planned', from: '2025-12-01', to: '2025-12-31', count: 105 }),
    ...training(places, college.ref, 'before', { kind: 'planned', to: '2024-12-31', count: 90 }),
    ...training(places, college.ref, 'wrong', { kind: 'planned', to: '2025-05-05', count: 77 }),
    act(college.ref, 'trainings', '@training-wrong', 'enterInError', { reason: 'did-not-happen' }),
    ...training(places, centre.ref, 'short', { kind: 'short-course', to: '2025-05-20', count: 5300 }),
  ]
}

/** What the province did for its network since 2021: sessions, courses, four models with 12 billion VND, 6.2 billion VND mobilised for 1,700 people. */
export function activities(places: Places, network: Network): readonly SyntheticStep[] {
  const { ref } = network.centre
  const give = (key: string, on: string, amount: number, people: number) =>
    contribution(ref, key, { sponsor: '@sponsor-0001', on, amount, people })
  return [
    ...sessions(places, network),
    ...trainings(places, network),
    ...models.flatMap(([name, kind], index) =>
      programme(places, ref, serial(index), { name, kind, from: `${2021 + index}-04-01`, budget: 3_000_000_000 }),
    ),
    ...[2021, 2022, 2023, 2024, 2025].flatMap((year) => give(String(year), `${year}-06-01`, 1_240_000_000, 340)),
    ...give('2020', '2020-12-31', 800_000_000, 200),
  ]
}
