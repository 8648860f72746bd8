import { dayAfter } from '../../calendar-day.ts'
import { assertInCalendar, isWorkingDay } from './working-calendar.ts'

/**
 * The day that is so many working days after a day; the day itself does not count, whether offices work on it or not.
 *
 * With a count of 0 it is the day itself. A time limit of 7 working days for a file received on a day ends on `addWorkingDays(day, 7)`.
 *
 * @throws OutsideWorkingCalendarError when the count leaves 2021–2027.
 *
 * @example
 * ```ts
 * addWorkingDays('2026-02-13', 1) // '2026-02-23': Tết lies between
 * ```
 */
export function addWorkingDays(date: string, count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('a count of working days must be a whole number, 0 or more')
  assertInCalendar(date)
  let day = date
  for (let left = count; left > 0; ) {
    day = dayAfter(day)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
