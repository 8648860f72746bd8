import { addMonths, dayBefore, isDay } from '../calendar-day.ts'

/**
 * The day on which a person reaches an age; one born on 29 February reaches it on 28 February in a common year.
 *
 * @example
 * ```ts
 * birthdayAt('2008-02-29', 16) // '2024-02-29'
 * ```
 */
export function birthdayAt(birthDate: string, age: number): string {
  return addMonths(birthDate, age * 12)
}

/**
 * Completed years of age on a day.
 *
 * @example
 * ```ts
 * ageOn('2010-11-23', '2026-11-22') // 15
 * ```
 */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return birthdayAt(birthDate, years) <= day ? years : years - 1
}

/** The last day before a person reaches an age. */
export function lastDayBelow(birthDate: string, age: number): string {
  return dayBefore(birthdayAt(birthDate, age))
}

/** The earliest and the latest day on which a person with this birth date, full or partial, may have been born; none when it is missing. */
export function possibleBirthDays(birthDate = ''): readonly string[] {
  if (isDay(birthDate)) return [birthDate]
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(birthDate)) return [`${birthDate}-01`, dayBefore(addMonths(`${birthDate}-01`, 1))]
  return /^\d{4}$/.test(birthDate) ? [`${birthDate}-01-01`, `${birthDate}-12-31`] : []
}
