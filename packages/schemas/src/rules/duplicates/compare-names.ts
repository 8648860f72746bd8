import { foldName } from '../fold-name.ts'
import { foldTonePlacement } from '../fold-tone-placement.ts'
import type { DuplicateEvidenceCode } from './duplicate-evidence.ts'
import { isOneEditApart } from './is-one-edit-apart.ts'

/** Shorter folded names differ in one letter by chance. */
const shortestForOneLetter = 8

/** What two names, written in Vietnamese order, say about being one person's; nothing where one is missing. */
export function compareNames(a: string | undefined, b: string | undefined): readonly DuplicateEvidenceCode[] {
  if (!a || !b) return []
  if (foldTonePlacement(a) === foldTonePlacement(b)) return ['same-name']
  const [foldedA, foldedB] = [foldName(a), foldName(b)]
  if (foldedA === foldedB) return ['same-name-without-marks']
  const [wordsA, wordsB] = [foldedA.split(' '), foldedB.split(' ')]
  if ([...wordsA].sort().join(' ') === [...wordsB].sort().join(' ')) return ['name-in-other-order']
  if (lacksMiddleName(wordsA, wordsB) || lacksMiddleName(wordsB, wordsA)) return ['similar-name']
  const isLong = Math.min(foldedA.length, foldedB.length) >= shortestForOneLetter
  return isLong && isOneEditApart(foldedA, foldedB) ? ['similar-name'] : ['different-name']
}

/** Whether a name has family and given name of another and leaves out some of its middle names. */
function lacksMiddleName(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  return short.slice(1, -1).every((word) => long.slice(1, -1).includes(word))
}
