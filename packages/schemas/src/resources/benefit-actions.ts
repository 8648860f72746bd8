import { z } from 'zod'
import { BenefitStatus } from '../code-lists/benefit-status.ts'
import { BenefitStopReason } from '../code-lists/benefit-stop-reason.ts'
import { BenefitSuspendReason } from '../code-lists/benefit-suspend-reason.ts'
import { PaymentChannel } from '../code-lists/payment-channel.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'
import { BenefitDecision, note } from './benefit-decision.ts'
import { AmountBasis, RecipientAccount } from './benefit-parts.ts'

/** Body of `activate`: the day from which the person receives the benefit. */
export const BenefitActivation = named(
  z.strictObject({
    activatedOn: field(LocalDate, {
      title: { vi: 'Ngày bắt đầu chi trả', en: 'Activated on' },
      about: { vi: 'Ngày đưa vào danh sách chi trả.', en: 'The day on which it goes on the list of payments.' },
    }),
    note,
  }),
  {
    id: 'BenefitActivation',
    title: { vi: 'Đưa vào chi trả', en: 'Activation of a benefit' },
    about: { vi: 'Ngày người này bắt đầu được hưởng.', en: 'The day from which the person receives the benefit.' },
  },
)
export interface BenefitActivation extends z.output<typeof BenefitActivation> {}

/** Body of `suspend`: why, and from which day nothing is paid. */
export const BenefitSuspension = named(
  z.strictObject({
    reason: field(BenefitSuspendReason.schema, {
      title: { vi: 'Lý do tạm dừng', en: 'Reason' },
      about: { vi: 'Lý do còn hiệu lực vào ngày tạm dừng.', en: 'A reason that is valid on the day of suspension.' },
    }),
    from: field(LocalDate, {
      title: { vi: 'Tạm dừng từ ngày', en: 'Suspended from' },
      about: { vi: 'Kỳ bắt đầu từ ngày này trở đi không được chi.', en: 'No period that begins on this day or later is paid.' },
    }),
    note,
  }),
  {
    id: 'BenefitSuspension',
    title: { vi: 'Tạm dừng chế độ', en: 'Suspension of a benefit' },
    about: { vi: 'Vì sao tạm dừng và từ ngày nào không chi.', en: 'Why, and from which day nothing is paid.' },
    source: 'NĐ 335/2026/NĐ-CP Điều 9(1)',
  },
)
export interface BenefitSuspension extends z.output<typeof BenefitSuspension> {}

/** Body of `resume`: whether the conditions are as they were, which decides from when payments are given back. */
export const BenefitResumption = named(
  z.strictObject({
    resumedOn: field(LocalDate, {
      title: { vi: 'Ngày cho hưởng lại', en: 'Resumed on' },
      about: { vi: 'Ngày quyết định cho hưởng lại.', en: 'The day on which resuming was decided.' },
    }),
    areConditionsUnchanged: field(z.boolean(), {
      title: { vi: 'Điều kiện hưởng không đổi', en: 'Conditions unchanged' },
      about: {
        vi: 'Nếu không đổi, các kỳ từ ngày tạm dừng được chi trả lại.',
        en: 'If unchanged, the periods since the suspension are paid after all.',
      },
    }),
    paidFrom: field(LocalDate.optional(), {
      title: { vi: 'Chi lại từ ngày', en: 'Paid again from' },
      about: {
        vi: 'Ngày điều kiện thay đổi, khi có thay đổi; nếu không đổi thì máy chủ ghi ngày tạm dừng.',
        en: 'The day of the change where conditions changed; otherwise the server records the day of the suspension.',
      },
    }),
    note,
  }),
  {
    id: 'BenefitResumption',
    title: { vi: 'Cho hưởng lại', en: 'Resumption of a benefit' },
    about: {
      vi: 'Điều kiện có còn như trước không; từ đó biết được truy lĩnh từ khi nào.',
      en: 'Whether the conditions are as they were, which decides from when payments are given back.',
    },
    source: 'NĐ 335/2026/NĐ-CP Điều 9(4)',
  },
)
export interface BenefitResumption extends z.output<typeof BenefitResumption> {}

/** One suspension with how it ended. */
export const BenefitInterruption = named(
  z.strictObject({
    ...BenefitSuspension.shape,
    resumption: field(BenefitResumption.optional(), {
      title: { vi: 'Cho hưởng lại', en: 'Resumption' },
      about: { vi: 'Bỏ trống khi còn tạm dừng hoặc đã thôi hưởng.', en: 'Absent while it lasts, or where the benefit was stopped.' },
    }),
  }),
  {
    id: 'BenefitInterruption',
    title: { vi: 'Lần tạm dừng', en: 'Interruption of a benefit' },
    about: { vi: 'Một lần tạm dừng và cách nó kết thúc.', en: 'One suspension, with how it ended.' },
  },
)
export interface BenefitInterruption extends z.output<typeof BenefitInterruption> {}

/** Body of `adjust`: the amount from a day on, where conditions or the law changed. */
export const BenefitAdjustment = named(
  z.strictObject({
    from: field(LocalDate, {
      title: { vi: 'Áp dụng từ ngày', en: 'Applies from' },
      about: { vi: 'Kỳ bắt đầu từ ngày này trở đi hưởng mức mới.', en: 'Periods that begin on this day or later have the new amount.' },
    }),
    amount: field(Money, {
      title: { vi: 'Mức mới', en: 'New amount' },
      about: { vi: 'Số tiền mỗi kỳ sau điều chỉnh, đồng.', en: 'Amount of each period from then on, VND.' },
    }),
    basis: field(AmountBasis.optional(), {
      title: { vi: 'Căn cứ', en: 'Basis' },
      about: { vi: 'Văn bản, hệ số và mức chuẩn của mức mới.', en: 'Text, coefficient and level behind the new amount.' },
    }),
    decision: field(BenefitDecision.optional(), {
      title: { vi: 'Quyết định điều chỉnh', en: 'Decision' },
      about: { vi: 'Quyết định điều chỉnh mức hưởng, nếu có.', en: 'The decision that changes the amount, if there is one.' },
    }),
    note,
  }),
  {
    id: 'BenefitAdjustment',
    title: { vi: 'Điều chỉnh mức hưởng', en: 'Adjustment of a benefit' },
    about: {
      vi: 'Mức hưởng từ một ngày, khi điều kiện hoặc quy định thay đổi.',
      en: 'The amount from a day on, where conditions or the law changed.',
    },
    source: 'NĐ 335/2026/NĐ-CP Điều 8, 31',
  },
)
export interface BenefitAdjustment extends z.output<typeof BenefitAdjustment> {}

/** Body of `stop`: why, and the first day that is not due any more. */
export const BenefitStop = named(
  z.strictObject({
    reason: field(BenefitStopReason.schema, {
      title: { vi: 'Lý do thôi hưởng', en: 'Reason' },
      about: { vi: 'Lý do còn hiệu lực vào ngày thôi hưởng.', en: 'A reason that is valid on the day from which nothing is due.' },
    }),
    from: field(LocalDate, {
      title: { vi: 'Thôi hưởng từ ngày', en: 'Stopped from' },
      about: {
        vi: 'Ngày đầu tiên không còn hưởng; thường là ngày 1 của tháng sau.',
        en: 'First day that is not due; mostly the first of the following month.',
      },
    }),
    decision: field(BenefitDecision.optional(), {
      title: { vi: 'Quyết định thôi hưởng', en: 'Decision' },
      about: { vi: 'Quyết định thôi hưởng, nếu có.', en: 'The decision that stops it, if there is one.' },
    }),
    note,
  }),
  {
    id: 'BenefitStop',
    title: { vi: 'Thôi hưởng', en: 'Stop of a benefit' },
    about: {
      vi: 'Vì sao thôi hưởng và ngày đầu tiên không còn được hưởng.',
      en: 'Why it ends, and the first day that is not due any more.',
    },
    source: 'NĐ 335/2026/NĐ-CP Điều 9(2), 9(3)',
  },
)
export interface BenefitStop extends z.output<typeof BenefitStop> {}

/** Body of `redirect`: how and where the money comes from now on. */
export const BenefitRedirection = named(
  z.strictObject({
    channel: field(PaymentChannel.schema, {
      title: { vi: 'Hình thức mới', en: 'New channel' },
      about: { vi: 'Cách tiền đến người hưởng từ nay.', en: 'How the money comes from now on.' },
    }),
    account: field(RecipientAccount.optional(), {
      title: { vi: 'Tài khoản mới', en: 'New account' },
      about: { vi: 'Bỏ trống khi không qua tài khoản; tài khoản cũ được bỏ.', en: 'Left out where there is none; the old one is dropped.' },
      dataClass: 'payment',
    }),
    note,
  }),
  {
    id: 'BenefitRedirection',
    title: { vi: 'Đổi nơi nhận tiền', en: 'Redirection of a benefit' },
    about: { vi: 'Từ nay nhận tiền bằng cách nào, ở đâu.', en: 'How and where the money comes from now on.' },
  },
)
export interface BenefitRedirection extends z.output<typeof BenefitRedirection> {}

/** A benefit is proposed, decided, paid, perhaps suspended for a while, and stopped. */
export const benefitMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Các bước của chế độ', en: 'Steps of a benefit' },
  states: BenefitStatus,
  initial: 'proposed',
  frozen: ['approved', 'active', 'suspended', 'stopped'],
  moves: [
    { action: 'approve', from: ['proposed'], to: 'approved', by: 'owner' },
    { action: 'activate', from: ['approved'], to: 'active', by: 'owner' },
    { action: 'suspend', from: ['active'], to: 'suspended', by: 'owner' },
    { action: 'resume', from: ['suspended'], to: 'active', by: 'owner' },
    { action: 'adjust', from: ['approved', 'active', 'suspended'], by: 'owner' },
    { action: 'redirect', from: ['approved', 'active', 'suspended'], by: 'owner' },
    { action: 'stop', from: ['proposed', 'approved', 'active', 'suspended'], to: 'stopped', by: 'owner' },
  ],
})
