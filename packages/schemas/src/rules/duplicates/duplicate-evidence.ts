import type { Text } from '../../text.ts'

/** A sign for or against two records telling of one person; `weight` in bits, negative when it speaks against. */
interface Evidence extends Text {
  readonly weight: number
}

/**
 * What may be found when two persons are compared, and how much it says.
 *
 * Weights were set by judgement, not measured on real registers: a province may find that names repeat more often than assumed here.
 */
export const duplicateEvidence = {
  'same-identifier': { vi: 'Trùng số giấy tờ', en: 'The same identifier', weight: 16 },
  'similar-identifier': {
    vi: 'Số định danh chỉ khác một chữ số hoặc đổi chỗ hai chữ số',
    en: 'Personal numbers with one digit changed or two swapped',
    weight: 6,
  },
  'different-identifier': { vi: 'Số định danh khác nhau', en: 'Different personal numbers', weight: -8 },
  'same-name': { vi: 'Trùng họ và tên', en: 'The same name', weight: 6 },
  'same-name-without-marks': {
    vi: 'Họ và tên giống nhau khi bỏ dấu',
    en: 'The same name but for its diacritics',
    weight: 4,
  },
  'name-in-other-order': { vi: 'Họ và tên cùng các chữ, khác thứ tự', en: 'The words of the name in another order', weight: 3 },
  'similar-name': {
    vi: 'Họ và tên gần giống: thiếu tên đệm hoặc khác một chữ cái',
    en: 'A similar name: no middle name, or one letter different',
    weight: 3,
  },
  'different-name': { vi: 'Họ và tên khác nhau', en: 'Different names', weight: -4 },
  'same-birth-date': { vi: 'Trùng ngày sinh', en: 'The same birth date', weight: 6 },
  'swapped-birth-date': { vi: 'Ngày sinh đổi chỗ ngày và tháng', en: 'Birth dates with day and month swapped', weight: 4 },
  'same-birth-month': { vi: 'Trùng tháng và năm sinh', en: 'The same month and year of birth', weight: 3 },
  'same-birth-year': { vi: 'Trùng năm sinh', en: 'The same year of birth', weight: 2 },
  'near-birth-date': { vi: 'Ngày sinh chỉ khác ngày, tháng hoặc năm', en: 'Birth dates that differ in day, month or year only', weight: 1 },
  'near-birth-year': { vi: 'Năm sinh ước lượng gần nhau', en: 'Estimated years of birth close to each other', weight: 1 },
  'different-birth-date': { vi: 'Ngày sinh khác nhau', en: 'Different birth dates', weight: -4 },
  'same-phone': { vi: 'Chung số điện thoại', en: 'A telephone number in common', weight: 3 },
  'same-sex': { vi: 'Cùng giới tính', en: 'The same sex', weight: 1 },
  'different-sex': { vi: 'Khác giới tính', en: 'Different sexes', weight: -3 },
  'same-commune': { vi: 'Cùng xã, phường, đặc khu', en: 'The same commune', weight: 1.5 },
} as const satisfies Readonly<Record<string, Evidence>>

/** Code of a sign for or against a duplicate. */
export type DuplicateEvidenceCode = keyof typeof duplicateEvidence
