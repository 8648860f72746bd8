import type { HouseholdDraft } from '@caunoi/schemas'
import type { AdministrativeUnit } from '@caunoi/schemas/administrative-units'
import { circumstancesOf } from './circumstances.ts'
import { ethnicityIn } from './ethnicities.ts'
import { familyName, makePerson, type SyntheticPerson } from './person.ts'
import { addressLine, communeArea, type Places } from './places.ts'
import type { Random } from './random.ts'
import { serial } from './references.ts'
import { type FamilyKind, relativesOf } from './relatives.ts'
import type { Reference } from './step.ts'

/** A synthetic household with its people, the head first. */
export interface SyntheticHousehold {
  readonly ref: Reference
  readonly owner: Reference
  readonly kind: FamilyKind
  readonly isPoor: boolean
  readonly people: readonly SyntheticPerson[]
  readonly draft: HouseholdDraft
}

/** Where a household lives and who records it. */
export interface HouseholdFacts {
  readonly owner: Reference
  readonly commune: AdministrativeUnit
  /** How many people and households were drawn before. */
  readonly people: number
  readonly households: number
  /** No more people than this. */
  readonly most: number
  /** Last day of the data. */
  readonly on: string
}

type Poverty = NonNullable<HouseholdDraft['povertyStatuses']>[number]['status']

function povertyOf(random: Random, kind: FamilyKind): Poverty {
  if (kind === 'couple')
    return random.weighted([
      ['none', 5],
      ['near-poor', 3],
      ['poor', 2],
    ])
  return random.weighted([
    ['poor', 5],
    ['near-poor', 3],
    ['none', 2],
  ])
}

function homeOf(random: Random, status: Poverty): Pick<HouseholdDraft, 'housing' | 'income'> {
  const isPoor = status === 'poor'
  return {
    housing: {
      kind: isPoor ? random.pick(['less-permanent', 'simple', 'semi-permanent']) : random.pick(['permanent', 'semi-permanent']),
      tenure: random.weighted([
        ['owned', 8],
        ['borrowed', 1],
        ['rented', 1],
      ]),
      condition: isPoor ? random.pick(['worn', 'badly-damaged']) : random.pick(['sound', 'worn']),
      area: random.between(24, 90),
    },
    income: { monthly: { amount: 100_000 * random.between(isPoor ? 5 : 25, isPoor ? 22 : 80), qualifier: 'about' } },
  }
}

/** Draws a household: who lives in it, how poor it is, where it lives. */
export function makeHousehold(random: Random, places: Places, facts: HouseholdFacts): SyntheticHousehold {
  const { owner, commune, people: before, households, most, on } = facts
  const { kind, members: drawn } = relativesOf(random)
  const members = drawn.slice(0, most)
  const ethnicity = ethnicityIn(random, places.provinceCode, commune)
  const family = familyName(random, ethnicity)
  const line = addressLine(random, commune)
  const status = povertyOf(random, kind)
  const people: SyntheticPerson[] = []
  for (const [index, relative] of members.entries()) {
    const { sex, age } = relative
    const own = relative.line === 'family' ? family : familyName(random, ethnicity)
    const [head] = people
    const known = {
      ref: `@person-${serial(before + index)}`,
      owner,
      index: before + index,
      sex,
      age,
      commune,
      ethnicity,
      family: own,
      on,
      line,
    } as const
    people.push(makePerson(random, places, known, circumstancesOf(random, { kind, relative, status, head, on })))
  }
  const year = Number(on.slice(0, 4)) - 1
  const decision = {
    number: `${random.between(10, 900)}/QĐ-UBND`,
    issuedOn: `${year}-12-${random.between(10, 28)}`,
    issuedBy: `UBND ${commune.name}`,
  }
  return {
    ref: `@household-${serial(households)}`,
    owner,
    kind,
    isPoor: status === 'poor',
    people,
    draft: {
      number: `HO-${serial(households)}`,
      address: { kind: 'permanent', ...communeArea(places, commune), line },
      members: people.map(({ ref }, index) => ({ relationship: members[index]?.relationship ?? 'other', beneficiaryId: ref })),
      povertyStatuses: [{ year, status, ...(status !== 'none' && { decision }) }],
      areaClasses: [commune.kind === 'ward' ? 'urban' : commune.kind === 'commune' ? 'rural' : 'island'],
      ...homeOf(random, status),
    },
  }
}
