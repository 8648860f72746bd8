import { reformDay } from '../../administrative-units/reform.ts'
import { readPhone } from '../numbers/read-phone.ts'
import type { Reason } from '../reason.ts'
import { compareBirthDates } from './compare-birth-dates.ts'
import { compareIdentifiers } from './compare-identifiers.ts'
import { compareNames } from './compare-names.ts'
import { type DuplicateEvidenceCode, duplicateEvidence } from './duplicate-evidence.ts'
import type { MatchedPerson } from './matched-person.ts'

/** A reason for or against a duplicate; `weight` in bits, negative when it speaks against. */
export interface DuplicateReason extends Reason {
  readonly code: DuplicateEvidenceCode
  readonly weight: number
}

/** How likely two records tell of one person, and why. */
export interface DuplicateScore {
  /** From 0, surely two persons, to 1, surely one. */
  readonly score: number
  /** `certain` only with an identifier in common; `none` is not worth showing to anybody. */
  readonly grade: 'certain' | 'probable' | 'possible' | 'none'
  /** The weightiest first. */
  readonly reasons: readonly DuplicateReason[]
}

/** Lowest score of each grade. */
export const duplicateGrades = { certain: 0.99, probable: 0.8, possible: 0.4 } as const

/** Bits of evidence that make a duplicate as likely as not among the persons that a search brings together. */
const evidenceForEvens = 8

/**
 * Scores how likely two records tell of one person: it compares, decides nothing, and does not mind the order of the two.
 *
 * Names are compared without regard to diacritics and tone placement, birth dates as far as both are known; numbers also when
 * one digit was mistyped. Members of a family share telephone and commune, so that neither says much.
 *
 * @example
 * ```ts
 * scoreDuplicate(
 *   { name: 'Nguyễn Thị Hoà', birthDate: { value: '1956-03-08' } },
 *   { name: 'Nguyễn Thị Hòa', birthDate: { value: '1956-08-03' } },
 * ).grade // 'probable'
 * ```
 */
export function scoreDuplicate(a: MatchedPerson, b: MatchedPerson): DuplicateScore {
  const codes = [
    ...compareIdentifiers(a.identifiers, b.identifiers),
    ...compareNames(a.name, b.name),
    ...compareBirthDates(a.birthDate, b.birthDate),
    ...compareSexes(a.sex, b.sex),
    ...(share(phonesOf(a), phonesOf(b)) ? ['same-phone' as const] : []),
    ...(share(communesOf(a), communesOf(b)) ? ['same-commune' as const] : []),
  ]
  const reasons = codes.map((code) => ({ code, ...duplicateEvidence[code] })).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
  const total = reasons.reduce((sum, { weight }) => sum + weight, 0)
  const score = reasons.length === 0 ? 0 : 1 / (1 + 2 ** (evidenceForEvens - total))
  return { score, grade: gradeOf(score, codes.includes('same-identifier')), reasons }
}

function gradeOf(score: number, isIdentified: boolean): DuplicateScore['grade'] {
  if (score >= duplicateGrades.certain && isIdentified) return 'certain'
  if (score >= duplicateGrades.probable) return 'probable'
  return score >= duplicateGrades.possible ? 'possible' : 'none'
}

function compareSexes(a: string | undefined, b: string | undefined): readonly DuplicateEvidenceCode[] {
  const isKnown = [a, b].every((sex) => sex === 'male' || sex === 'female')
  return isKnown ? [a === b ? 'same-sex' : 'different-sex'] : []
}

/** Telephone numbers of their own in one spelling; everybody may ring the short ones. */
function phonesOf({ contacts = [] }: MatchedPerson): readonly string[] {
  return contacts.flatMap(({ phone = '' }) => {
    const read = readPhone(phone)
    return read === undefined || read.kind === 'short' ? [] : [read.normalized]
  })
}

/** Communes with the order of units that their codes belong to: one code named another commune before the reform. */
function communesOf({ addresses = [] }: MatchedPerson): readonly string[] {
  return addresses.flatMap(({ communeCode, codesAsOf }) => (communeCode === undefined ? [] : [`${communeCode} ${codesAsOf >= reformDay}`]))
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value))
}
