import { daysInMonth, isDay, LAST_YEAR, toDay } from '../../calendar-day.ts'
import type { PaymentPeriod, PaymentSchedule, ScheduleFacts } from './payment-schedule.ts'
import { scheduleEnd } from './schedule-end.ts'
import { schoolCalendar, schoolYearOf } from './school-calendar.ts'

/** What bounds an expansion beside the schedule itself. */
export interface ExpansionBounds extends ScheduleFacts {
  /** Last day of interest: no period begins after it. Needed where the schedule has no end that can be told. */
  readonly until?: string | undefined
}

/**
 * Lists the periods for which a benefit is due, in order, each once.
 *
 * A month counts whole, whatever day of it the schedule begins or ends on (benefits are due from the month of the decision). School
 * months skip the summer. A school year is due once, a year once for each calendar year.
 *
 * @throws RangeError when a day is none of the calendar, or when neither the schedule nor `until` says where to stop.
 *
 * @example
 * ```ts
 * paymentPeriods({ kind: 'school-month', from: '2026-04-10', to: '2026-10-01' }).map(({ period }) => period)
 * // ['2026-04', '2026-05', '2026-09', '2026-10']
 * ```
 */
export function paymentPeriods(schedule: PaymentSchedule, bounds: ExpansionBounds = {}): readonly PaymentPeriod[] {
  const { from, end } = schedule
  const most = end?.condition === 'payments-made' ? end.payments : undefined
  const told = scheduleEnd(schedule, bounds).on
  const last = schedule.kind === 'once' ? from : [told, bounds.until].filter((day) => day !== undefined).sort()[0]
  if (last === undefined && most === undefined) throw new RangeError('a schedule without an end is expanded up to a day: say until when')
  if (![from, ...(last === undefined ? [] : [last])].every(isDay)) throw new RangeError('a schedule needs days written YYYY-MM-DD')
  const due: PaymentPeriod[] = []
  for (const period of periodsFrom(schedule)) {
    if (period.from > (last ?? period.from) || due.length === most) break
    due.push(period)
  }
  return told !== undefined && told < from ? [] : due
}

/** The periods of a schedule without an end, as far as days are written. */
function* periodsFrom(schedule: PaymentSchedule): Generator<PaymentPeriod> {
  const { kind, from } = schedule
  const year = Number(from.slice(0, 4))
  if (kind === 'once') yield { period: from, from, to: from }
  else if (kind === 'yearly')
    for (let y = year; y <= LAST_YEAR; y += 1) yield { period: String(y), from: toDay(y, 1, 1), to: toDay(y, 12, 31) }
  else if (kind === 'school-year') {
    for (let y = year - 1; y <= LAST_YEAR; y += 1) {
      const { name, ...days } = schoolYearOf(y)
      if (days.to >= from) yield { period: name, ...days }
    }
  } else yield* monthsFrom(from, kind === 'monthly' ? undefined : (schedule.schoolMonths ?? schoolCalendar.months))
}

function* monthsFrom(from: string, taught: readonly number[] | undefined): Generator<PaymentPeriod> {
  if (taught?.length === 0) return
  const [firstYear, firstMonth] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  for (let year = firstYear; year <= LAST_YEAR; year += 1) {
    for (let month = year === firstYear ? firstMonth : 1; month <= 12; month += 1) {
      if (taught && !taught.includes(month)) continue
      const first = toDay(year, month, 1)
      yield { period: first.slice(0, 7), from: first, to: toDay(year, month, daysInMonth(year, month)) }
    }
  }
}
