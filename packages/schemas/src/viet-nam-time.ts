/** Viet Nam is seven hours ahead of UTC, all year. */
const AHEAD = 7 * 3_600_000

/**
 * The calendar day in Viet Nam at an instant, `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * dayInVietNam(new Date('2026-11-22T17:00:00.000Z')) // '2026-11-23'
 * ```
 */
export function dayInVietNam(instant: Date): string {
  return new Date(instant.getTime() + AHEAD).toISOString().slice(0, 10)
}

/**
 * The first instant of a calendar day in Viet Nam, in UTC.
 *
 * @example
 * ```ts
 * startOfDayInVietNam('2026-11-23') // '2026-11-22T17:00:00.000Z'
 * ```
 */
export function startOfDayInVietNam(day: string): string {
  return new Date(Date.parse(day) - AHEAD).toISOString()
}

/**
 * The last instant, to the millisecond, of a calendar day in Viet Nam, in UTC.
 *
 * @example
 * ```ts
 * endOfDayInVietNam('2026-11-23') // '2026-11-23T16:59:59.999Z'
 * ```
 */
export function endOfDayInVietNam(day: string): string {
  return new Date(Date.parse(day) - AHEAD + 86_400_000 - 1).toISOString()
}
