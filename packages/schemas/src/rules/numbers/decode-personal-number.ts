import { findBirthRegistrationProvince } from '../../administrative-units/birth-registration.ts'
import type { Reason } from '../reason.ts'

/** What a personal number tells, and what it makes doubtful. */
export interface DecodedPersonalNumber {
  /** Three digits: the former province, or the country, where the birth was registered; never where the person lives. */
  readonly birthRegistrationCode: string
  /** Name of the former province; not there for countries and unknown codes. */
  readonly birthProvince?: string
  readonly sex: 'male' | 'female'
  readonly birthYear: number
  /** What should be looked at; none of it makes the number wrong. */
  readonly warnings: readonly Reason[]
}

/** What a record says of the person whose number it is. */
export interface DeclaredPerson {
  readonly sex?: string | undefined
  /** Birth date, of which the year counts. */
  readonly birthDate?: string | undefined
  /** Today in Viet Nam, for years of birth that lie ahead. */
  readonly today?: string | undefined
}

const source = 'NĐ 137/2015/NĐ-CP Điều 13; TT 59/2021/TT-BCA Điều 4'

const doubts = {
  'birth-code-unknown': {
    vi: 'Ba chữ số đầu không phải mã tỉnh trước 2025-07-01',
    en: 'The first three digits are no province of before 2025-07-01',
  },
  'birth-year-ahead': { vi: 'Năm sinh trong số định danh ở tương lai', en: 'The year of birth in the number lies ahead' },
  'sex-differs': { vi: 'Giới tính trong số định danh khác giới tính đã khai', en: 'The sex in the number is not the declared one' },
  'birth-year-differs': {
    vi: 'Năm sinh trong số định danh khác năm sinh đã khai',
    en: 'The year of birth in the number is not the declared one',
  },
} as const

/**
 * Reads a personal number: where the birth was registered, sex and year of birth. `undefined` unless it is twelve digits.
 *
 * Only the shape may be refused. There is no check digit; a difference from what was declared is a warning, because sex and birth date
 * may have been corrected, and the codes of births registered since July 2025 were not verified.
 *
 * @example
 * ```ts
 * decodePersonalNumber('056156000117')?.birthYear // 1956
 * ```
 */
export function decodePersonalNumber(value: string, declared: DeclaredPerson = {}): DecodedPersonalNumber | undefined {
  if (!/^[0-9]{12}$/.test(value)) return undefined
  const birthRegistrationCode = value.slice(0, 3)
  const birthProvince = findBirthRegistrationProvince(birthRegistrationCode)?.name
  const digit = Number(value[3])
  const sex = digit % 2 === 0 ? 'male' : 'female'
  const birthYear = 1900 + Math.floor(digit / 2) * 100 + Number(value.slice(4, 6))
  const { today, birthDate } = declared
  const isSexDeclared = declared.sex === 'male' || declared.sex === 'female'
  const found = {
    'birth-code-unknown': birthProvince === undefined,
    'birth-year-ahead': birthYear >= 2100 || (today !== undefined && birthYear > Number(today.slice(0, 4))),
    'sex-differs': isSexDeclared && declared.sex !== sex,
    'birth-year-differs': birthDate !== undefined && Number(birthDate.slice(0, 4)) !== birthYear,
  }
  const warnings = warningCodes.filter((code) => found[code]).map((code) => ({ code, ...doubts[code], source }))
  return { birthRegistrationCode, ...(birthProvince === undefined ? {} : { birthProvince }), sex, birthYear, warnings }
}

const warningCodes = ['birth-code-unknown', 'birth-year-ahead', 'sex-differs', 'birth-year-differs'] as const
