import { ageOn, possibleBirthDays } from './birthdays.ts'
import { foldName } from './fold-name.ts'

/** Somebody who gave a consent, or who must not learn of a matter. */
export interface NamedParty {
  readonly name?: string | undefined
  readonly relationship?: string | undefined
}

/** Whose consent it is, as far as it decides who has to give it. */
export interface ConsentSubject {
  readonly birthDate?: string | undefined
  /** Who must not be informed, such as a suspected abuser: their word does not count. */
  readonly excluded: readonly NamedParty[]
}

const SPEAKING = new Set(['guardian', 'representative'])
/** In what capacities somebody acts in the name of another one. */
const ACTING = new Set([...SPEAKING, 'authorised'])

/** Whether two descriptions may be of one person: by the name where both have one, else by the relationship. */
function mayBe(one: NamedParty, other: NamedParty): boolean {
  if (one.name !== undefined && other.name !== undefined) return foldName(one.name) === foldName(other.name)
  return one.relationship !== undefined && one.relationship === other.relationship
}

/** Those of some people whose word counts: who must not be informed speaks for nobody. */
export function countedParties<Party extends NamedParty & { readonly role: string }>(
  parties: readonly Party[],
  excluded: readonly NamedParty[],
): readonly Party[] {
  return parties.filter((party) => !ACTING.has(party.role) || !excluded.some((suspect) => mayBe(party, suspect)))
}

/**
 * Whether those who gave a consent may give it: a child under 16 has a guardian or representative speak for it and, from 7, consents too; who
 * must not be informed speaks for nobody (Law 91/2025/QH15, article 24; Decree 56/2017, article 27). An unknown age asks for nothing more.
 */
export function mayConsent(
  givenBy: readonly (NamedParty & { readonly role: string })[],
  { birthDate, excluded }: ConsentSubject,
  today: string,
): boolean {
  const counted = countedParties(givenBy, excluded)
  const ages = possibleBirthDays(birthDate).map((day) => ageOn(day, today))
  const [oldest, youngest] = [Math.max(...ages), Math.min(...ages)]
  const isChild = ages.length > 0 && oldest < 16
  if (!isChild) return counted.length > 0 && counted.some(({ role }) => role !== 'child')
  const spokenFor = counted.some(({ role }) => SPEAKING.has(role))
  return spokenFor && (youngest < 7 || counted.some(({ role }) => role === 'child' || role === 'person'))
}
