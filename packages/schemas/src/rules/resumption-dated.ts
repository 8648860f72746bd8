import { defineRule } from '../rule.ts'

/** Where conditions changed, a resumption tells from which day the benefit is paid again. */
export const resumptionDated = defineRule<{ readonly areConditionsUnchanged: boolean; readonly paidFrom?: string | undefined }>({
  id: 'resumption-dated',
  title: {
    vi: 'Điều kiện đã đổi thì phải nêu ngày được chi lại',
    en: 'Where conditions changed, it is told from which day the benefit is paid again',
  },
  source: 'NĐ 335/2026/NĐ-CP Điều 9(4)',
  reads: ['areConditionsUnchanged', 'paidFrom'],
  check: ({ areConditionsUnchanged, paidFrom }) =>
    areConditionsUnchanged || paidFrom !== undefined ? [] : [{ pointer: '/paidFrom', code: 'required-field' }],
})
