import { z } from 'zod'
import { AllowanceGroup } from '../code-lists/allowance-group.ts'
import { BenefitProgramme } from '../code-lists/benefit-programme.ts'
import { BenefitStatus } from '../code-lists/benefit-status.ts'
import { PaymentChannel } from '../code-lists/payment-channel.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { BenefitActivation, BenefitAdjustment, BenefitInterruption, BenefitStop } from './benefit-actions.ts'
import { BenefitDecision } from './benefit-decision.ts'
import { BenefitGoods, EmergencyRelief, HousingSupport, LivelihoodSupport, PolicyLoan } from './benefit-details.ts'
import { AmountBasis, BenefitFunding, BenefitSchedule, RecipientAccount } from './benefit-parts.ts'

/** A right or a support that one person receives: what, why, how much, when, from whom. */
export const Benefit = named(
  z.strictObject({
    ...envelope,
    senderReference: field(z.string().min(1).max(64), {
      title: { vi: 'Số hồ sơ chế độ', en: 'Sender’s reference' },
      about: {
        vi: 'Số do đơn vị lập đặt, duy nhất trong đơn vị: gửi lại cùng số không tạo chế độ mới.',
        en: 'The facility’s own number, unique in it: sending it again makes no second benefit.',
      },
      example: 'CD-2026-0117',
    }),
    beneficiaryId: field(Id, {
      title: { vi: 'Người hưởng', en: 'Beneficiary' },
      about: { vi: 'Người được hưởng, không phải người nhận tiền thay.', en: 'Whose benefit it is, not who collects the money.' },
      refersTo: 'Beneficiary',
    }),
    householdId: field(Id.optional(), {
      title: { vi: 'Hộ gia đình', en: 'Household' },
      about: { vi: 'Khi cả hộ được hưởng, như sửa nhà.', en: 'Where the household has the good of it, as with a house repair.' },
      refersTo: 'Household',
    }),
    caseId: field(Id.optional(), {
      title: { vi: 'Hồ sơ', en: 'Case' },
      about: { vi: 'Hồ sơ quản lý trường hợp đã kết nối hỗ trợ này.', en: 'The case through which it was found.' },
      refersTo: 'Case',
    }),
    supportPlanId: field(Id.optional(), {
      title: { vi: 'Kế hoạch trợ giúp', en: 'Support plan' },
      about: { vi: 'Kế hoạch có hoạt động này.', en: 'The plan that it carries out.' },
      refersTo: 'SupportPlan',
    }),
    supplementsId: field(Id.optional(), {
      title: { vi: 'Truy lĩnh cho chế độ', en: 'Supplements benefit' },
      about: {
        vi: 'Chế độ đã chi mà khoản này bù phần chênh lệch, khi mức mới áp dụng lùi ngày.',
        en: 'The benefit to whose paid periods this one adds the difference, where a new level applies to past months.',
      },
      source: 'NĐ 335/2026/NĐ-CP Điều 31',
      refersTo: 'Benefit',
    }),
    programme: field(BenefitProgramme.schema, {
      title: { vi: 'Loại chế độ, hỗ trợ', en: 'Programme' },
      about: { vi: 'Chế độ theo luật hoặc loại hỗ trợ vận động được.', en: 'The right by law, or the kind of support.' },
    }),
    group: field(AllowanceGroup.schema.optional(), {
      title: { vi: 'Nhóm hưởng', en: 'Allowance group' },
      about: { vi: 'Nhóm đối tượng quyết định hệ số của trợ cấp.', en: 'The legal group that gives the coefficient.' },
      dataClass: 'situation',
    }),
    purpose: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Mục đích', en: 'Purpose' },
      about: { vi: 'Dùng vào việc gì, khi tên chế độ chưa nói rõ.', en: 'What it is for, where the programme does not say it.' },
      example: 'Mua sách vở, đồng phục',
    }),
    appliedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày nhận hồ sơ', en: 'Applied on' },
      about: {
        vi: 'Ngày nhận đủ hồ sơ; thời hạn giải quyết tính từ đây.',
        en: 'The day of the full application, from which time limits run.',
      },
      source: 'NĐ 335/2026/NĐ-CP Điều 8',
    }),
    basis: field(AmountBasis.optional(), {
      title: { vi: 'Căn cứ mức hưởng', en: 'Basis of the amount' },
      about: {
        vi: 'Văn bản, hệ số, mức chuẩn; bỏ trống khi mức hưởng do thỏa thuận.',
        en: 'Text, coefficient and level; absent for a free amount.',
      },
    }),
    amount: field(Money, {
      title: { vi: 'Mức hưởng mỗi kỳ', en: 'Amount of each period' },
      about: {
        vi: 'Đồng Việt Nam cho mỗi kỳ của lịch hưởng; chọn “unknown” khi không rõ số tiền.',
        en: 'Vietnamese dong for each period of the schedule; qualifier “unknown” where it was not told.',
      },
    }),
    goods: field(z.array(BenefitGoods).min(1).max(30).optional(), {
      title: { vi: 'Hiện vật', en: 'Goods' },
      about: { vi: 'Thứ được cấp bằng hiện vật, ngoài tiền.', en: 'What is given in kind, beside money.' },
    }),
    schedule: field(BenefitSchedule, {
      title: { vi: 'Lịch hưởng', en: 'Schedule' },
      about: { vi: 'Kỳ hưởng, từ khi nào, đến khi nào.', en: 'How often, from when, until when.' },
    }),
    funding: field(z.array(BenefitFunding).min(1).max(10), {
      title: { vi: 'Nguồn chi', en: 'Funding' },
      about: { vi: 'Ai chi; có thể nhiều nguồn cùng chi.', en: 'Who pays; several may share.' },
    }),
    relief: field(EmergencyRelief.optional(), {
      title: { vi: 'Trợ giúp khẩn cấp', en: 'Emergency relief' },
      about: { vi: 'Bắt buộc với trợ giúp xã hội khẩn cấp.', en: 'Required for emergency relief.' },
    }),
    housing: field(HousingSupport.optional(), {
      title: { vi: 'Hỗ trợ nhà ở', en: 'Housing support' },
      about: { vi: 'Bắt buộc với hỗ trợ xây, sửa nhà.', en: 'Required for a house repair.' },
    }),
    livelihood: field(LivelihoodSupport.optional(), {
      title: { vi: 'Hỗ trợ sinh kế', en: 'Livelihood support' },
      about: { vi: 'Bắt buộc với hỗ trợ sinh kế.', en: 'Required for a livelihood.' },
      dataClass: 'livelihood',
    }),
    loan: field(PolicyLoan.optional(), {
      title: { vi: 'Khoản vay', en: 'Loan' },
      about: { vi: 'Bắt buộc với vay vốn tín dụng chính sách.', en: 'Required for a policy loan.' },
    }),
    channel: field(PaymentChannel.schema.optional(), {
      title: { vi: 'Hình thức chi trả', en: 'Payment channel' },
      about: { vi: 'Cách tiền thường đến người hưởng; từng lần chi có thể khác.', en: 'How the money mostly comes; a payment may differ.' },
    }),
    account: field(RecipientAccount.optional(), {
      title: { vi: 'Tài khoản nhận tiền', en: 'Account' },
      about: { vi: 'Nơi tiền đến; là dữ liệu cá nhân.', en: 'Where the money goes; personal data.' },
      dataClass: 'payment',
    }),
    note: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Điều cần nói thêm về chế độ này.', en: 'What else has to be said of the benefit.' },
    }),
    status: field(BenefitStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Máy chủ đổi theo từng thao tác.', en: 'Moved by the server with each action.' },
    }),
    decision: field(BenefitDecision.optional(), {
      title: { vi: 'Quyết định', en: 'Decision' },
      about: { vi: 'Quyết định cho hưởng.', en: 'The decision that grants it.' },
    }),
    activation: field(BenefitActivation.optional(), {
      title: { vi: 'Đưa vào chi trả', en: 'Activation' },
      about: { vi: 'Khi bắt đầu chi trả.', en: 'When paying began.' },
    }),
    adjustments: field(z.array(BenefitAdjustment).max(500).optional(), {
      title: { vi: 'Các lần điều chỉnh', en: 'Adjustments' },
      about: { vi: 'Mức mới và ngày áp dụng, theo thứ tự đã điều chỉnh.', en: 'New amounts and from when, in the order made.' },
    }),
    interruptions: field(z.array(BenefitInterruption).max(500).optional(), {
      title: { vi: 'Các lần tạm dừng', en: 'Interruptions' },
      about: { vi: 'Mỗi lần tạm dừng và cho hưởng lại.', en: 'Every suspension and how it ended.' },
    }),
    stop: field(BenefitStop.optional(), {
      title: { vi: 'Thôi hưởng', en: 'Stop' },
      about: { vi: 'Vì sao và từ khi nào thôi hưởng.', en: 'Why and from when nothing is due.' },
    }),
  }),
  {
    id: 'Benefit',
    title: { vi: 'Chế độ, hỗ trợ', en: 'Benefit' },
    about: {
      vi: 'Một chế độ hoặc hỗ trợ một người được nhận: gì, vì sao, bao nhiêu, khi nào, từ ai.',
      en: 'A right or a support that one person receives: what, why, how much, when, from whom.',
    },
    clause: 'BEN-1',
    source: 'NĐ 335/2026/NĐ-CP Mẫu 01–03; NĐ 20/2021/NĐ-CP; NĐ 176/2025/NĐ-CP',
  },
)
export interface Benefit extends z.output<typeof Benefit> {}

/** What the facility proposes. */
export const BenefitDraft = named(draftOf(Benefit, ['status', 'decision', 'activation', 'adjustments', 'interruptions', 'stop']), {
  id: 'BenefitDraft',
  title: { vi: 'Chế độ, hỗ trợ (bản nháp)', en: 'Benefit draft' },
  about: {
    vi: 'Phần cơ sở đề xuất; việc phê duyệt và chi trả do các hành động ghi.',
    en: 'What the facility proposes; approval and payment are told by actions.',
  },
})
export interface BenefitDraft extends z.output<typeof BenefitDraft> {}
