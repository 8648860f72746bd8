import { z } from 'zod'
import { PaymentChannel } from '../code-lists/payment-channel.ts'
import { PaymentFailureReason } from '../code-lists/payment-failure-reason.ts'
import { PaymentStatus } from '../code-lists/payment-status.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'
import { AmountBasis, RecipientAccount } from './benefit-parts.ts'

/** The period that a payment is for: a month, a school year, a year, or the one period of a single payment. */
export const PeriodName = named(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-\d{4})?$/), {
  id: 'PeriodName',
  title: { vi: 'Kỳ chi', en: 'Payment period' },
  about: {
    vi: 'Tháng “2026-09”, năm học “2026-2027”, năm “2026”, hoặc ngày bắt đầu hưởng “2026-11-22” khi chỉ chi một lần.',
    en: 'A month “2026-09”, a school year “2026-2027”, a year “2026”, or for a single payment the day from which it is due, “2026-11-22”.',
  },
  example: '2026-09',
})

const note = field(z.string().min(1).max(2000).optional(), {
  title: { vi: 'Ghi chú', en: 'Note' },
  about: { vi: 'Điều cần nói thêm; không ghi số tài khoản ở đây.', en: 'What else has to be said; no account number.' },
})

/** Body of `confirm`: that the money arrived. */
export const PaymentConfirmation = named(
  z.strictObject({
    paidOn: field(LocalDate, {
      title: { vi: 'Ngày chi', en: 'Paid on' },
      about: { vi: 'Ngày tiền đến người nhận, không phải tháng được hưởng.', en: 'The day the money arrived, not the month it is for.' },
    }),
    transactionReference: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Mã giao dịch, số phiếu chi', en: 'Transaction reference' },
      about: { vi: 'Mã của ngân hàng, bưu điện hoặc số phiếu chi.', en: 'Number of the bank, the post office or the voucher.' },
      example: 'FT26326000117',
    }),
    note,
  }),
  {
    id: 'PaymentConfirmation',
    title: { vi: 'Xác nhận đã chi', en: 'Confirmation of a payment' },
    about: { vi: 'Xác nhận rằng tiền đã đến tay người nhận.', en: 'That the money arrived.' },
  },
)
export interface PaymentConfirmation extends z.output<typeof PaymentConfirmation> {}

/** Body of `fail` and `return`: why and when the money did not reach its recipient. */
export const PaymentFailure = named(
  z.strictObject({
    reason: field(PaymentFailureReason.schema, {
      title: { vi: 'Lý do', en: 'Reason' },
      about: { vi: 'Vì sao tiền không đến hoặc quay về.', en: 'Why the money did not arrive, or came back.' },
    }),
    on: field(LocalDate, {
      title: { vi: 'Ngày', en: 'Date' },
      about: { vi: 'Ngày biết là không thành, hoặc ngày tiền quay về.', en: 'The day it was known, or the money came back.' },
    }),
    note,
  }),
  {
    id: 'PaymentFailure',
    title: { vi: 'Chi không thành', en: 'Failure of a payment' },
    about: { vi: 'Vì sao và khi nào tiền không đến được người nhận.', en: 'Why and when the money did not reach its recipient.' },
  },
)
export interface PaymentFailure extends z.output<typeof PaymentFailure> {}

/** One attempt that came to nothing. */
export const PaymentAttempt = named(
  z.strictObject({
    outcome: field(PaymentStatus.schema, {
      title: { vi: 'Kết quả', en: 'Outcome' },
      about: { vi: 'Không thành hoặc tiền bị trả lại.', en: 'Whether it failed or the money came back.' },
    }),
    ...PaymentFailure.shape,
    confirmation: field(PaymentConfirmation.optional(), {
      title: { vi: 'Lần xác nhận trước đó', en: 'Earlier confirmation' },
      about: { vi: 'Khi tiền đã đến rồi mới bị trả lại.', en: 'Where the money had arrived before it came back.' },
    }),
  }),
  {
    id: 'PaymentAttempt',
    title: { vi: 'Lần chi không thành', en: 'Attempt of a payment' },
    about: { vi: 'Một lần chi không thành.', en: 'One attempt that came to nothing.' },
  },
)
export interface PaymentAttempt extends z.output<typeof PaymentAttempt> {}

/** Body of `reschedule`: when it is tried again, and what is different this time. */
export const PaymentRescheduling = named(
  z.strictObject({
    scheduledOn: field(LocalDate, {
      title: { vi: 'Ngày chi lại', en: 'Scheduled on' },
      about: { vi: 'Ngày dự kiến chi lần tới.', en: 'The day on which it is to be paid.' },
    }),
    channel: field(PaymentChannel.schema.optional(), {
      title: { vi: 'Hình thức mới', en: 'New channel' },
      about: { vi: 'Bỏ trống để giữ hình thức cũ.', en: 'Left out, the channel stays.' },
    }),
    account: field(RecipientAccount.optional(), {
      title: { vi: 'Tài khoản mới', en: 'New account' },
      about: { vi: 'Bỏ trống để giữ tài khoản cũ.', en: 'Left out, the account stays.' },
      dataClass: 'payment',
    }),
    amount: field(Money.optional(), {
      title: { vi: 'Số tiền mới', en: 'New amount' },
      about: { vi: 'Khi mức hưởng của kỳ này đã được điều chỉnh.', en: 'Where the amount of the period was adjusted meanwhile.' },
    }),
    basis: field(AmountBasis.optional(), {
      title: { vi: 'Căn cứ mới', en: 'New basis' },
      about: { vi: 'Căn cứ của số tiền mới.', en: 'What the new amount rests on.' },
    }),
    note,
  }),
  {
    id: 'PaymentRescheduling',
    title: { vi: 'Chi lại', en: 'Rescheduling of a payment' },
    about: { vi: 'Khi nào chi lại và lần này khác gì.', en: 'When it is tried again, and what is different this time.' },
  },
)
export interface PaymentRescheduling extends z.output<typeof PaymentRescheduling> {}

/** A payment is scheduled, and paid or not; what did not arrive or came back may be tried again. */
export const paymentMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Các bước của một lần chi', en: 'Steps of a payment' },
  states: PaymentStatus,
  initial: 'scheduled',
  moves: [
    { action: 'confirm', from: ['scheduled'], to: 'paid', by: 'owner' },
    { action: 'fail', from: ['scheduled'], to: 'failed', by: 'owner' },
    { action: 'return', from: ['scheduled', 'paid'], to: 'returned', by: 'owner' },
    { action: 'reschedule', from: ['failed', 'returned'], to: 'scheduled', by: 'owner' },
  ],
})
