import { PaymentChannel } from '../code-lists/payment-channel.ts'
import type { StandardIndicator } from './standard-indicator.ts'

const reports = ['payments-by-channel']
const source = 'NĐ 20/2021/NĐ-CP; NĐ 335/2026/NĐ-CP'
const paid = { fact: 'payment', period: 'starts-in' as const }
const by = { dimension: 'channel', values: Object.keys(PaymentChannel.codes) }

/** Benefits paid, by the way in which the money went. */
export const paymentIndicators: readonly StandardIndicator[] = [
  {
    code: 'payments',
    title: { vi: 'Lượt chi trả', en: 'Payments' },
    about: { vi: 'Số lượt đã chi trong kỳ, theo hình thức chi trả.', en: 'Payments made in the period, by channel.' },
    unit: 'times',
    numerator: { ...paid, measure: 'records' },
    by,
    source,
    reports,
  },
  {
    code: 'paid-amount',
    title: { vi: 'Số tiền đã chi trả', en: 'Money paid' },
    about: { vi: 'Số tiền đã chi trong kỳ, theo hình thức chi trả.', en: 'Money paid in the period, by channel.' },
    unit: 'vnd',
    numerator: { ...paid, measure: 'amount' },
    by,
    needs: ['amount'],
    source,
    reports,
  },
]
