const shape = /^\d{4}-\d{2}-\d{2}$/
const millisecondsPerDay = 86_400_000

/** The last year that four digits write. */
export const LAST_YEAR = 9999
const [FIRST_DAY, LAST_DAY] = ['0000-01-01', `${LAST_YEAR}-12-31`]

/** Refuses a date that is not written `YYYY-MM-DD`: days are compared as text. */
export function assertDay(on: string): void {
  if (!shape.test(on)) throw new RangeError('a date must be written YYYY-MM-DD')
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return addDays(day, 1)
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return addDays(day, -1)
}

/** The day so many days after a day, or before it when the count is negative; none beyond those that four digits of a year write. */
export function addDays(day: string, count: number): string {
  const instant = Date.parse(day) + count * millisecondsPerDay
  return new Date(Math.min(Math.max(instant, Date.parse(FIRST_DAY)), Date.parse(LAST_DAY))).toISOString().slice(0, 10)
}

/** How many days lie from a day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay
}

/** The same day so many months later; the last day of that month where it has no such day. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return toDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)))
}

/** Day of the week, from 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay()
}

/** How many days a month of a year has; none when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** Writes a day as `YYYY-MM-DD`; in a year that four digits do not write, the first or the last day that they do. */
export function toDay(year: number, month: number, day: number): string {
  if (year < 0 || year > LAST_YEAR) return year < 0 ? FIRST_DAY : LAST_DAY
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false
  const day = Number(text.slice(8))
  return day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}
