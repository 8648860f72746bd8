import type { DuplicateEvidenceCode } from './duplicate-evidence.ts'
import type { MatchedPerson } from './matched-person.ts'

type BirthDate = NonNullable<MatchedPerson['birthDate']>

/** Years that two estimates, or an estimate and a paper, may lie apart. */
const estimateMargin = 2

/**
 * What two birth dates, of which less than the day may be known, say about being one person's; nothing where one is missing.
 *
 * 1 January is read as a year only where the other date has another day of that year: registers write it when the day is not known.
 */
export function compareBirthDates(a: BirthDate | undefined, b: BirthDate | undefined): readonly DuplicateEvidenceCode[] {
  if (!a || !b) return []
  const known = Math.min(a.value.length, b.value.length)
  if (a.value.slice(0, known) === b.value.slice(0, known)) {
    return [known === 10 ? 'same-birth-date' : known === 7 ? 'same-birth-month' : 'same-birth-year']
  }
  const [yearA, monthA, dayA] = a.value.split('-')
  const [yearB, monthB, dayB] = b.value.split('-')
  if (yearA === yearB && (isYearOnly(a.value) || isYearOnly(b.value))) return ['same-birth-year']
  if (isEstimated(a) || isEstimated(b)) {
    return Math.abs(Number(yearA) - Number(yearB)) <= estimateMargin ? ['near-birth-year'] : ['different-birth-date']
  }
  if (known < 10) return ['different-birth-date']
  if (yearA === yearB && monthA === dayB && dayA === monthB) return ['swapped-birth-date']
  const equal = [yearA === yearB, monthA === monthB, dayA === dayB].filter(Boolean).length
  return [equal === 2 ? 'near-birth-date' : 'different-birth-date']
}

function isYearOnly(value: string): boolean {
  return value.slice(4) === '-01-01' || value.length === 4
}

function isEstimated({ accuracy }: BirthDate): boolean {
  return accuracy === 'estimated'
}
