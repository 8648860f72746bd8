import { dayAfter } from '../../calendar-day.ts'
import { assertInCalendar, isWorkingDay } from './working-calendar.ts'

/**
 * How many working days lie after one day up to and with another; negative when the other is earlier.
 *
 * @throws OutsideWorkingCalendarError when either lies outside 2021–2027.
 *
 * @example
 * ```ts
 * workingDaysBetween('2026-02-13', '2026-02-24') // 2
 * ```
 */
export function workingDaysBetween(from: string, to: string): number {
  assertInCalendar(from)
  assertInCalendar(to)
  if (to < from) return -workingDaysBetween(to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = dayAfter(day)
    if (isWorkingDay(day)) count += 1
  }
  return count
}
