import { findUnit } from './find-unit.ts'

/**
 * Whether a commune code named a commune of the province on a day.
 *
 * @example
 * ```ts
 * isCommuneOf('22390', '56', '2026-11-22') // true: Phường Tây Nha Trang, Khánh Hòa
 * ```
 */
export function isCommuneOf(communeCode: string, provinceCode: string, on: string): boolean {
  return findUnit('commune', communeCode, on)?.provinceCode === provinceCode
}
