const vietNam = 'Asia/Ho_Chi_Minh'
const day = new Intl.DateTimeFormat('en-CA', { timeZone: vietNam })
const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: vietNam,
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const time = new Intl.DateTimeFormat('en-GB', { timeZone: vietNam, hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** Today in Viet Nam, `YYYY-MM-DD`. */
export function today(): string {
  return day.format(new Date())
}

/** This year in Viet Nam. */
export function thisYear(): number {
  return Number(today().slice(0, 4))
}

/** A day some days from today, `YYYY-MM-DD`. */
export function daysFromToday(days: number): string {
  return day.format(new Date(Date.now() + days * 86_400_000))
}

/** An instant as people in Viet Nam write it: `10:41 ngày 23/11/2026`. */
export function momentInVietNam(instant: string): { readonly vi: string; readonly en: string } {
  const [date, clock] = moment.format(new Date(instant)).split(', ')
  return { vi: `${clock} ngày ${date}`, en: `${clock} on ${date}` }
}

/** The time of day of an instant in Viet Nam, with seconds. */
export function timeInVietNam(instant: string): string {
  return time.format(new Date(instant))
}

/** The school year that began last September: `2026-2027`. */
export function schoolYearNow(): string {
  const begin = Number(today().slice(5, 7)) >= 9 ? thisYear() : thisYear() - 1
  return `${begin}-${begin + 1}`
}

/** A day as people in Viet Nam write it: `22/02/2027`. */
export function dayInVietNam(date: string): string {
  return date.split('-').toReversed().join('/')
}
