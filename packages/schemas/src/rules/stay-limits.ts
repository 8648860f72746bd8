import { endOfTimeLimit } from './time-limits/end-of-time-limit.ts'

/**
 * Last day of an emergency stay, unless a superior body extends it; a month that has no such day ends it on its last one.
 *
 * @example
 * ```ts
 * emergencyStayLimit('2026-11-30') // '2027-02-28'
 * ```
 */
export function emergencyStayLimit(admittedOn: string): string {
  return endOfTimeLimit('emergency-stay', admittedOn)
}

/**
 * Until when somebody who left residential care is followed up, at the least.
 *
 * @example
 * ```ts
 * followUpEnd('2026-11-22') // '2027-05-22'
 * ```
 */
export function followUpEnd(endedOn: string): string {
  return endOfTimeLimit('follow-up-after-return', endedOn)
}
