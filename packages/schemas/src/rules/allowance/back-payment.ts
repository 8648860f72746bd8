import type { AllowanceQuestion } from './allowance-question.ts'
import { calculateAllowance } from './calculate-allowance.ts'

/** What was due for a month when it was paid, what is due by the law of a later day, and what has to be paid back. */
export interface BackPayment {
  readonly month: string
  readonly paid: number
  readonly due: number
  readonly difference: number
}

/**
 * What is still owed for a month that was paid before a decree with amounts for it took effect; never less than nothing.
 *
 * @example
 * ```ts
 * backPayment({ month: '2026-08', groups: ['disabled-severe'], birthDate: '1990-05-20' }, '2026-08-10', '2026-10-20').difference // 60000
 * ```
 */
export function backPayment(question: Omit<AllowanceQuestion, 'on'>, paidOn: string, on: string): BackPayment {
  const paid = calculateAllowance({ ...question, on: paidOn }).total
  const due = calculateAllowance({ ...question, on }).total
  return { month: question.month, paid, due, difference: Math.max(0, due - paid) }
}
