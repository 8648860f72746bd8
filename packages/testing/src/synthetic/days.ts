const millisecondsPerDay = 86_400_000

/** The day so many days later; earlier when the count is negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The later one of two days. */
export function laterOf(one: string, other: string): string {
  return one > other ? one : other
}

/** The earlier one of two days. */
export function earlierOf(one: string, other: string): string {
  return one < other ? one : other
}

/** How many days lie from a day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay
}

/** Completed years of age on a day. */
export function ageOn(birthDay: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years
}
