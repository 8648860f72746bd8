import type { AllowanceGroupCode } from '../allowance/allowance-group-code.ts'
import type { EntitlementFacts } from './entitlement-facts.ts'

/** What a parent's state means for article 5(1). */
type Absence = 'dead' | 'missing' | 'facility' | 'detained' | 'unidentified'

/** States that leave a child without the parent; others but `unknown` leave the parent there. */
const absences: Readonly<Record<string, Absence>> = {
  dead: 'dead',
  missing: 'missing',
  'in-facility': 'facility',
  imprisoned: 'detained',
  'compulsory-measure': 'detained',
  'drug-rehabilitation': 'detained',
  unidentified: 'unidentified',
}

/** The cases of two parents: a dead one first, else in the order of the alphabet. */
const cases: Readonly<Record<string, AllowanceGroupCode>> = {
  'dead dead': 'child-parents-dead',
  'dead missing': 'child-dead-missing',
  'dead facility': 'child-dead-facility',
  'dead detained': 'child-dead-detained',
  'missing missing': 'child-missing-missing',
  'facility facility': 'child-facility-facility',
  'detained detained': 'child-detained-detained',
  'facility missing': 'child-missing-facility',
  'detained missing': 'child-missing-detained',
  'detained facility': 'child-facility-detained',
}

/** Which case of a child without support the parents make: since when, as far as it is known; `undefined` while a parent is not known. */
export interface NoSupportCase {
  readonly group: AllowanceGroupCode | 'none'
  readonly since?: string
}

/**
 * Finds the case of article 5(1) that the states of both parents make.
 *
 * Under Decree 335/2026 a parent who cannot be identified counts like a dead one beside one who is dead, missing, in a facility or detained.
 */
export function noSupportCase(parents: EntitlementFacts['parents'] = [], countsUnidentified: boolean): NoSupportCase | undefined {
  const [father, mother] = [parents.filter(({ parent }) => parent === 'father'), parents.filter(({ parent }) => parent === 'mother')]
  const [noFather, noMother] = [absenceIn(father), absenceIn(mother)]
  if ((!noFather && isThere(father)) || (!noMother && isThere(mother))) return { group: 'none' }
  if (!noFather || !noMother) return undefined
  const both = [noFather.absence, noMother.absence]
  const isOneUnidentified = both.filter((absence) => absence === 'unidentified').length === 1
  const counted = both.map((absence) => (countsUnidentified && isOneUnidentified && absence === 'unidentified' ? 'dead' : absence))
  const group = cases[deadFirst(counted).join(' ')] ?? 'none'
  if (noFather.since === undefined || noMother.since === undefined) return { group }
  const [, since = noFather.since] = [noFather.since, noMother.since].sort()
  return { group, since }
}

function deadFirst(absences: readonly Absence[]): readonly Absence[] {
  return [...absences].sort((a, b) => Number(b === 'dead') - Number(a === 'dead') || (a < b ? -1 : a > b ? 1 : 0))
}

function absenceIn(
  entries: NonNullable<EntitlementFacts['parents']>,
): { readonly absence: Absence; readonly since?: string | undefined } | undefined {
  const [found] = entries.flatMap(({ state, since }) => {
    const absence = absences[state]
    return absence === undefined ? [] : [{ absence, since }]
  })
  return found
}

function isThere(entries: NonNullable<EntitlementFacts['parents']>): boolean {
  return entries.some(({ state }) => state !== 'unknown')
}
