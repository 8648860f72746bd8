import type { Text } from '../text.ts'
import type { AdministrativeUnit, AdministrativeUnitLevel } from './administrative-unit.ts'
import { unitTitle } from './unit-title.ts'

const levels: Readonly<Record<AdministrativeUnitLevel, Text>> = {
  province: { vi: 'tỉnh, thành phố', en: 'province' },
  commune: { vi: 'xã, phường, đặc khu, thị trấn', en: 'commune' },
}

/** Why a code that names nothing on its day resolves to nothing. */
export function unknownCodeReason(level: AdministrativeUnitLevel, code: string, from: string): Text {
  return {
    vi: `Ngày ${vietnameseDay(from)} không có ${levels[level].vi} nào mang mã ${code}.`,
    en: `On ${from} no ${levels[level].en} had the code ${code}.`,
  }
}

/** Why a unit has no answer on a day: no unit of its level held its ground. */
export function noUnitReason(start: AdministrativeUnit, to: string): Text {
  return {
    vi: `Ngày ${vietnameseDay(to)} địa bàn của ${place(start)} chưa có đơn vị cùng cấp.`,
    en: `On ${to} the ground of ${place(start)} had no unit of that level.`,
  }
}

/** Why a unit resolves to itself. */
export function sameReason(start: AdministrativeUnit, unit: AdministrativeUnit): Text {
  if (start.kind === unit.kind) return { vi: `${place(unit)} không thay đổi.`, en: `${place(unit)} is unchanged.` }
  return {
    vi: `${place(start)} và ${place(unit)} là cùng một đơn vị, chỉ đổi loại.`,
    en: `${place(start)} and ${place(unit)} are one unit, of another kind.`,
  }
}

/** Why a unit resolves to exactly one other. */
export function uniqueReason(start: AdministrativeUnit, unit: AdministrativeUnit, to: string): Text {
  return {
    vi: `Ngày ${vietnameseDay(to)} toàn bộ địa bàn của ${place(start)} thuộc ${place(unit)}.`,
    en: `On ${to} all the ground of ${place(start)} belonged to ${place(unit)}.`,
  }
}

/** Why a unit resolves to several, and what would choose between them. */
export function ambiguousReason(
  start: AdministrativeUnit,
  units: readonly AdministrativeUnit[],
  to: string,
  residents: AdministrativeUnit | undefined,
): Text {
  const all: Text = residents
    ? { vi: ` Toàn bộ dân cư về ${place(residents)}.`, en: ` All residents came to ${place(residents)}.` }
    : { vi: '', en: '' }
  return {
    vi: `Ngày ${vietnameseDay(to)} địa bàn của ${place(start)} thuộc ${units.length} đơn vị; cần địa chỉ chi tiết hơn để chọn.${all.vi}`,
    en: `On ${to} the ground of ${place(start)} belonged to ${units.length} units; a fuller address must choose.${all.en}`,
  }
}

function place(unit: AdministrativeUnit): string {
  const district = unit.districtName ? `, ${unit.districtName}` : ''
  return `${unitTitle(unit)}${district} (${unit.code})`
}

function vietnameseDay(day: string): string {
  return day.split('-').reverse().join('/')
}
