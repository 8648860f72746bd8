import { z } from 'zod'
import { ReferralDueRule } from '../code-lists/referral-due-rule.ts'
import { ReferralKind } from '../code-lists/referral-kind.ts'
import { ReferralStatus } from '../code-lists/referral-status.ts'
import { ServiceKind } from '../code-lists/service-kind.ts'
import { Urgency } from '../code-lists/urgency.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { Disclosure } from './disclosure.ts'
import { DisclosureReceipt } from './disclosure-receipt.ts'
import { ReferralRejection, ReferralStop } from './referral-actions.ts'
import { ReferralChain, ReferralForwarding } from './referral-forwarding.ts'
import { MinimumIdentity, ReferralContact, ReferralFeedback, SafetyNote } from './referral-parts.ts'

/** A client handed from one facility to another, with what the receiver may know and the answer that goes back. */
export const Referral = named(
  z.strictObject({
    ...envelope,
    senderReference: field(z.string().min(1).max(64), {
      title: { vi: 'Số chuyển gửi của bên gửi', en: 'Sender’s reference' },
      about: {
        vi: 'Số do bên gửi đặt, duy nhất trong cơ sở: gửi lại cùng số không tạo chuyển gửi mới.',
        en: 'The sender’s own number, unique in its facility: sending it again makes no second referral.',
      },
      example: 'CG-2026-0042',
    }),
    kind: field(ReferralKind.schema, {
      title: { vi: 'Loại chuyển gửi', en: 'Kind' },
      about: {
        vi: 'Đề nghị hỗ trợ, khi bên gửi vẫn quản lý trường hợp, hay chuyển giao cả hồ sơ quản lý trường hợp.',
        en: 'Asks for a service while the sender keeps the case, or hands the whole case over.',
      },
    }),
    toFacilityId: field(Id, {
      title: { vi: 'Cơ sở nhận', en: 'Receiving facility' },
      about: { vi: 'Cơ sở được đề nghị tiếp nhận.', en: 'The facility that is asked.' },
      refersTo: 'Facility',
    }),
    beneficiaryId: field(Id, {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Đối tượng được chuyển gửi.', en: 'The client who is referred.' },
      refersTo: 'Beneficiary',
    }),
    caseId: field(Id.optional(), {
      title: { vi: 'Hồ sơ của bên gửi', en: 'Sender’s case' },
      about: {
        vi: 'Hồ sơ mà bên gửi đang quản lý; bắt buộc khi chuyển giao hồ sơ.',
        en: 'The case that the sender manages; required for a transfer.',
      },
      refersTo: 'Case',
    }),
    urgency: field(Urgency.schema, {
      title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' },
      about: { vi: 'Mức khẩn cấp, quyết định hạn trả lời.', en: 'How urgent it is; the due time of the answer follows.' },
    }),
    reason: field(z.string().min(1).max(4000), {
      title: { vi: 'Lý do chuyển gửi', en: 'Reason' },
      about: {
        vi: 'Vì sao cần cơ sở khác; bên nhận đọc được trước khi chấp nhận, nên không nêu chi tiết nhạy cảm.',
        en: 'Why another facility is needed; the receiver reads it before it accepts, so it holds no sensitive detail.',
      },
    }),
    requestedServices: field(z.array(ServiceKind.schema).min(1).max(20), {
      title: { vi: 'Dịch vụ đề nghị', en: 'Requested services' },
      about: { vi: 'Những dịch vụ đề nghị bên nhận cung cấp.', en: 'The services that the receiver is asked for.' },
    }),
    contact: field(ReferralContact, {
      title: { vi: 'Liên lạc', en: 'Contact' },
      about: { vi: 'Người của bên gửi mà bên nhận gọi khi cần hỏi.', en: 'Whom the receiver calls at the sender.' },
    }),
    disclosure: field(Disclosure.optional(), {
      title: { vi: 'Phạm vi chia sẻ', en: 'Disclosure' },
      about: { vi: 'Bên nhận chỉ thấy sau khi chấp nhận.', en: 'The receiver sees it only once it has accepted.' },
    }),
    receipt: field(DisclosureReceipt.optional(), {
      title: { vi: 'Biên nhận chia sẻ', en: 'Disclosure receipt' },
      about: {
        vi: 'Máy chủ đã quyết định thế nào khi dữ liệu rời cơ sở; chỉ bên gửi thấy.',
        en: 'What the server decided when the data left; only the sender sees it.',
      },
    }),
    disclosedUntil: field(Timestamp.optional(), {
      title: { vi: 'Còn được đọc đến', en: 'Disclosed until' },
      about: {
        vi: 'Chỉ có khi bên nhận đang đọc được phần đã chia sẻ và việc đó có ngày cuối; sau thời điểm này bên nhận không đọc được nữa.',
        en: 'Only there while the receiver reads what was disclosed and that has a last day; after this instant it reads nothing more.',
      },
    }),
    disclosureEnd: field(ReferralStop.optional(), {
      title: { vi: 'Chấm dứt chia sẻ', en: 'End of the disclosure' },
      about: {
        vi: 'Chỉ có khi bên gửi đã chấm dứt việc chia sẻ trước ngày cuối; chỉ bên gửi thấy.',
        en: 'Only there once the sender ended the disclosure before its last day; only the sender sees it.',
      },
    }),
    safetyNote: field(SafetyNote.optional(), {
      title: { vi: 'Lưu ý an toàn', en: 'Safety note' },
      about: {
        vi: 'Điều bên nhận phải biết để không gây nguy hiểm cho đối tượng.',
        en: 'What the receiver must know so that nothing endangers the client.',
      },
    }),
    transport: field(z.string().max(500).optional(), {
      title: { vi: 'Đưa đón', en: 'Transport' },
      about: { vi: 'Ai đưa đối tượng đến, khi nào, bằng cách nào.', en: 'Who brings the client, when and how.' },
    }),
    status: field(ReferralStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: {
        vi: 'Bước hiện tại của chuyển gửi; chỉ đổi bằng hành động hoặc khi hết hạn.',
        en: 'The present step; it moves by actions, or when time runs out.',
      },
    }),
    client: field(MinimumIdentity, {
      title: { vi: 'Nhân thân tối thiểu', en: 'Minimum identity' },
      about: {
        vi: 'Nhân thân đủ để bên nhận trả lời, máy chủ chép từ hồ sơ đối tượng lúc gửi.',
        en: 'Identity enough to answer by; the server copies it from the beneficiary when the referral is sent.',
      },
      dataClass: 'identity',
    }),
    dueAt: field(Timestamp, {
      title: { vi: 'Hạn trả lời', en: 'Answer due at' },
      about: {
        vi: 'Tính lúc gửi theo mức độ khẩn cấp: 12 giờ, hết ngày làm việc thứ 2 hoặc thứ 5.',
        en: 'Set when it is sent, from the urgency: 12 hours, or the end of the 2nd or 5th working day.',
      },
      source: 'NĐ 56/2017/NĐ-CP Điều 26–32',
    }),
    dueRule: field(ReferralDueRule.schema, {
      title: { vi: 'Cách tính hạn', en: 'How the time limit was set' },
      about: { vi: 'Quy tắc mà máy chủ đã dùng để tính hạn trả lời.', en: 'The rule by which the server set the time limit.' },
    }),
    rejection: field(ReferralRejection.optional(), {
      title: { vi: 'Từ chối', en: 'Rejection' },
      about: { vi: 'Chỉ có khi bên nhận đã từ chối.', en: 'Only there once the receiver has turned it down.' },
    }),
    cancellationRequest: field(ReferralStop.optional(), {
      title: { vi: 'Bên gửi đề nghị hủy', en: 'Cancellation asked for' },
      about: {
        vi: 'Chỉ có khi bên gửi đề nghị hủy sau khi đã được chấp nhận.',
        en: 'Only there when the sender asks to cancel after acceptance.',
      },
    }),
    stop: field(ReferralStop.optional(), {
      title: { vi: 'Lý do dừng', en: 'Stop' },
      about: { vi: 'Chỉ có khi chuyển gửi đã hủy hoặc dừng giữa chừng.', en: 'Only there once it is cancelled or discontinued.' },
    }),
    forwarding: field(ReferralForwarding.omit({ dataClasses: true }).optional(), {
      title: { vi: 'Chuyển tiếp', en: 'Forwarding' },
      about: { vi: 'Chỉ có khi bên nhận đã chuyển tiếp cho cơ sở khác.', en: 'Only there once the receiver has passed it on.' },
    }),
    successorId: field(Id.optional(), {
      title: { vi: 'Chuyển gửi tiếp theo', en: 'Successor' },
      about: {
        vi: 'Chuyển gửi mới sau khi chuyển tiếp; chỉ bên gửi thấy.',
        en: 'The referral that follows the forwarding; only the sender sees it.',
      },
      refersTo: 'Referral',
    }),
    chain: field(ReferralChain.optional(), {
      title: { vi: 'Chuỗi chuyển tiếp', en: 'Chain' },
      about: {
        vi: 'Chỉ có ở chuyển gửi được chuyển tiếp; chỉ bên gửi thấy.',
        en: 'Only there on a forwarded referral; only the sender sees it.',
      },
    }),
    forwardedById: field(Id.optional(), {
      title: { vi: 'Cơ sở chuyển tiếp', en: 'Forwarded by' },
      about: { vi: 'Cơ sở đã chuyển tiếp thay cho bên gửi.', en: 'The facility that passed it on for the sender.' },
      refersTo: 'Facility',
    }),
    feedback: field(ReferralFeedback.optional(), {
      title: { vi: 'Phản hồi', en: 'Feedback' },
      about: { vi: 'Câu trả lời của bên nhận khi hoàn thành.', en: 'The receiver’s answer on completion.' },
    }),
  }),
  {
    id: 'Referral',
    title: { vi: 'Chuyển gửi', en: 'Referral' },
    about: {
      vi: 'Việc chuyển một đối tượng từ cơ sở này sang cơ sở khác, từ lúc gửi đến lúc có phản hồi.',
      en: 'A client handed from one facility to another, from sending to the answer.',
    },
    clause: 'REF-1',
  },
)
export interface Referral extends z.output<typeof Referral> {}

/** What the sender writes. */
export const ReferralDraft = named(
  draftOf(Referral, [
    ...(['status', 'client', 'dueAt', 'dueRule', 'rejection', 'cancellationRequest', 'stop', 'feedback'] as const),
    ...(['forwarding', 'successorId', 'chain', 'forwardedById', 'receipt', 'disclosedUntil', 'disclosureEnd'] as const),
  ]).required({ disclosure: true }),
  {
    id: 'ReferralDraft',
    title: { vi: 'Chuyển gửi (bản nháp)', en: 'Referral draft' },
    about: {
      vi: 'Phần bên gửi ghi; trạng thái và hạn trả lời do máy chủ quản lý.',
      en: 'What the sender writes; the server keeps status and due time.',
    },
  },
)
export interface ReferralDraft extends z.output<typeof ReferralDraft> {}
