import type { BeneficiaryDraft } from '@caunoi/schemas'
import { ethnicityIn } from './ethnicities.ts'
import { familyName, makePerson, type SyntheticPerson } from './person.ts'
import type { Places } from './places.ts'
import type { Random } from './random.ts'
import { serial } from './references.ts'
import { create, type Reference, type SyntheticStep } from './step.ts'

/** Who is to be drawn. */
export interface CastingCall {
  readonly owner: Reference
  readonly role: string
  readonly count: number
  readonly ages: readonly [youngest: number, oldest: number]
  /** What is recorded beside, by place in the line. */
  readonly parts?: (index: number) => Omit<Partial<BeneficiaryDraft>, 'name' | 'identifiers' | 'noIdentifierReason'>
}

/** Draws people for a story, each with a personal number that nobody else of the story has. */
export function createCast(random: Random, places: Places, on: string) {
  let drawn = 0
  return ({ owner, role, count, ages: [youngest, oldest], parts }: CastingCall): readonly SyntheticPerson[] =>
    Array.from({ length: count }, (_, index) => {
      const commune = random.pick(places.communes)
      const ethnicity = ethnicityIn(random, places.provinceCode, commune)
      const known = {
        ref: `@${role}-${serial(index)}`,
        owner,
        index: drawn++,
        sex: random.chance(0.5) ? 'female' : 'male',
        age: random.between(youngest, oldest),
        commune,
        ethnicity,
        family: familyName(random, ethnicity),
        on,
        hasNumber: true,
      } as const
      return makePerson(random, places, known, parts?.(index))
    })
}

/** The steps that record people. */
export function recordPeople(people: readonly SyntheticPerson[]): readonly SyntheticStep[] {
  return people.map(({ owner, ref, draft }) => create(owner, 'beneficiaries', ref, draft))
}

/** A second record of a person, at the same facility or at another one. */
export function secondRecord({ draft, ...person }: SyntheticPerson, owner: Reference = person.owner): SyntheticPerson {
  const { carers: _, ...known } = draft
  return { ...person, owner, ref: `${person.ref}-again`, draft: known }
}
