import { openCase, serviceEvent } from '../casework.ts'
import { recordPeople, secondRecord } from '../cast.ts'
import { addDays } from '../days.ts'
import type { SyntheticPerson } from '../person.ts'
import { serial } from '../references.ts'
import { act, type Reference, type SyntheticStep } from '../step.ts'
import { targetYear } from './calendar.ts'
import type { Cast } from './stays.ts'

/** The children of the story. */
export interface Children {
  /** 161 pupils with a scholarship; the first 120 are orphans. */
  readonly pupils: readonly SyntheticPerson[]
  /** 40 small children whose fee is paid; the first 30 have a disability. */
  readonly small: readonly SyntheticPerson[]
  readonly steps: readonly SyntheticStep[]
}

/** Draws the children of the centre, and those who belong to no group that counts. */
export function children(cast: Cast, owner: Reference): Children {
  const orphan = { childGroups: [{ group: 'orphan' as const, from: { value: '2023', accuracy: 'documented' as const } }] }
  const ended = { childGroups: [{ group: 'abandoned' as const, to: { value: '2024-12-31', accuracy: 'documented' as const } }] }
  const pupils = cast({
    owner,
    role: 'pupil',
    count: 161,
    ages: [8, 14],
    parts: (index) => (index < 120 ? orphan : index < 124 ? ended : index < 128 ? { childGroups: [{ group: 'offender' }] } : {}),
  })
  const disabled = {
    childGroups: [{ group: 'disabled' as const }],
    disabilities: [{ type: 'mobility' as const, level: 'severe' as const }],
  }
  const small = cast({ owner, role: 'small-child', count: 40, ages: [2, 5], parts: (index) => (index < 30 ? disabled : {}) })
  return { pupils, small, steps: recordPeople([...pupils, ...small]) }
}

/** Whom services are told of, and who gave them. */
export interface Giving {
  readonly owner: Reference
  readonly worker: Reference
}

/** 117 counselling cases in the community (100 people, 17 sessions that name nobody), and what is not one of them. */
export function counselling({ owner, worker }: Giving, { pupils, small }: Children): readonly SyntheticStep[] {
  const common = { setting: 'community' as const, workerIds: [worker] }
  const counsel = (
    key: string,
    person: Reference,
    deliveredOn: string,
    service: 'counselling' | 'policy-advice' | 'therapy' = 'counselling',
  ) => serviceEvent(owner, key, { ...common, service, deliveredOn, clientKind: 'individual', beneficiaryId: person })
  const counselled = pupils.slice(0, 100)
  const unreached = pupils.slice(108, 120)
  const [known, late, early, wrong] = [pupils[0], pupils[150], unreached[0], unreached[1]]
  if (!known || !late || !early || !wrong) throw new RangeError('the cast is too small')
  const again = secondRecord(known)
  const error = (key: string) => act(owner, 'serviceEvents', `@service-${key}`, 'enterInError', { reason: 'wrong-person' })
  const group = { ...common, service: 'counselling' as const, clientDescription: 'Nhóm phụ huynh', headCount: 12 }
  return [
    ...counselled.flatMap(({ ref }, index) =>
      counsel(`c-${serial(index)}`, ref, addDays('2025-01-01', index * 1.97), index % 2 ? 'policy-advice' : 'counselling'),
    ),
    ...counselled.slice(20, 34).flatMap(({ ref }, index) => counsel(`r-${serial(index)}`, ref, addDays('2025-07-01', index))),
    ...recordPeople([again]),
    ...counsel('again', again.ref, '2025-05-05'),
    ...Array.from({ length: 9 }, (_, index) =>
      serviceEvent(owner, `a-${serial(index)}`, {
        ...common,
        service: 'counselling',
        deliveredOn: addDays('2025-02-01', index),
        clientKind: 'individual',
        isAnonymous: true,
        channel: 'hotline',
      }),
    ).flat(),
    ...Array.from({ length: 8 }, (_, index) =>
      serviceEvent(owner, `g-${serial(index)}`, {
        ...group,
        deliveredOn: addDays('2025-03-01', index * 10),
        clientKind: index < 5 ? 'group' : 'community',
      }),
    ).flat(),
    // None of these is a counselling in the community in the period.
    ...counsel('before', early.ref, '2024-12-31'),
    ...serviceEvent(owner, 'after', { ...group, deliveredOn: '2025-07-16', clientKind: 'group' }),
    ...counsel('late', late.ref, '2025-07-16'),
    ...counsel('error-1', wrong.ref, '2025-04-04'),
    error('error-1'),
    ...serviceEvent(owner, 'error-2', { ...group, deliveredOn: '2025-04-05', clientKind: 'community' }),
    error('error-2'),
    ...pupils.slice(140, 143).flatMap(({ ref }, index) => counsel(`t-${serial(index)}`, ref, '2025-05-20', 'therapy')),
    ...small.slice(0, 30).flatMap(({ ref }, index) =>
      serviceEvent(owner, `h-${serial(index)}`, {
        service: 'rehabilitation',
        setting: 'social-assistance',
        deliveredOn: addDays('2025-01-06', index * 9),
        clientKind: 'individual',
        beneficiaryId: ref,
        workerIds: [worker],
      }),
    ),
  ]
}

/** Eight orphans who are reached by a case only: six of the centre’s, and two of another facility that has records of its own. */
export function reachedByCases({ owner, worker }: Giving, elsewhere: Giving, { pupils }: Children): readonly SyntheticStep[] {
  const opened = pupils.slice(100, 106)
  const known = pupils.slice(106, 108).map((person) => secondRecord(person, elsewhere.owner))
  const openFor = (giving: Giving, { ref }: SyntheticPerson) =>
    openCase(
      { ...giving, person: ref, key: ref.slice(1), openedOn: '2025-02-03', until: targetYear.to },
      { kinds: ['child-protection'], setting: 'social-assistance' },
    )
  return [
    ...opened.flatMap((child) => openFor({ owner, worker }, child)),
    ...recordPeople(known),
    ...known.flatMap((child) => openFor(elsewhere, child)),
  ]
}
