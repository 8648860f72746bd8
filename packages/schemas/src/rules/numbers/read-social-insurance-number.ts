import type { Reason } from '../reason.ts'

/** What a social insurance number is, by its form. */
export interface ReadSocialInsuranceNumber {
  /** `code`: the ten digits of the insurer; `personal`: the personal number that takes its place; `other`: anything else. */
  readonly form: 'code' | 'personal' | 'other'
  /** What should be looked at; none of it makes the number wrong. */
  readonly warnings: readonly Reason[]
}

const unusual: Reason = {
  code: 'form-unusual',
  vi: 'Mã số bảo hiểm xã hội thường có 10 chữ số, hoặc là số định danh cá nhân',
  en: 'A social insurance number usually has ten digits, or is the personal number',
}

/**
 * Reads a social insurance number. None is refused: a form that is not usual only warns.
 *
 * @example
 * ```ts
 * readSocialInsuranceNumber('5600012345')?.form // 'code'
 * ```
 */
export function readSocialInsuranceNumber(value: string): ReadSocialInsuranceNumber {
  if (/^[0-9]{10}$/.test(value)) return { form: 'code', warnings: [] }
  return /^[0-9]{12}$/.test(value) ? { form: 'personal', warnings: [] } : { form: 'other', warnings: [unusual] }
}
