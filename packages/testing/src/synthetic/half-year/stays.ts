import { assessAndPlan, openCase } from '../casework.ts'
import { type CastingCall, recordPeople, secondRecord } from '../cast.ts'
import { addDays } from '../days.ts'
import type { SyntheticPerson } from '../person.ts'
import { serial } from '../references.ts'
import { stay } from '../stay.ts'
import { act, type Reference, type SyntheticStep } from '../step.ts'
import { targetYear } from './calendar.ts'

/** Who draws the people of the story. */
export type Cast = (call: CastingCall) => readonly SyntheticPerson[]

type Kind = 'especially-difficult' | 'emergency-protection'
type Days = readonly [admittedOn: string, endedOn?: string]

/** The stays of one person, one after the other. */
function staysOf({ owner, ref }: SyntheticPerson, kind: Kind, stays: readonly Days[]): readonly SyntheticStep[] {
  return stays.flatMap(([admittedOn, endedOn], index) => {
    const key = `${ref.slice(1)}-${index + 1}`
    return stay({ owner, person: ref, key, kind, admittedOn, ...(endedOn && { endedOn }) })
  })
}

const mistaken = (person: SyntheticPerson): SyntheticStep =>
  act(person.owner, 'stays', `@stay-${person.ref.slice(1)}-1`, 'enterInError', { reason: 'did-not-happen' })

/** One person with two records, of which each has a stay; `isMerged` says whether somebody has noticed. */
function twiceRecorded(
  person: SyntheticPerson,
  kind: Kind,
  [first, second]: readonly [Days, Days],
  isMerged: boolean,
): readonly SyntheticStep[] {
  const again = secondRecord(person)
  const merging = { survivorId: person.ref, reason: 'Cùng số định danh, cùng một người.' }
  return [
    ...recordPeople([again]),
    ...staysOf(person, kind, [first]),
    ...staysOf(again, kind, [second]),
    ...(isMerged ? [act(person.owner, 'beneficiaries', again.ref, 'merge', merging)] : []),
  ]
}

/** 83 people in residential care in the half year, and who is not to be counted. */
export function residents(cast: Cast, owner: Reference, worker: Reference): readonly SyntheticStep[] {
  const kind = 'especially-difficult'
  const people = cast({ owner, role: 'resident', count: 83, ages: [62, 90] })
  const others = cast({ owner, role: 'former-resident', count: 4, ages: [62, 90] })
  const staying = people.slice(0, 60)
  const leaving = people.slice(60, 79)
  const [before, after, ...errors] = others
  if (!before || !after) throw new RangeError('the cast is too small')
  return [
    ...recordPeople([...people, ...others]),
    ...staying.flatMap((person, index) => {
      const openedOn = index === 0 ? '2025-07-15' : addDays('2019-03-04', index * 36)
      const key = `resident-${serial(index)}`
      const facts = { owner, worker, person: person.ref, key, openedOn, until: targetYear.to }
      return [
        ...openCase(facts, { kinds: ['elder-care'], setting: 'social-assistance' }),
        ...stay({ owner, person: person.ref, key, kind, admittedOn: openedOn, case: `@case-${key}` }),
        ...assessAndPlan(facts, 'facility-care'),
      ]
    }),
    // The first leaves on the first day of the period, others during it and after it.
    ...leaving.flatMap((person, index) => staysOf(person, kind, [['2023-05-10', addDays('2025-01-01', index * 17)]])),
    ...people.slice(79, 81).flatMap((person) =>
      staysOf(person, kind, [
        ['2024-02-01', '2025-02-10'],
        ['2025-04-01', '2025-06-30'],
      ]),
    ),
    ...people.slice(81).flatMap((person, index) =>
      twiceRecorded(
        person,
        kind,
        [
          ['2024-09-01', '2025-03-01'],
          ['2025-05-05', '2025-10-01'],
        ],
        index === 1,
      ),
    ),
    ...staysOf(before, kind, [['2022-06-01', '2024-12-31']]),
    ...staysOf(after, kind, [['2025-07-16', '2025-12-30']]),
    ...errors.flatMap((person) => [...staysOf(person, kind, [['2025-03-03']]), mistaken(person)]),
  ]
}

/** 40 people under emergency protection in the half year, and who is not to be counted. */
export function emergencies(cast: Cast, owner: Reference): readonly SyntheticStep[] {
  const kind = 'emergency-protection'
  const people = cast({ owner, role: 'emergency', count: 40, ages: [8, 70] })
  const others = cast({ owner, role: 'other-emergency', count: 4, ages: [8, 70] })
  const [before, after, ...errors] = others
  if (!before || !after) throw new RangeError('the cast is too small')
  return [
    ...recordPeople([...people, ...others]),
    // From the first to the last day of the period.
    ...people.slice(0, 36).flatMap((person, index) => {
      const admittedOn = index === 35 ? '2025-07-15' : addDays('2025-01-01', index * 5)
      return staysOf(person, kind, [[admittedOn, addDays(admittedOn, 20 + index)]])
    }),
    ...people.slice(36, 38).flatMap((person) =>
      staysOf(person, kind, [
        ['2025-01-20', '2025-02-02'],
        ['2025-05-01', '2025-06-10'],
      ]),
    ),
    ...people.slice(38).flatMap((person, index) =>
      twiceRecorded(
        person,
        kind,
        [
          ['2025-02-01', '2025-02-20'],
          ['2025-06-01', '2025-06-20'],
        ],
        index === 1,
      ),
    ),
    ...staysOf(before, kind, [['2024-12-20', '2025-02-01']]),
    ...staysOf(after, kind, [['2025-07-16', '2025-08-01']]),
    ...errors.flatMap((person) => [...staysOf(person, kind, [['2025-04-04']]), mistaken(person)]),
  ]
}

/** 24 people in another home at the end of the year, 12 of them without the whole file, and two emergencies there. */
export function residentsElsewhere(cast: Cast, owner: Reference, worker: Reference): readonly SyntheticStep[] {
  const people = cast({ owner, role: 'home-resident', count: 24, ages: [62, 90] })
  const emergency = cast({ owner, role: 'home-emergency', count: 2, ages: [8, 70] })
  return [
    ...recordPeople([...people, ...emergency]),
    ...people.flatMap((person, index) => {
      const key = `home-${serial(index)}`
      const openedOn = addDays('2024-01-08', index * 12)
      const facts = { owner, worker, person: person.ref, key, openedOn, until: targetYear.to }
      const file = index < 12 ? undefined : { isClassified: index >= 20, isPlanned: false }
      return [
        ...openCase(facts, { kinds: ['elder-care'], setting: 'social-assistance' }),
        ...stay({ owner, person: person.ref, key, kind: 'especially-difficult', admittedOn: openedOn, case: `@case-${key}` }),
        ...(index >= 12 && index < 16 ? [] : assessAndPlan(facts, 'facility-care', file)),
      ]
    }),
    ...emergency.flatMap((person) => staysOf(person, 'emergency-protection', [['2025-03-01', '2025-03-20']])),
  ]
}
