import { defineRule, type Fault } from '../rule.ts'

/** The parts of a schedule that depend on each other. */
export interface ScheduleParts {
  readonly schedule: {
    readonly kind: string
    readonly schoolMonths?: readonly number[] | undefined
    readonly end?: { readonly condition: string; readonly [detail: string]: unknown } | undefined
  }
}

/** What tells when an end condition is met. */
const MEASURES: Readonly<Record<string, string>> = { 'grade-completed': 'grade', 'age-reached': 'age', 'payments-made': 'payments' }

/** An end condition says which grade, age or number it means; only a schedule of school months names months. */
export const scheduleComplete = defineRule<ScheduleParts>({
  id: 'schedule-complete',
  title: {
    vi: 'Điều kiện kết thúc phải nêu lớp, tuổi hoặc số lần; chỉ lịch theo tháng học mới nêu tháng',
    en: 'An end condition says which grade, age or number it means; only school months name months',
  },
  reads: ['schedule'],
  check: ({ schedule: { kind, schoolMonths, end } }): readonly Fault[] => {
    const measure = end && MEASURES[end.condition]
    return [
      ...(measure !== undefined && end?.[measure] === undefined
        ? [{ pointer: `/schedule/end/${measure}`, code: 'required-field' } as const]
        : []),
      ...(schoolMonths !== undefined && kind !== 'school-month'
        ? [{ pointer: '/schedule/schoolMonths', code: 'not-for-schedule' } as const]
        : []),
    ]
  },
})
