import { findUnit } from './find-unit.ts'
import { lastDayBeforeReform } from './reform.ts'

/**
 * Whether a code named a province or a centrally-run city on a day.
 *
 * Before 2025-06-30 a code that the table does not know is not denied: provinces merged away earlier are not in it.
 *
 * @example
 * ```ts
 * isProvince('58', '2025-06-30') // true: Ninh Thuận
 * isProvince('58', '2025-07-01') // false: it is a part of Khánh Hòa
 * ```
 */
export function isProvince(code: string, on: string): boolean {
  return findUnit('province', code, on) !== undefined || on < lastDayBeforeReform
}
