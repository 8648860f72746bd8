const shape = /^\d{4}-\d{2}-\d{2}$/
const millisecondsPerDay = 86_400_000

/** Refuses a date that is not written `YYYY-MM-DD`: days are compared as text. */
export function assertDay(on: string): void {
  if (!shape.test(on)) throw new RangeError('a date must be written YYYY-MM-DD')
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return shift(day, millisecondsPerDay)
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return shift(day, -millisecondsPerDay)
}

function shift(day: string, milliseconds: number): string {
  return new Date(Date.parse(day) + milliseconds).toISOString().slice(0, 10)
}
