import { contribution, outreach, programme, training } from '../activities.ts'
import { addDays } from '../days.ts'
import type { Places } from '../places.ts'
import { serial } from '../references.ts'
import { act, type SyntheticStep } from '../step.ts'
import type { Network } from './network.ts'

const models = [
  ['Mô hình trợ giúp người rối nhiễu tâm trí', 'mental-health-model'],
  ['Mô hình trợ giúp người khuyết tật', 'disability-model'],
  ['Mô hình dịch vụ công tác xã hội tại cộng đồng', 'community-model'],
  ['Mô hình công tác xã hội tại cơ sở trợ giúp xã hội', 'facility-model'],
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

/** Two courses of the yearly plan for 203 people, short courses of the centre for 5,300, and what is neither. */
function trainings(places: Places, { college, centre, home }: Network): readonly SyntheticStep[] {
  return [
    ...training(places, college.ref, 'spring', { kind: 'planned', to: '2025-03-20', count: 98 }),
    ...training(places, college.ref, 'autumn', { kind: 'planned', from: '2025-12-01', to: '2025-12-31', count: 105 }),
    ...training(places, college.ref, 'before', { kind: 'planned', to: '2024-12-31', count: 90 }),
    ...training(places, college.ref, 'wrong', { kind: 'planned', to: '2025-05-05', count: 77 }),
    act(college.ref, 'trainings', '@training-wrong', 'enterInError', { reason: 'did-not-happen' }),
    ...training(places, centre.ref, 'short', { kind: 'short-course', to: '2025-05-20', count: 5300 }),
    ...training(places, centre.ref, 'short-before', { kind: 'short-course', to: '2020-12-31', count: 640 }),
    ...training(places, centre.ref, 'short-twice', { kind: 'short-course', to: '2025-05-20', count: 5300 }),
    act(centre.ref, 'trainings', '@training-short-twice', 'enterInError', { reason: 'recorded-twice' }),
    ...training(places, home.ref, 'short-home', { kind: 'short-course', to: '2025-06-12', count: 35 }),
  ]
}

/** Four models with 12 billion VND of the central budget, and what is none of them: one that ended before, a project, one of another facility. */
function programmes(places: Places, { centre: { ref }, home }: Network): readonly SyntheticStep[] {
  const source = 'central-budget'
  return [
    ...models.flatMap(([name, kind], index) =>
      programme(places, ref, serial(index), { name, kind, from: `${2021 + index}-04-01`, budget: 3_000_000_000, source }),
    ),
    ...programme(places, ref, 'before', {
      name: 'Mô hình trợ giúp trẻ em',
      kind: 'child-model',
      from: '2018-01-01',
      to: '2020-12-31',
      budget: 900_000_000,
      source,
    }),
    ...programme(places, ref, 'project', {
      name: 'Dự án nâng cao năng lực mạng lưới',
      kind: 'project',
      from: '2022-01-01',
      budget: 1_500_000_000,
      source,
    }),
    ...programme(places, home.ref, 'home', {
      name: 'Mô hình trợ giúp người cao tuổi',
      kind: 'elderly-model',
      from: '2023-01-01',
      budget: 400_000_000,
      source: 'sponsor',
    }),
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
    ...programmes(places, network),
    ...[2021, 2022, 2023, 2024, 2025].flatMap((year) => give(String(year), `${year}-06-01`, 1_240_000_000, 340)),
    ...give('2020', '2020-12-31', 800_000_000, 200),
  ]
}
