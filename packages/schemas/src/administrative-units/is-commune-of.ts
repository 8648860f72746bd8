import { findUnit } from './find-unit.ts'
import { lastDayBeforeReform } from './reform.ts'

/**
 * Whether a commune code named a commune of the province on a day.
 *
 * Before 2025-06-30 a code that the table does not know is not denied: communes merged away earlier are not in it.
 *
 * @example
 * ```ts
 * isCommuneOf('22390', '56', '2026-11-22') // true: Phường Tây Nha Trang, Khánh Hòa
 * ```
 */
export function isCommuneOf(communeCode: string, provinceCode: string, on: string): boolean {
  const commune = findUnit('commune', communeCode, on)
  return commune ? commune.provinceCode === provinceCode : on < lastDayBeforeReform
}
