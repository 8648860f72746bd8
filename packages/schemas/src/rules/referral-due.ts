import { addDays, weekdayOf } from '../calendar-day.ts'
import { dayInVietNam, endOfDayInVietNam } from '../viet-nam-time.ts'
import { endOfTimeLimit } from './time-limits/end-of-time-limit.ts'
import { timeLimits } from './time-limits/time-limits.ts'
import { OutsideWorkingCalendarError } from './working-days/outside-working-calendar-error.ts'

/** Until when a referral has to be answered, and by which rule. */
export interface ReferralDue {
  /** Instant in UTC. */
  readonly dueAt: string
  readonly dueRule: 'emergency-12-hours' | 'urgent-2-working-days' | 'routine-5-working-days' | 'weekdays-only'
}

const LIMITS = {
  urgent: { limit: 'referral-urgent', dueRule: 'urgent-2-working-days' },
  routine: { limit: 'referral-routine', dueRule: 'routine-5-working-days' },
} as const

/** The day so many days later that is no Saturday and no Sunday. */
function addWeekdays(date: string, count: number): string {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (weekdayOf(day) % 6 !== 0) left -= 1
  }
  return day
}

/**
 * When a referral has to be answered that is sent at an instant: an emergency within 12 hours by the clock (Decree 56/2017, article 26),
 * an urgent one by the end of the 2nd working day in Viet Nam after the day of sending, a routine one by the end of the 5th.
 *
 * In a year whose holidays nobody has announced yet, only Saturdays and Sundays are left out, and the rule says so.
 *
 * @example
 * ```ts
 * referralDue('urgent', new Date('2026-11-20T03:00:00.000Z')) // dueAt: '2026-11-25T16:59:59.999Z': 24 November is a holiday
 * ```
 */
export function referralDue(urgency: 'emergency' | keyof typeof LIMITS, sentAt: Date): ReferralDue {
  if (urgency === 'emergency') {
    return { dueAt: endOfTimeLimit('child-urgent-intervention', sentAt.toISOString()), dueRule: 'emergency-12-hours' }
  }
  const { limit, dueRule } = LIMITS[urgency]
  const sentOn = dayInVietNam(sentAt)
  try {
    return { dueAt: endOfDayInVietNam(endOfTimeLimit(limit, sentOn)), dueRule }
  } catch (error) {
    if (!OutsideWorkingCalendarError.isInstance(error)) throw error
    return { dueAt: endOfDayInVietNam(addWeekdays(sentOn, timeLimits[limit].amount)), dueRule: 'weekdays-only' }
  }
}
