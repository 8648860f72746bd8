import type { FactDeclarations } from '../fact.ts'

/** What a payment counts for. */
export const paymentFacts: FactDeclarations = {
  payment: {
    title: { vi: 'Lần chi trả đã đến người nhận', en: 'Payment that arrived' },
    about: {
      vi: 'Mỗi lần chi một lần, vào ngày chi; lần không thành hoặc bị trả lại không tính.',
      en: 'Every payment once, on the day it was paid; one that failed or came back does not count.',
    },
    subject: 'beneficiaryId',
    on: 'confirmation.paidOn',
    amount: 'amount.amount',
    dimensions: { programme: 'programme', channel: 'channel', period: 'period', amountQualifier: 'amount.qualifier' },
    unless: [{ path: 'status', values: ['scheduled', 'failed', 'returned'] }],
  },
  'payment-due': {
    title: { vi: 'Lần chi trả theo kế hoạch', en: 'Payment planned' },
    about: {
      vi: 'Mỗi lần chi một lần, vào ngày dự kiến chi, dù đã đến hay chưa.',
      en: 'Every payment once, on the day for which it is scheduled, whether it arrived or not.',
    },
    subject: 'beneficiaryId',
    on: 'scheduledOn',
    amount: 'amount.amount',
    dimensions: { programme: 'programme', channel: 'channel', status: 'status' },
  },
}
