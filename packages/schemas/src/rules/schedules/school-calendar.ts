import { toDay } from '../../calendar-day.ts'

/** When schools teach. */
export interface SchoolCalendar {
  readonly source: string
  /** Months of teaching in the order of the school year; the summer is left out. */
  readonly months: readonly number[]
}

/** The months that support for school is paid for, September to May; a benefit that says other months goes by those. */
export const schoolCalendar: SchoolCalendar = {
  source: 'Khung kế hoạch thời gian năm học của Bộ Giáo dục và Đào tạo; hỗ trợ đến trường 9 tháng mỗi năm học',
  months: [9, 10, 11, 12, 1, 2, 3, 4, 5],
}

/** First and last day of the school year that begins in a calendar year. */
export function schoolYearOf(year: number): { readonly name: string; readonly from: string; readonly to: string } {
  return { name: `${year}-${year + 1}`, from: toDay(year, 9, 1), to: toDay(year + 1, 5, 31) }
}

/**
 * Name of the school year that a day belongs to; the summer belongs to the one before it.
 *
 * @example
 * ```ts
 * schoolYearAt('2026-11-22') // '2026-2027'
 * ```
 */
export function schoolYearAt(day: string): string {
  const year = Number(day.slice(0, 4))
  return schoolYearOf(Number(day.slice(5, 7)) >= 9 ? year : year - 1).name
}
