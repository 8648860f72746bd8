import { defineRule } from '../rule.ts'

/** A contribution came on a day or over a period: one of the two is told. */
export const contributionDated = defineRule<{ readonly receivedOn?: string | undefined; readonly period?: unknown }>({
  id: 'contribution-dated',
  title: { vi: 'Khoản đóng góp có một ngày hoặc một khoảng thời gian', en: 'A contribution came on a day or over a period' },
  reads: ['receivedOn', 'period'],
  check: ({ receivedOn, period }) =>
    (receivedOn === undefined) === (period === undefined) ? [{ pointer: '/receivedOn', code: 'day-or-period' }] : [],
})
