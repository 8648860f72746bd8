import { z } from 'zod'
import { defineAction } from '../action.ts'
import { BenefitProgramme } from '../code-lists/benefit-programme.ts'
import { LegalInstrument } from '../code-lists/legal-instrument.ts'
import { PaymentChannel } from '../code-lists/payment-channel.ts'
import { PaymentFailureReason } from '../code-lists/payment-failure-reason.ts'
import { PaymentStatus } from '../code-lists/payment-status.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { codesValid } from '../rules/codes-valid.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { AmountBasis, RecipientAccount } from './benefit-parts.ts'
import { PaymentAttempt, PaymentConfirmation, PaymentFailure, PaymentRescheduling, PeriodName, paymentMachine } from './payment-actions.ts'
import { paymentFacts } from './payment-facts.ts'

/** Money of one benefit for one period on its way to a person. */
export const Payment = named(
  z.strictObject({
    ...envelope,
    senderReference: field(z.string().min(1).max(64), {
      title: { vi: 'Số lệnh chi', en: 'Sender’s reference' },
      about: {
        vi: 'Số do đơn vị chi đặt, duy nhất trong đơn vị: gửi lại cùng số không tạo lần chi mới.',
        en: 'The payer’s own number, unique in its facility: sending it again makes no second payment.',
      },
      example: 'CT-2026-09-0117',
    }),
    benefitId: field(Id, {
      title: { vi: 'Chế độ', en: 'Benefit' },
      about: { vi: 'Chế độ được chi; mỗi kỳ chỉ có một lần chi.', en: 'What is paid; each period has one payment.' },
      refersTo: 'Benefit',
    }),
    period: field(PeriodName, {
      title: { vi: 'Kỳ được hưởng', en: 'Period' },
      about: {
        vi: 'Kỳ mà tiền này dành cho, không phải ngày chi: “2026-09”, “2026-2027”, “2026” hoặc ngày bắt đầu hưởng khi chi một lần.',
        en: 'What the money is for, not when it is paid: “2026-09”, “2026-2027”, “2026”, or the first day due for a single one.',
      },
      example: '2026-09',
    }),
    amount: field(Money, {
      title: { vi: 'Số tiền', en: 'Amount' },
      about: {
        vi: 'Đồng Việt Nam; phải đúng bằng mức hưởng của kỳ khi mức đó là “exact”.',
        en: 'Vietnamese dong; equal to what the benefit grants for the period where that is “exact”.',
      },
    }),
    basis: field(AmountBasis.optional(), {
      title: { vi: 'Căn cứ số tiền', en: 'Basis of the amount' },
      about: {
        vi: 'Văn bản quy định số tiền của kỳ này; có thể khác văn bản có hiệu lực vào ngày chi.',
        en: 'The text that sets the amount of the period; it may differ from the one in force when it is paid.',
      },
      source: 'NĐ 335/2026/NĐ-CP Điều 31–33',
    }),
    channel: field(PaymentChannel.schema, {
      title: { vi: 'Hình thức chi trả', en: 'Channel' },
      about: { vi: 'Cách tiền đến người nhận lần này.', en: 'How the money goes this time.' },
    }),
    account: field(RecipientAccount.optional(), {
      title: { vi: 'Tài khoản nhận tiền', en: 'Account' },
      about: { vi: 'Nơi tiền đến lần này; là dữ liệu cá nhân.', en: 'Where the money goes this time; personal data.' },
      dataClass: 'payment',
    }),
    scheduledOn: field(LocalDate, {
      title: { vi: 'Ngày dự kiến chi', en: 'Scheduled on' },
      about: { vi: 'Ngày theo kế hoạch chi trả.', en: 'The day that the payment plan names.' },
    }),
    status: field(PaymentStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Máy chủ đổi theo từng thao tác.', en: 'Moved by the server with each action.' },
    }),
    beneficiaryId: field(Id, {
      title: { vi: 'Người hưởng', en: 'Beneficiary' },
      about: { vi: 'Máy chủ chép từ chế độ.', en: 'Copied from the benefit by the server.' },
      refersTo: 'Beneficiary',
    }),
    programme: field(BenefitProgramme.schema, {
      title: { vi: 'Loại chế độ, hỗ trợ', en: 'Programme' },
      about: { vi: 'Máy chủ chép từ chế độ.', en: 'Copied from the benefit by the server.' },
    }),
    confirmation: field(PaymentConfirmation.optional(), {
      title: { vi: 'Xác nhận đã chi', en: 'Confirmation' },
      about: { vi: 'Ngày chi và mã giao dịch; không có khi tiền chưa đến.', en: 'Day and number; absent while nothing has arrived.' },
    }),
    attempts: field(z.array(PaymentAttempt).max(500).optional(), {
      title: { vi: 'Các lần không thành', en: 'Attempts' },
      about: { vi: 'Mỗi lần chi không thành hoặc bị trả lại, theo thứ tự.', en: 'Every failure and return, in order.' },
    }),
  }),
  {
    id: 'Payment',
    title: { vi: 'Lần chi trả', en: 'Payment' },
    about: {
      vi: 'Khoản tiền của một chế độ cho một kỳ, từ lúc lập đến khi tới người nhận.',
      en: 'Money of one benefit for one period, on its way to a person.',
    },
    clause: 'PAY-1',
    source: 'NĐ 335/2026/NĐ-CP Điều 8, 31–33',
  },
)
export interface Payment extends z.output<typeof Payment> {}

/** What the payer writes. */
export const PaymentDraft = named(draftOf(Payment, ['status', 'beneficiaryId', 'programme', 'confirmation', 'attempts']), {
  id: 'PaymentDraft',
  title: { vi: 'Lần chi trả (bản nháp)', en: 'Payment draft' },
  about: {
    vi: 'Phần bên chi trả ghi; kết quả chi do các hành động ghi.',
    en: 'What the payer writes; what came of it is told by actions.',
  },
})
export interface PaymentDraft extends z.output<typeof PaymentDraft> {}

const search = defineSearch({
  benefitId: { kind: 'token', path: 'benefitId', schema: Id, title: { vi: 'Chế độ', en: 'Benefit' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Người hưởng', en: 'Beneficiary' } },
  programme: { kind: 'token', path: 'programme', schema: BenefitProgramme.schema, title: { vi: 'Loại chế độ', en: 'Programme' } },
  period: { kind: 'token', path: 'period', schema: PeriodName, title: { vi: 'Kỳ được hưởng', en: 'Period' } },
  status: { kind: 'token', path: 'status', schema: PaymentStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  channel: { kind: 'token', path: 'channel', schema: PaymentChannel.schema, title: { vi: 'Hình thức chi trả', en: 'Channel' } },
  failureReason: {
    kind: 'token',
    path: 'attempts[].reason',
    schema: PaymentFailureReason.schema,
    title: { vi: 'Lý do chi không thành', en: 'Reason of a failure' },
  },
  scheduledOn: { kind: 'date', path: 'scheduledOn', title: { vi: 'Ngày dự kiến chi', en: 'Scheduled on' } },
  paidOn: { kind: 'date', path: 'confirmation.paidOn', title: { vi: 'Ngày chi', en: 'Paid on' } },
})
export interface PaymentQuery extends QueryOf<typeof search> {}

const basisInForce = codesValid([{ code: 'basis.instrument', list: LegalInstrument, on: 'period' }])

/** Declares {@link Payment} as a resource: its verbs, search, rules and actions. */
export const paymentResource = defineResource<Payment, PaymentDraft, PaymentQuery>()({
  name: 'Payment',
  title: { vi: 'Lần chi trả', en: 'Payment' },
  about: {
    vi: 'Một lần chi của một chế độ cho một kỳ: số tiền, căn cứ, hình thức, ngày chi; không bao giờ có hai lần chi cho cùng một kỳ.',
    en: 'One payment of one benefit for one period: amount, basis, channel, day; there are never two for the same period.',
  },
  clause: 'PAY-1',
  schema: Payment,
  draft: PaymentDraft,
  verbs: ['create', 'read', 'search'],
  area: 'support',
  audience: 'parties',
  machine: paymentMachine,
  naturalKey: 'senderReference',
  unique: { within: 'benefitId', key: 'period' },
  problems: ['requirement-missing'],
  rules: [amountsKnown(['amount']), basisInForce],
  search,
  facts: paymentFacts,
  actions: {
    confirm: defineAction<PaymentConfirmation, Payment>({
      title: { vi: 'Xác nhận đã chi', en: 'Confirm' },
      about: { vi: 'Ghi nhận tiền đã đến người nhận.', en: 'Records that the money has arrived.' },
      input: PaymentConfirmation,
      output: Payment,
      rules: [datesNotInFuture(['paidOn'])],
    }),
    fail: defineAction<PaymentFailure, Payment>({
      title: { vi: 'Ghi nhận chi không thành', en: 'Record a failure' },
      about: { vi: 'Ghi nhận tiền không đến được người nhận.', en: 'Records that the money could not reach its recipient.' },
      input: PaymentFailure,
      output: Payment,
      rules: [datesNotInFuture(['on'])],
    }),
    return: defineAction<PaymentFailure, Payment>({
      title: { vi: 'Ghi nhận tiền bị trả lại', en: 'Record a return' },
      about: {
        vi: 'Ghi nhận tiền quay về: không ai nhận, ngân hàng trả lại, hoặc thu hồi sau khi đã chi.',
        en: 'Records that the money came back: nobody took it, the bank sent it back, or it was recovered after it was paid.',
      },
      input: PaymentFailure,
      output: Payment,
      rules: [datesNotInFuture(['on'])],
    }),
    reschedule: defineAction<PaymentRescheduling, Payment>({
      title: { vi: 'Chi lại', en: 'Reschedule' },
      about: {
        vi: 'Đưa lần chi không thành hoặc bị trả lại vào kế hoạch chi lần nữa, khi kỳ này vẫn được hưởng.',
        en: 'Schedules a payment that failed or came back once more, where its period is still due.',
      },
      input: PaymentRescheduling,
      output: Payment,
      rules: [amountsKnown(['amount'])],
      problems: ['requirement-missing'],
    }),
  },
})
