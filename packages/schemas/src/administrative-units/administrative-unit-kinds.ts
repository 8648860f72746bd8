import type { Text } from '../text.ts'

/**
 * Kinds of administrative unit with their titles, as they stand before a name: `Phường Tây Nha Trang`.
 *
 * `township` (thị trấn) exists only before 2025-07-01, `special-zone` (đặc khu) only since.
 * Source: Luật Tổ chức chính quyền địa phương 77/2015/QH13 and 72/2025/QH15.
 */
export const administrativeUnitKinds = {
  province: { vi: 'Tỉnh', en: 'Province' },
  city: { vi: 'Thành phố', en: 'Centrally-run city' },
  commune: { vi: 'Xã', en: 'Commune' },
  ward: { vi: 'Phường', en: 'Ward' },
  township: { vi: 'Thị trấn', en: 'Township' },
  'special-zone': { vi: 'Đặc khu', en: 'Special zone' },
} as const satisfies Record<string, Text>

/** Code of a kind of administrative unit; `city` is a city of province level. */
export type AdministrativeUnitKind = keyof typeof administrativeUnitKinds
