import type { BeneficiaryDraft } from '@caunoi/schemas'
import type { AdministrativeUnit } from '@caunoi/schemas/administrative-units'
import { addDays } from './days.ts'
import type { EthnicityCode } from './ethnicities.ts'
import { kinhFamily, kinhGiven } from './kinh-names.ts'
import { minorityFamily, minorityName } from './minority-names.ts'
import { personalNumber } from './personal-number.ts'
import { addressLine, communeArea, type Places } from './places.ts'
import type { Random } from './random.ts'
import { schoolingOf } from './schooling.ts'
import type { Reference } from './step.ts'

/** A synthetic person, and what is recorded of him or her. */
export interface SyntheticPerson {
  readonly ref: Reference
  readonly owner: Reference
  readonly sex: 'female' | 'male'
  readonly birthDay: string
  readonly age: number
  readonly commune: AdministrativeUnit
  readonly draft: BeneficiaryDraft & { readonly name: string }
}

/** What is known of a person before the rest is drawn. */
export interface PersonFacts {
  readonly ref: Reference
  readonly owner: Reference
  /** Counts people, so that no two have one number. */
  readonly index: number
  readonly sex: 'female' | 'male'
  readonly age: number
  readonly commune: AdministrativeUnit
  readonly ethnicity: EthnicityCode
  readonly family: string
  readonly on: string
  readonly line?: string
  /** Left out, some have no papers. */
  readonly hasNumber?: true
}

/** A family name of an ethnic group. */
export function familyName(random: Random, ethnicity: string): string {
  return minorityFamily(random, ethnicity) ?? kinhFamily(random)
}

/** A whole name with that family name. */
function fullName(random: Random, ethnicity: string, family: string, sex: 'female' | 'male'): string {
  return minorityName(random, ethnicity, family, sex) ?? `${family} ${kinhGiven(random, sex)}`
}

/** Papers, or why there are none. */
function identityOf(
  random: Random,
  { birthCodes }: Places,
  { index, sex, age, on, hasNumber }: PersonFacts,
  birthDay: string,
): Pick<BeneficiaryDraft, 'identifiers' | 'noIdentifierReason'> {
  if (!hasNumber && !random.chance(age < 14 ? 0.82 : 0.93)) {
    return { noIdentifierReason: age < 6 ? 'not-issued' : random.pick(['not-collected', 'lost', 'not-issued'] as const) }
  }
  const value = personalNumber(random.pick(birthCodes), sex, Number(birthDay.slice(0, 4)), index)
  const verification = random.weighted([
    ['document-seen', 6],
    ['population-database', 2],
    ['e-identity', 1],
    ['none', 1],
  ] as const)
  const checked = verification === 'none' ? {} : { verifiedOn: addDays(on, -random.between(0, 400)) }
  const insurance = {
    system: 'health-insurance',
    value: `${age < 6 ? 'TE' : 'HN'}${random.between(1, 5)}${String(index + 56_000_000).padStart(12, '0')}`,
    verification: 'none',
  } as const
  return { identifiers: [{ system: 'personal-number', value, verification, ...checked }, ...(random.chance(0.4) ? [insurance] : [])] }
}

/** A birth date as well as it is known: of old people and of people without papers often the year only. */
function birthDateOf(random: Random, day: string, age: number, hasNumber: boolean): BeneficiaryDraft['birthDate'] {
  if (hasNumber && !(age > 60 && random.chance(0.25))) return { value: day, accuracy: 'documented' }
  if (random.chance(0.3)) return { value: day.slice(0, 7), accuracy: 'reported' }
  return { value: day.slice(0, 4), accuracy: hasNumber ? 'reported' : 'estimated' }
}

/** Draws one person; `parts` are what the household or a story adds. */
export function makePerson(
  random: Random,
  places: Places,
  facts: PersonFacts,
  parts: Omit<Partial<BeneficiaryDraft>, 'name'> = {},
): SyntheticPerson {
  const { ref, owner, sex, age, commune, ethnicity, family, on } = facts
  const birthDay = addDays(`${Number(on.slice(0, 4)) - age}${on.slice(4, 8)}01`, -random.between(1, 360))
  const identity = identityOf(random, places, facts, birthDay)
  const address = { ...communeArea(places, commune), line: facts.line ?? addressLine(random, commune) }
  const birthDate = birthDateOf(random, birthDay, age, identity.identifiers !== undefined)
  const draft = {
    ...identity,
    name: fullName(random, ethnicity, family, sex),
    sex,
    ...(birthDate && { birthDate }),
    nationality: 'VN',
    ethnicity,
    addresses: [{ kind: 'permanent', ...address } as const, ...(random.chance(0.3) ? [{ kind: 'current', ...address } as const] : [])],
    ...(age >= 18 &&
      random.chance(0.8) && { contacts: [{ kind: 'main' as const, phone: `0900${String(random.between(0, 999_999)).padStart(6, '0')}` }] }),
    ...schoolingOf(random, age, on),
    ...parts,
  }
  return { ref, owner, sex, birthDay, age, commune, draft }
}
