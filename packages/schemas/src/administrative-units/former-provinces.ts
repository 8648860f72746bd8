import type { AdministrativeUnitKind } from './administrative-unit-kinds.ts'

/** One of the 63 provinces of 2025-06-30, with the province that took it in. */
export interface FormerProvince {
  /** Two digits, kept as text. */
  readonly code: string
  /** Three digits that open the personal numbers of people whose birth was registered there. */
  readonly birthRegistrationCode: string
  readonly name: string
  readonly kind: AdministrativeUnitKind
  /** Code of the province that took it in whole on 2025-07-01. */
  readonly successorCode: string
  /** What the code named up to and including an earlier day. */
  readonly formerly?: { readonly until: string; readonly name: string; readonly kind: AdministrativeUnitKind }
}

/**
 * The 63 provinces of 2025-06-30: code, birth-registration code, name, kind, code of the province since 2025-07-01.
 *
 * Every province merged whole; the new province took the code of one member, not always of the one whose name it kept.
 * Thừa Thiên Huế became the city of Huế on 2025-01-01 (Nghị quyết 175/2024/QH15); earlier changes are not followed.
 * Source: Quyết định 124/2004/QĐ-TTg (codes); Thông tư 07/2016/TT-BCA, phụ lục 1 (birth registration); Nghị quyết 202/2025/QH15.
 */
export const formerProvinces: readonly FormerProvince[] = [
  { code: '01', birthRegistrationCode: '001', name: 'Hà Nội', kind: 'city', successorCode: '01' },
  { code: '02', birthRegistrationCode: '002', name: 'Hà Giang', kind: 'province', successorCode: '08' },
  { code: '04', birthRegistrationCode: '004', name: 'Cao Bằng', kind: 'province', successorCode: '04' },
  { code: '06', birthRegistrationCode: '006', name: 'Bắc Kạn', kind: 'province', successorCode: '19' },
  { code: '08', birthRegistrationCode: '008', name: 'Tuyên Quang', kind: 'province', successorCode: '08' },
  { code: '10', birthRegistrationCode: '010', name: 'Lào Cai', kind: 'province', successorCode: '15' },
  { code: '11', birthRegistrationCode: '011', name: 'Điện Biên', kind: 'province', successorCode: '11' },
  { code: '12', birthRegistrationCode: '012', name: 'Lai Châu', kind: 'province', successorCode: '12' },
  { code: '14', birthRegistrationCode: '014', name: 'Sơn La', kind: 'province', successorCode: '14' },
  { code: '15', birthRegistrationCode: '015', name: 'Yên Bái', kind: 'province', successorCode: '15' },
  { code: '17', birthRegistrationCode: '017', name: 'Hòa Bình', kind: 'province', successorCode: '25' },
  { code: '19', birthRegistrationCode: '019', name: 'Thái Nguyên', kind: 'province', successorCode: '19' },
  { code: '20', birthRegistrationCode: '020', name: 'Lạng Sơn', kind: 'province', successorCode: '20' },
  { code: '22', birthRegistrationCode: '022', name: 'Quảng Ninh', kind: 'province', successorCode: '22' },
  { code: '24', birthRegistrationCode: '024', name: 'Bắc Giang', kind: 'province', successorCode: '24' },
  { code: '25', birthRegistrationCode: '025', name: 'Phú Thọ', kind: 'province', successorCode: '25' },
  { code: '26', birthRegistrationCode: '026', name: 'Vĩnh Phúc', kind: 'province', successorCode: '25' },
  { code: '27', birthRegistrationCode: '027', name: 'Bắc Ninh', kind: 'province', successorCode: '24' },
  { code: '30', birthRegistrationCode: '030', name: 'Hải Dương', kind: 'province', successorCode: '31' },
  { code: '31', birthRegistrationCode: '031', name: 'Hải Phòng', kind: 'city', successorCode: '31' },
  { code: '33', birthRegistrationCode: '033', name: 'Hưng Yên', kind: 'province', successorCode: '33' },
  { code: '34', birthRegistrationCode: '034', name: 'Thái Bình', kind: 'province', successorCode: '33' },
  { code: '35', birthRegistrationCode: '035', name: 'Hà Nam', kind: 'province', successorCode: '37' },
  { code: '36', birthRegistrationCode: '036', name: 'Nam Định', kind: 'province', successorCode: '37' },
  { code: '37', birthRegistrationCode: '037', name: 'Ninh Bình', kind: 'province', successorCode: '37' },
  { code: '38', birthRegistrationCode: '038', name: 'Thanh Hóa', kind: 'province', successorCode: '38' },
  { code: '40', birthRegistrationCode: '040', name: 'Nghệ An', kind: 'province', successorCode: '40' },
  { code: '42', birthRegistrationCode: '042', name: 'Hà Tĩnh', kind: 'province', successorCode: '42' },
  { code: '44', birthRegistrationCode: '044', name: 'Quảng Bình', kind: 'province', successorCode: '44' },
  { code: '45', birthRegistrationCode: '045', name: 'Quảng Trị', kind: 'province', successorCode: '44' },
  {
    code: '46',
    birthRegistrationCode: '046',
    name: 'Huế',
    kind: 'city',
    successorCode: '46',
    formerly: { until: '2024-12-31', name: 'Thừa Thiên Huế', kind: 'province' },
  },
  { code: '48', birthRegistrationCode: '048', name: 'Đà Nẵng', kind: 'city', successorCode: '48' },
  { code: '49', birthRegistrationCode: '049', name: 'Quảng Nam', kind: 'province', successorCode: '48' },
  { code: '51', birthRegistrationCode: '051', name: 'Quảng Ngãi', kind: 'province', successorCode: '51' },
  { code: '52', birthRegistrationCode: '052', name: 'Bình Định', kind: 'province', successorCode: '52' },
  { code: '54', birthRegistrationCode: '054', name: 'Phú Yên', kind: 'province', successorCode: '66' },
  { code: '56', birthRegistrationCode: '056', name: 'Khánh Hòa', kind: 'province', successorCode: '56' },
  { code: '58', birthRegistrationCode: '058', name: 'Ninh Thuận', kind: 'province', successorCode: '56' },
  { code: '60', birthRegistrationCode: '060', name: 'Bình Thuận', kind: 'province', successorCode: '68' },
  { code: '62', birthRegistrationCode: '062', name: 'Kon Tum', kind: 'province', successorCode: '51' },
  { code: '64', birthRegistrationCode: '064', name: 'Gia Lai', kind: 'province', successorCode: '52' },
  { code: '66', birthRegistrationCode: '066', name: 'Đắk Lắk', kind: 'province', successorCode: '66' },
  { code: '67', birthRegistrationCode: '067', name: 'Đắk Nông', kind: 'province', successorCode: '68' },
  { code: '68', birthRegistrationCode: '068', name: 'Lâm Đồng', kind: 'province', successorCode: '68' },
  { code: '70', birthRegistrationCode: '070', name: 'Bình Phước', kind: 'province', successorCode: '75' },
  { code: '72', birthRegistrationCode: '072', name: 'Tây Ninh', kind: 'province', successorCode: '80' },
  { code: '74', birthRegistrationCode: '074', name: 'Bình Dương', kind: 'province', successorCode: '79' },
  { code: '75', birthRegistrationCode: '075', name: 'Đồng Nai', kind: 'province', successorCode: '75' },
  { code: '77', birthRegistrationCode: '077', name: 'Bà Rịa - Vũng Tàu', kind: 'province', successorCode: '79' },
  { code: '79', birthRegistrationCode: '079', name: 'Hồ Chí Minh', kind: 'city', successorCode: '79' },
  { code: '80', birthRegistrationCode: '080', name: 'Long An', kind: 'province', successorCode: '80' },
  { code: '82', birthRegistrationCode: '082', name: 'Tiền Giang', kind: 'province', successorCode: '82' },
  { code: '83', birthRegistrationCode: '083', name: 'Bến Tre', kind: 'province', successorCode: '86' },
  { code: '84', birthRegistrationCode: '084', name: 'Trà Vinh', kind: 'province', successorCode: '86' },
  { code: '86', birthRegistrationCode: '086', name: 'Vĩnh Long', kind: 'province', successorCode: '86' },
  { code: '87', birthRegistrationCode: '087', name: 'Đồng Tháp', kind: 'province', successorCode: '82' },
  { code: '89', birthRegistrationCode: '089', name: 'An Giang', kind: 'province', successorCode: '91' },
  { code: '91', birthRegistrationCode: '091', name: 'Kiên Giang', kind: 'province', successorCode: '91' },
  { code: '92', birthRegistrationCode: '092', name: 'Cần Thơ', kind: 'city', successorCode: '92' },
  { code: '93', birthRegistrationCode: '093', name: 'Hậu Giang', kind: 'province', successorCode: '92' },
  { code: '94', birthRegistrationCode: '094', name: 'Sóc Trăng', kind: 'province', successorCode: '92' },
  { code: '95', birthRegistrationCode: '095', name: 'Bạc Liêu', kind: 'province', successorCode: '96' },
  { code: '96', birthRegistrationCode: '096', name: 'Cà Mau', kind: 'province', successorCode: '96' },
]
