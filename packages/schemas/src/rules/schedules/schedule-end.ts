import { isDay } from '../../calendar-day.ts'
import { birthdayAt } from '../birthdays.ts'
import type { PaymentSchedule, ScheduleFacts } from './payment-schedule.ts'
import { schoolYearOf } from './school-calendar.ts'

/** When a schedule ends, as far as it can be told. */
export interface ScheduleEnd {
  /** Last day; not there while nobody can tell. */
  readonly on?: string
  /** What decides it. */
  readonly because: 'date' | 'grade-completed' | 'age-reached' | 'payments-made' | 'open'
  /** Facts that would tell, and are not known. */
  readonly missing: readonly ('birthDate' | 'education')[]
}

/**
 * The last day of a schedule: its own, or that on which its end condition is met if that is earlier.
 *
 * An age is reached on the birthday, and the month in which that lies is due still: payment stops the month after (Decree 335/2026,
 * article 8). A grade is completed at the end of the school year in which the person attends it, if no grade is repeated.
 *
 * @example
 * ```ts
 * scheduleEnd(
 *   { kind: 'school-month', from: '2026-09-01', end: { condition: 'grade-completed', grade: 12 } },
 *   { education: { grade: 6, schoolYear: '2026-2027' } },
 * ).on // '2033-05-31'
 * ```
 */
export function scheduleEnd(schedule: PaymentSchedule, facts: ScheduleFacts = {}): ScheduleEnd {
  const met = conditionMet(schedule, facts)
  if (schedule.to === undefined || (met.on !== undefined && met.on < schedule.to)) return met
  return { on: schedule.to, because: 'date', missing: met.missing }
}

function conditionMet({ end }: PaymentSchedule, { birthDate, education }: ScheduleFacts): ScheduleEnd {
  if (end?.condition === 'payments-made') return { because: 'payments-made', missing: [] }
  if (end?.condition === 'age-reached' && end.age !== undefined) {
    if (birthDate === undefined || !isDay(birthDate)) return { because: 'open', missing: ['birthDate'] }
    return { on: birthdayAt(birthDate, end.age), because: 'age-reached', missing: [] }
  }
  if (end?.condition === 'grade-completed' && end.grade !== undefined) {
    if (education === undefined) return { because: 'open', missing: ['education'] }
    const year = Number(education.schoolYear.slice(0, 4)) + Number(end.grade) - Number(education.grade)
    return { on: schoolYearOf(year).to, because: 'grade-completed', missing: [] }
  }
  return { because: 'open', missing: [] }
}
