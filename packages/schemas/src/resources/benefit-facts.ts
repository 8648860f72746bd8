import type { FactDeclarations } from '../fact.ts'

/** By what every benefit may be chosen. */
const dimensions = {
  programme: 'programme',
  schedule: 'schedule.kind',
  funding: 'funding[].source',
  group: 'group',
  amountQualifier: 'amount.qualifier',
}

/** What was never decided, or decided in error, counts nowhere. */
const unless = [
  { path: 'status', values: ['proposed'] },
  { path: 'stop.reason', values: ['not-approved', 'entered-in-error'] },
]

/** What a benefit counts for. */
export const benefitFacts: FactDeclarations = {
  benefit: {
    title: { vi: 'Chế độ, hỗ trợ đang hưởng', en: 'Benefit received' },
    about: {
      vi: 'Mỗi chế độ đã có quyết định, trong suốt thời gian hưởng; hỗ trợ một lần chỉ tính ngày đó. Số tiền là mức hưởng mỗi kỳ.',
      en: 'Every decided benefit for as long as it is due; what is given once counts on that day. The amount is that of one period.',
    },
    subject: 'beneficiaryId',
    from: 'schedule.from',
    to: 'schedule.to',
    before: 'stop.from',
    onceWhen: { path: 'schedule.kind', values: ['once'] },
    amount: 'amount.amount',
    dimensions: { ...dimensions, status: 'status' },
    unless,
  },
  'benefit-granted': {
    title: { vi: 'Chế độ, hỗ trợ được quyết định', en: 'Benefit granted' },
    about: {
      vi: 'Mỗi chế độ một lần, vào ngày ký quyết định; số tiền là mức hưởng mỗi kỳ.',
      en: 'Every benefit once, on the day of its decision; the amount is that of one period.',
    },
    subject: 'beneficiaryId',
    on: 'decision.decidedOn',
    amount: 'amount.amount',
    dimensions,
    unless,
  },
}
