import type { Text } from '../../text.ts'
import type { Reason } from '../reason.ts'

/** Groups of insured people that social work meets, by the letters that open an old card number. */
const groups: Readonly<Record<string, Text>> = {
  BT: { vi: 'Người hưởng trợ cấp bảo trợ xã hội', en: 'Recipient of social assistance' },
  HN: { vi: 'Người thuộc hộ nghèo', en: 'Member of a poor household' },
  CN: { vi: 'Người thuộc hộ cận nghèo', en: 'Member of a near-poor household' },
  TE: { vi: 'Trẻ em dưới 6 tuổi', en: 'Child under 6' },
  DT: { vi: 'Người dân tộc thiểu số', en: 'Member of an ethnic minority' },
  DK: { vi: 'Người sống ở vùng đặc biệt khó khăn', en: 'Resident of a most disadvantaged area' },
  HS: { vi: 'Học sinh', en: 'Pupil' },
  SV: { vi: 'Sinh viên', en: 'Student' },
  GD: { vi: 'Người tham gia theo hộ gia đình', en: 'Insured with the household' },
}

/** What the number on a health-insurance card tells, by its form. */
export interface ReadHealthInsuranceNumber {
  /** `card`: fifteen characters of old cards; `social-insurance`: ten digits of cards since 2021; `personal`: the personal number. */
  readonly form: 'card' | 'social-insurance' | 'personal'
  /** Social insurance number within a card number. */
  readonly socialInsuranceNumber?: string
  /** Letters of the group of insured people, with their meaning where it is known. */
  readonly group?: { readonly code: string; readonly title?: Text }
  /** What should be looked at; none of it makes the number wrong. */
  readonly warnings: readonly Reason[]
}

/**
 * Reads the number of a health-insurance card; `undefined` when it has no form that cards have.
 *
 * The layout of old cards was told by secondary texts that contradict each other in part: it only warns.
 *
 * @example
 * ```ts
 * readHealthInsuranceNumber('BT2565600012345')?.group?.title?.en // 'Recipient of social assistance'
 * ```
 */
export function readHealthInsuranceNumber(value: string): ReadHealthInsuranceNumber | undefined {
  if (/^\d{12}$/.test(value)) return { form: 'personal', warnings: [] }
  if (/^\d{10}$/.test(value)) return { form: 'social-insurance', socialInsuranceNumber: value, warnings: [] }
  if (!/^[A-Z0-9]{2}\d{13}$/.test(value)) return undefined
  const code = value.slice(0, 2)
  const title = groups[code]
  const isUsual = /^[A-Z]{2}[1-5]/.test(value)
  return {
    form: 'card',
    socialInsuranceNumber: value.slice(5),
    group: title ? { code, title } : { code },
    warnings: isUsual ? [] : [unusual],
  }
}

const unusual: Reason = {
  code: 'layout-unusual',
  vi: 'Thẻ thường bắt đầu bằng hai chữ cái và một chữ số từ 1 đến 5',
  en: 'Cards usually begin with two letters and a digit from 1 to 5',
  source: 'QĐ 1666/QĐ-BHXH',
}
