import { addDays, addMonths, isDay } from '../../calendar-day.ts'
import { addWorkingDays } from '../working-days/add-working-days.ts'
import { type TimeLimit, type TimeLimitCode, timeLimits } from './time-limits.ts'

const millisecondsPerHour = 3_600_000

/**
 * When a time limit ends: the last day of it, or the instant for one of hours.
 *
 * The day from which a limit runs is not counted. Months end on the same day of a later month, or on its last day.
 *
 * @throws RangeError when the start is no day, or for a limit of hours no instant.
 * @throws OutsideWorkingCalendarError when working days leave 2021–2027.
 *
 * @example
 * ```ts
 * endOfTimeLimit('benefit-decision', '2026-11-16') // '2026-11-26': 24 November is Culture Day
 * endOfTimeLimit('child-urgent-intervention', '2026-11-22T21:30:00.000Z') // '2026-11-23T09:30:00.000Z'
 * ```
 */
export function endOfTimeLimit(code: TimeLimitCode, start: string): string {
  const { amount, unit }: TimeLimit = timeLimits[code]
  if (unit === 'hours') return hoursAfter(start, amount)
  if (!isDay(start)) throw new RangeError('a time limit of days runs from a day written YYYY-MM-DD')
  if (unit === 'working-days') return addWorkingDays(start, amount)
  return unit === 'days' ? addDays(start, amount) : addMonths(start, amount)
}

function hoursAfter(start: string, hours: number): string {
  const instant = start.includes('T') ? Date.parse(start) : Number.NaN
  if (Number.isNaN(instant)) throw new RangeError('a time limit of hours runs from an instant written YYYY-MM-DDThh:mm:ssZ')
  return new Date(instant + hours * millisecondsPerHour).toISOString()
}
