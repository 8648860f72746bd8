import { readPhone } from './read-phone.ts'

/**
 * A telephone number in every spelling under which it may have been recorded: a Vietnamese one as dialled and in international form.
 *
 * @example
 * ```ts
 * phoneSpellings('0905000111') // ['0905000111', '+84905000111']
 * phoneSpellings('111') // ['111']
 * ```
 */
export function phoneSpellings(phone: string): readonly string[] {
  const international = readPhone(phone)?.normalized ?? phone
  const isVietnamese = international.startsWith('+84')
  return [...new Set([phone, ...(isVietnamese ? [`0${international.slice(3)}`, international] : [])])]
}
