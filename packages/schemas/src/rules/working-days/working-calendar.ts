import { isDay, weekdayOf } from '../../calendar-day.ts'
import type { Holiday } from './holiday.ts'
import { holidayYears } from './holiday-years.ts'
import { OutsideWorkingCalendarError } from './outside-working-calendar-error.ts'

const holidays = new Map(holidayYears.flatMap((year) => year.holidays.map((holiday) => [holiday.day, holiday] as const)))
const givenOff = new Set(holidayYears.flatMap(({ swaps }) => swaps.map(({ off }) => off)))
const workedInstead = new Set(holidayYears.flatMap(({ swaps }) => swaps.map(({ worked }) => worked)))
const years = holidayYears.map(({ year }) => year)

/** First and last day of which it is known whether offices work. */
export const workingCalendar = { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years)}-12-31` } as const

/**
 * The public holiday on a day, or the day off that makes up for one; `undefined` on other days.
 *
 * @throws OutsideWorkingCalendarError before 2021 and after 2027.
 *
 * @example
 * ```ts
 * holidayOn('2026-02-17')?.kind // 'lunar-new-year'
 * ```
 */
export function holidayOn(day: string): Holiday | undefined {
  assertInCalendar(day)
  return holidays.get(day)
}

/**
 * Whether offices of the State work on a day: Monday to Friday without public holidays and days given off in exchange, and the Saturdays
 * worked in exchange.
 *
 * @throws OutsideWorkingCalendarError before 2021 and after 2027.
 *
 * @example
 * ```ts
 * isWorkingDay('2025-05-02') // false: given off, worked on Saturday 26 April
 * ```
 */
export function isWorkingDay(day: string): boolean {
  assertInCalendar(day)
  if (workedInstead.has(day)) return true
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !holidays.has(day) && !givenOff.has(day)
}

/** Refuses what is no day, and days of which the calendar says nothing. */
export function assertInCalendar(day: string): void {
  if (!isDay(day)) throw new RangeError('a day must be one of the calendar, written YYYY-MM-DD')
  if (day < workingCalendar.from || day > workingCalendar.to) {
    throw new OutsideWorkingCalendarError(day, workingCalendar.from, workingCalendar.to)
  }
}
