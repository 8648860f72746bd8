import { addMonths } from '../calendar-day.ts'

/** Months that an emergency stay may last unless a superior body decides otherwise (Decree 20/2021, articles 18(3) and 24(4)). */
const emergencyMonths = 3

/** Months for which somebody who returned home is followed up, at the least (Circular 02/2020, article 10). */
const followUpMonths = 6

/**
 * Last day of an emergency stay, unless it is extended; a month that has no such day ends it on its last one.
 *
 * @example
 * ```ts
 * emergencyStayLimit('2026-11-30') // '2027-02-28'
 * ```
 */
export function emergencyStayLimit(admittedOn: string): string {
  return addMonths(admittedOn, emergencyMonths)
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
  return addMonths(endedOn, followUpMonths)
}
