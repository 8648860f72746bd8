import type { FactDeclarations } from '../fact.ts'

/** What a programme counts for. */
export const programmeFacts: FactDeclarations = {
  programme: {
    title: { vi: 'Chương trình, mô hình', en: 'Programme' },
    about: {
      vi: 'Mỗi chương trình một lần trong thời gian được duyệt, với kinh phí được duyệt, tại địa bàn đầu tiên.',
      en: 'Every programme once over its approved period, with the approved money, in its first area.',
    },
    from: 'from',
    to: 'to',
    amount: 'budget.amount',
    heads: 'outcome.beneficiaries.count',
    place: 'areas[]',
    dimensions: { kind: 'kind', setting: 'setting', status: 'status', funding: 'funding[].source' },
    unless: [{ path: 'status', values: ['cancelled'] }],
  },
}
