import type { AdministrativeUnitKind } from './administrative-unit-kinds.ts'

/** One of the 34 provinces since 2025-07-01, with its kind on that day. */
export interface PresentProvince {
  readonly code: string
  readonly name: string
  readonly kind: AdministrativeUnitKind
  /** Later change of kind: the first day, and the kind from it on. */
  readonly became?: { readonly on: string; readonly kind: AdministrativeUnitKind }
}

/**
 * The 34 provinces since 2025-07-01.
 *
 * Đồng Nai became a centrally-run city on 2026-04-30, which made 7 cities and 27 provinces of 6 and 28.
 * Source: Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg; Nghị quyết 30/2026/QH16.
 */
export const presentProvinces: readonly PresentProvince[] = [
  { code: '01', name: 'Hà Nội', kind: 'city' },
  { code: '04', name: 'Cao Bằng', kind: 'province' },
  { code: '08', name: 'Tuyên Quang', kind: 'province' },
  { code: '11', name: 'Điện Biên', kind: 'province' },
  { code: '12', name: 'Lai Châu', kind: 'province' },
  { code: '14', name: 'Sơn La', kind: 'province' },
  { code: '15', name: 'Lào Cai', kind: 'province' },
  { code: '19', name: 'Thái Nguyên', kind: 'province' },
  { code: '20', name: 'Lạng Sơn', kind: 'province' },
  { code: '22', name: 'Quảng Ninh', kind: 'province' },
  { code: '24', name: 'Bắc Ninh', kind: 'province' },
  { code: '25', name: 'Phú Thọ', kind: 'province' },
  { code: '31', name: 'Hải Phòng', kind: 'city' },
  { code: '33', name: 'Hưng Yên', kind: 'province' },
  { code: '37', name: 'Ninh Bình', kind: 'province' },
  { code: '38', name: 'Thanh Hóa', kind: 'province' },
  { code: '40', name: 'Nghệ An', kind: 'province' },
  { code: '42', name: 'Hà Tĩnh', kind: 'province' },
  { code: '44', name: 'Quảng Trị', kind: 'province' },
  { code: '46', name: 'Huế', kind: 'city' },
  { code: '48', name: 'Đà Nẵng', kind: 'city' },
  { code: '51', name: 'Quảng Ngãi', kind: 'province' },
  { code: '52', name: 'Gia Lai', kind: 'province' },
  { code: '56', name: 'Khánh Hòa', kind: 'province' },
  { code: '66', name: 'Đắk Lắk', kind: 'province' },
  { code: '68', name: 'Lâm Đồng', kind: 'province' },
  { code: '75', name: 'Đồng Nai', kind: 'province', became: { on: '2026-04-30', kind: 'city' } },
  { code: '79', name: 'Hồ Chí Minh', kind: 'city' },
  { code: '80', name: 'Tây Ninh', kind: 'province' },
  { code: '82', name: 'Đồng Tháp', kind: 'province' },
  { code: '86', name: 'Vĩnh Long', kind: 'province' },
  { code: '91', name: 'An Giang', kind: 'province' },
  { code: '92', name: 'Cần Thơ', kind: 'city' },
  { code: '96', name: 'Cà Mau', kind: 'province' },
]
