import type { FactDeclarations } from '../fact.ts'

/** What a contribution counts for. */
export const contributionFacts: FactDeclarations = {
  contribution: {
    title: { vi: 'Nguồn lực vận động được', en: 'Resources mobilised' },
    about: {
      vi: 'Mỗi khoản đóng góp một lần trong thời gian nhận, với trị giá và số người được giúp.',
      en: 'Every contribution once over the time in which it came, with its value and the people whom it reached.',
    },
    from: 'period.from',
    to: 'period.to',
    amount: 'value.amount',
    heads: 'peopleReached.count',
    dimensions: { form: 'form', programme: 'programme', amountQualifier: 'value.qualifier' },
  },
}
