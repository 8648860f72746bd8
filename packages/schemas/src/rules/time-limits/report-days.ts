import { isDay } from '../../calendar-day.ts'
import type { Text } from '../../text.ts'

/** A report that the law asks for every half year. */
export interface RegularReport extends Text {
  /** Days of the year, `MM-DD`, before which it is sent. */
  readonly before: readonly [string, string]
  readonly source: string
}

/** Reports that are sent twice a year, and by whom. */
export const regularReports = {
  'social-assistance': {
    vi: 'Báo cáo trợ giúp xã hội của tỉnh, thành phố gửi Bộ',
    en: 'The province’s report on social assistance to the ministry',
    before: ['01-15', '07-15'],
    source: 'TT 02/2021/TT-BLĐTBXH Điều 6',
  },
  'case-management': {
    vi: 'Báo cáo quản lý trường hợp của xã và của cơ sở',
    en: 'The report of communes and facilities on case management',
    before: ['06-15', '12-15'],
    source: 'TT 02/2020/TT-BLĐTBXH',
  },
  'case-management-province': {
    vi: 'Báo cáo quản lý trường hợp của tỉnh, thành phố',
    en: 'The province’s report on case management',
    before: ['06-25', '12-25'],
    source: 'TT 02/2020/TT-BLĐTBXH',
  },
} as const satisfies Readonly<Record<string, RegularReport>>

/** Code of a report that is sent twice a year. */
export type RegularReportCode = keyof typeof regularReports

/**
 * The next day before which a regular report has to be sent, seen from a day; on the day itself it is too late for it.
 *
 * @throws RangeError when the day is none of the calendar.
 *
 * @example
 * ```ts
 * nextReportDay('social-assistance', '2026-11-22') // '2027-01-15'
 * ```
 */
export function nextReportDay(code: RegularReportCode, day: string): string {
  if (!isDay(day)) throw new RangeError('a report day is asked for from a day written YYYY-MM-DD')
  const year = Number(day.slice(0, 4))
  const [first, second] = regularReports[code].before
  const ahead = [`${year}-${first}`, `${year}-${second}`].find((date) => date > day)
  return ahead ?? `${year + 1}-${first}`
}
