import { assertDay } from '../calendar-day.ts'
import type { AdministrativeUnit, AdministrativeUnitLevel } from './administrative-unit.ts'
import { isValidOn } from './find-unit.ts'
import { indexOfLevel } from './index-of-level.ts'

/** Narrows a list of units. */
export interface ListUnitsFilter {
  /** Only the communes of this province; its code is meant on the day of the list. */
  readonly provinceCode?: string | undefined
}

/**
 * Lists the units of a level on a day, in code order.
 *
 * @example
 * ```ts
 * listUnits('province', '2026-11-22').length // 34
 * listUnits('commune', '2026-11-22', { provinceCode: '56' }).length // 65
 * ```
 */
export function listUnits(level: AdministrativeUnitLevel, on: string, { provinceCode }: ListUnitsFilter = {}): AdministrativeUnit[] {
  assertDay(on)
  return indexOfLevel(level).units.filter(
    (unit) => isValidOn(unit, on) && (provinceCode === undefined || unit.provinceCode === provinceCode),
  )
}
