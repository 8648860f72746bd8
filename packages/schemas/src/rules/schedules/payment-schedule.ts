import type { ScheduleKind } from '../../code-lists/schedule-kind.ts'

/** How often a benefit is due, from when, and what ends it. */
export interface PaymentSchedule {
  readonly kind: keyof typeof ScheduleKind.codes
  /** First day; the whole month, school year or year in which it lies is due. */
  readonly from: string
  /** Last day, when it is known; the period in which it lies is the last one due. */
  readonly to?: string | undefined
  /** Months of a `school-month` schedule, when they are not those of the standard. */
  readonly schoolMonths?: readonly number[] | undefined
  /** What ends it where no day does; the first of day and condition counts. */
  readonly end?:
    | {
        /** `grade-completed`, `age-reached` and `payments-made` can be calculated; others end when somebody says so. */
        readonly condition: string
        readonly grade?: string | number | undefined
        readonly age?: number | undefined
        readonly payments?: number | undefined
      }
    | undefined
}

/** What the end of a schedule may depend on. */
export interface ScheduleFacts {
  /** Birth date, for `age-reached`; only a full date is used. */
  readonly birthDate?: string | undefined
  /** A grade and the school year in which the person attends it, for `grade-completed`. */
  readonly education?: { readonly grade: string | number; readonly schoolYear: string } | undefined
}

/** One period for which a benefit is due once. */
export interface PaymentPeriod {
  /** Names the period within its benefit: `2026-11-22`, `2026-11`, `2026-2027` or `2026`. */
  readonly period: string
  readonly from: string
  readonly to: string
}
