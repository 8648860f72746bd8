import { addMonths, isDay } from '../calendar-day.ts'
import type { Money } from '../primitives/money.ts'
import type { Fault } from '../rule.ts'
import { paymentPeriods } from './schedules/payment-periods.ts'
import type { PaymentPeriod, PaymentSchedule, ScheduleFacts } from './schedules/payment-schedule.ts'
import { schoolYearOf } from './schedules/school-calendar.ts'

/** What decides whether a benefit is paid for a period, and how much. */
export interface PaidBenefit {
  readonly status: string
  readonly schedule: PaymentSchedule
  readonly amount: Money
  readonly adjustments?: readonly { readonly from: string; readonly amount: Money }[] | undefined
  readonly interruptions?:
    | readonly { readonly from: string; readonly resumption?: { readonly paidFrom?: string | undefined } | undefined }[]
    | undefined
  readonly stop?: { readonly from: string } | undefined
}

/** A payment seen by what it pays. */
export interface PaymentTerms {
  readonly period: string
  readonly amount: Money
}

/** No benefit is scheduled further ahead than this. */
const MONTHS_AHEAD = 1200

/** First day of a named period; a single payment is named by its day. */
export function periodStart(name: string): string {
  if (name.length === 10) return name
  if (name.length === 7) return `${name}-01`
  return name.length === 9 ? schoolYearOf(Number(name.slice(0, 4))).from : `${name}-01-01`
}

/** The day from which a named period of a schedule is due: its first day, or that of the schedule where this lies within it. */
export function firstDayDue({ from }: Pick<PaymentSchedule, 'from'>, name: string): string {
  const start = periodStart(name)
  return start < from ? from : start
}

/** The period of that name in a schedule; undefined where it has none. */
function scheduledPeriod(schedule: PaymentSchedule, name: string, facts: ScheduleFacts): PaymentPeriod | undefined {
  const until = periodStart(name)
  if (!isDay(until) || until > addMonths(schedule.from, MONTHS_AHEAD)) return undefined
  return paymentPeriods(schedule, { ...facts, until }).find(({ period }) => period === name)
}

/** Whether a period that begins on a day is due: not in a suspension, nor after the stop. */
export function isDue({ interruptions = [], stop }: Pick<PaidBenefit, 'interruptions' | 'stop'>, from: string): boolean {
  if (stop && from >= stop.from) return false
  return !interruptions.some(({ from: since, resumption }) => since <= from && (resumption?.paidFrom ?? '9999-12-31') > from)
}

/** The amount that a benefit grants for a period that begins on a day: that of the latest adjustment before it. */
export function amountFor({ amount, adjustments = [] }: Pick<PaidBenefit, 'amount' | 'adjustments'>, from: string): Money {
  const before = adjustments.filter((adjustment) => adjustment.from <= from)
  const latest = before.reduce<(typeof before)[number] | undefined>(
    (best, next) => (best && best.from > next.from ? best : next),
    undefined,
  )
  return latest?.amount ?? amount
}

/**
 * Everything that stands against paying a benefit for a period: its state, its schedule, a suspension or the stop, another amount.
 *
 * An exact amount is paid exactly: a payment that differs is a mistake, or follows from a decision that has to be recorded first. Where the
 * benefit's amount is only about known, or not at all, any amount is paid.
 *
 * @example
 * ```ts
 * paymentFaults(
 *   { status: 'active', schedule: { kind: 'monthly', from: '2026-09-01' }, amount: { amount: 540000, qualifier: 'exact' } },
 *   { period: '2026-08', amount: { amount: 540000, qualifier: 'exact' } },
 * ) // [{ pointer: '/period', code: 'period-not-scheduled' }]
 * ```
 */
export function paymentFaults(benefit: PaidBenefit, { period: name, amount }: PaymentTerms, facts: ScheduleFacts = {}): readonly Fault[] {
  const { status, schedule } = benefit
  const isPayable = status === 'approved' || status === 'active'
  const faults: Fault[] = isPayable ? [] : [{ pointer: '/benefitId', code: 'benefit-not-payable' }]
  if (!scheduledPeriod(schedule, name, facts)) return [...faults, { pointer: '/period', code: 'period-not-scheduled' }]
  const from = firstDayDue(schedule, name)
  if (!isDue(benefit, from)) faults.push({ pointer: '/period', code: 'period-not-due' })
  const granted = amountFor(benefit, from)
  const differs = granted.qualifier === 'exact' && (amount.qualifier !== 'exact' || amount.amount !== granted.amount)
  return differs ? [...faults, { pointer: '/amount', code: 'amount-differs' }] : faults
}
