import { defineRule } from '../rule.ts'

/** Where conditions changed, a resumption tells from which day the benefit is paid again. */
export const resumptionDated = defineRule<{ readonly areConditionsUnchanged: boolean; readonly paidFrom?: string | undefined }>({
  id: 'resumption-dated',
  source: 'NĐ 335/2026/NĐ-CP Điều 9(4)',
  reads: ['areConditionsUnchanged', 'paidFrom'],
  check: ({ areConditionsUnchanged, paidFrom }) =>
    areConditionsUnchanged || paidFrom !== undefined ? [] : [{ pointer: '/paidFrom', code: 'required-field' }],
})
