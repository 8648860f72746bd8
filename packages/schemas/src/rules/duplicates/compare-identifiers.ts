import { IdentifierSystem } from '../../code-lists/identifier-system.ts'
import type { DuplicateEvidenceCode } from './duplicate-evidence.ts'
import type { MatchedPerson } from './matched-person.ts'

type Identifiers = NonNullable<MatchedPerson['identifiers']>

/**
 * What the numbers of two persons say about being one person's. A file number of one facility says nothing to another, and of a
 * kind of paper that the code list does not name nobody knows whether its numbers are given once.
 */
export function compareIdentifiers(a: Identifiers = [], b: Identifiers = []): readonly DuplicateEvidenceCode[] {
  const isSame = a.some(({ system, value }) => isGivenOnce(system) && b.some((other) => other.system === system && other.value === value))
  const [personalA, personalB] = [personalNumbers(a), personalNumbers(b)]
  const pairs = personalA.flatMap((one) => personalB.map((other) => ({ one, other })))
  const isDifferent = pairs.length > 0 && !pairs.some(({ one, other }) => one === other)
  const isSimilar = isDifferent && pairs.some(({ one, other }) => isOneSlipApart(one, other))
  return [
    ...(isSame ? ['same-identifier' as const] : []),
    ...(isSimilar ? ['similar-identifier' as const] : isDifferent ? ['different-identifier' as const] : []),
  ]
}

function isGivenOnce(system: string): boolean {
  return system !== 'local-file' && system !== 'other' && Object.hasOwn(IdentifierSystem.codes, system)
}

function personalNumbers(identifiers: Identifiers): readonly string[] {
  return identifiers.flatMap(({ system, value }) => (system === 'personal-number' ? [value] : []))
}

/** One digit read or typed wrongly, or two digits that changed places. */
function isOneSlipApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const places = [...a].flatMap((digit, place) => (digit === b[place] ? [] : [place]))
  const [first = -1, second = -1] = places
  return places.length === 1 || (places.length === 2 && a[first] === b[second] && a[second] === b[first])
}
