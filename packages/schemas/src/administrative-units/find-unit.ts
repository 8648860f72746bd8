import { assertDay } from '../calendar-day.ts'
import type { AdministrativeUnit, AdministrativeUnitLevel } from './administrative-unit.ts'
import { indexOfLevel } from './index-of-level.ts'

/**
 * Finds the unit that a code named on a day, or `undefined` where it named none.
 *
 * The day is a calendar day in Viet Nam, `YYYY-MM-DD`; another form throws a `RangeError`. Before 2025-07-01 the answer is
 * the unit of 2025-06-30: earlier changes are not in the table, but for Thừa Thiên Huế. One unit answers to two codes since
 * 2025-07-01: Xã Ba Chẽ is `06978` in Decision 19/2025/QĐ-TTg and `06970` in the register of the statistics office.
 *
 * @example
 * ```ts
 * findUnit('province', '15', '2025-06-30')?.name // 'Yên Bái'
 * findUnit('province', '15', '2025-07-01')?.name // 'Lào Cai'
 * ```
 */
export function findUnit(level: AdministrativeUnitLevel, code: string, on: string): AdministrativeUnit | undefined {
  assertDay(on)
  return indexOfLevel(level)
    .byCode.get(code)
    ?.find((unit) => isValidOn(unit, on))
}

/** Whether a unit existed on a day, first and last day included. */
export function isValidOn({ validFrom = '', validTo = '9999-12-31' }: AdministrativeUnit, on: string): boolean {
  return validFrom <= on && on <= validTo
}
