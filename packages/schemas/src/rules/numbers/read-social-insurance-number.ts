import type { Reason } from '../reason.ts'

/** What a social insurance number is, by its form. */
export interface ReadSocialInsuranceNumber {
  /** `code`: the ten digits of the insurer; `personal`: the personal number that takes its place; `other`: another length. */
  readonly form: 'code' | 'personal' | 'other'
  /** What should be looked at; none of it makes the number wrong. */
  readonly warnings: readonly Reason[]
}

const unusual: Reason = {
  code: 'length-unusual',
  vi: 'Mã số bảo hiểm xã hội thường có 10 chữ số, hoặc là số định danh cá nhân',
  en: 'A social insurance number usually has ten digits, or is the personal number',
}

/**
 * Reads a social insurance number; `undefined` when it has none of the lengths that the standard accepts. An unusual length only warns.
 *
 * @example
 * ```ts
 * readSocialInsuranceNumber('5600012345')?.form // 'code'
 * ```
 */
export function readSocialInsuranceNumber(value: string): ReadSocialInsuranceNumber | undefined {
  if (!/^[0-9]{8,15}$/.test(value)) return undefined
  if (value.length === 10) return { form: 'code', warnings: [] }
  return value.length === 12 ? { form: 'personal', warnings: [] } : { form: 'other', warnings: [unusual] }
}
