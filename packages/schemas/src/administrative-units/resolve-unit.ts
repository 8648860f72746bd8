import { assertDay } from '../calendar-day.ts'
import type { Text } from '../text.ts'
import type { AdministrativeUnit, AdministrativeUnitLevel } from './administrative-unit.ts'
import { findUnit } from './find-unit.ts'
import { follow, movedResidentsTogether } from './follow.ts'
import { indexOfLevel } from './index-of-level.ts'
import { ambiguousReason, noUnitReason, sameReason, uniqueReason, unknownCodeReason } from './resolution-reasons.ts'

/** What a code of one day names on another day. */
export interface UnitResolution {
  /**
   * `same`: the unit kept its code, name and ground, though perhaps not its kind. `unique`: one unit answers.
   * `ambiguous`: several do, and only a fuller address can choose. `unknown`: none does.
   */
  readonly status: 'same' | 'unique' | 'ambiguous' | 'unknown'
  /** The units on the second day, in code order; where all residents of a split unit came to one of them, it is first. */
  readonly units: readonly AdministrativeUnit[]
  readonly reason: Text
}

/**
 * Resolves a code of one day into the unit or units of another, forward or back in time.
 *
 * A former commune that was split answers `ambiguous` with every commune that took a part of it; a present commune made of
 * several answers `ambiguous` with all of them, of which some may have given a part only. The island districts without communes
 * (Bạch Long Vĩ, Cồn Cỏ, Hoàng Sa, Lý Sơn, Côn Đảo) answer `unknown` going back. Days are `YYYY-MM-DD`.
 * Source: the conversion table of the statistics office (bảng chuyển đổi ĐVHC mới - cũ, July 2025), after the resolutions of
 * Ủy ban Thường vụ Quốc hội of June 2025.
 *
 * @example
 * ```ts
 * resolveUnit('province', '15', '2025-06-30', '2026-11-22') // unique: Lào Cai, which took the code of Yên Bái
 * resolveUnit('commune', '00016', '2025-06-30', '2026-11-22').status // 'ambiguous': Ngọc Hà went to two wards
 * ```
 */
export function resolveUnit(level: AdministrativeUnitLevel, code: string, from: string, to: string): UnitResolution {
  assertDay(to)
  const index = indexOfLevel(level)
  const start = findUnit(level, code, from)
  if (start === undefined) return { status: 'unknown', units: [], reason: unknownCodeReason(level, code, from) }
  const units = follow(index, start, to)
  const [unit, ...others] = units
  if (unit === undefined) return { status: 'unknown', units, reason: noUnitReason(start, to) }
  if (others.length > 0) {
    const residents = movedResidentsTogether(index, start) ? unit : undefined
    return { status: 'ambiguous', units, reason: ambiguousReason(start, units, to, residents) }
  }
  const [origin, ...otherOrigins] = follow(index, unit, from)
  const unchanged = unit.code === start.code && unit.name === start.name && origin === start && otherOrigins.length === 0
  return unchanged
    ? { status: 'same', units, reason: sameReason(start, unit) }
    : { status: 'unique', units, reason: uniqueReason(start, unit, to) }
}
