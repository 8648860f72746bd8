import { defineRule } from '../rule.ts'

/** A contribution came on a day or over a period: one of the two is told. */
export const contributionDated = defineRule<{ readonly receivedOn?: string | undefined; readonly period?: unknown }>({
  id: 'contribution-dated',
  reads: ['receivedOn', 'period'],
  check: ({ receivedOn, period }) =>
    (receivedOn === undefined) === (period === undefined) ? [{ pointer: '/receivedOn', code: 'day-or-period' }] : [],
})
