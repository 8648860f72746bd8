import { addMonths, dayBefore } from '../../calendar-day.ts'
import { ageOn, possibleBirthDays } from '../birthdays.ts'
import type { AgeStep } from './rule-set.ts'

/**
 * The coefficient that steps of age give on a day; `undefined` outside all of them and before birth.
 *
 * It changes on the birthday itself, at the beginning of the day.
 */
export function coefficientOn(steps: readonly AgeStep[], birthDate: string, day: string): number | undefined {
  if (birthDate > day) return undefined
  const age = ageOn(birthDate, day)
  return steps.find(({ from, below = Number.POSITIVE_INFINITY }) => from <= age && age < below)?.coefficient
}

/**
 * The coefficient that steps of age give for a benefit month.
 *
 * A change counts from its month on; who grows out of the last step is paid for that month still, because payment stops the month after.
 * Without a birth date, or with one of which the day or the month is missing, the answer is `unknown`, unless the first and the last
 * birthday that it leaves possible give the same coefficient.
 */
export function coefficientInMonth(
  steps: readonly AgeStep[],
  birthDate: string | undefined,
  month: string,
): number | 'unknown' | undefined {
  const first = `${month}-01`
  const last = dayBefore(addMonths(first, 1))
  const born = possibleBirthDays(birthDate)
  if (born.length > 0 && born.every((day) => day > last)) return undefined
  const [only] = steps
  if (only && steps.length === 1 && only.from === 0 && only.below === undefined) return only.coefficient
  const given = new Set(
    born.map((day) => coefficientOn(steps, day, last) ?? (day < first ? coefficientOn(steps, day, dayBefore(first)) : undefined)),
  )
  return given.size === 1 ? [...given][0] : 'unknown'
}
