import { z } from 'zod'
import { defineAction } from '../action.ts'
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
import { defineResource } from '../resource.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { disclosureHasBasis } from '../rules/disclosure-has-basis.ts'
import { transferNamesCase } from '../rules/transfer-names-case.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { ReferralAcceptance, ReferralRejection, ReferralStop, referralMachine } from './referral-actions.ts'
import { Disclosure, MinimumIdentity, ReferralContact, ReferralFeedback, SafetyNote } from './referral-parts.ts'

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
    kind: field(ReferralKind.schema, { title: { vi: 'Loại chuyển gửi', en: 'Kind' } }),
    toFacilityId: field(Id, { title: { vi: 'Cơ sở nhận', en: 'Receiving facility' }, refersTo: 'Facility' }),
    beneficiaryId: field(Id, { title: { vi: 'Đối tượng', en: 'Beneficiary' }, refersTo: 'Beneficiary' }),
    caseId: field(Id.optional(), { title: { vi: 'Hồ sơ của bên gửi', en: 'Sender’s case' }, refersTo: 'Case' }),
    urgency: field(Urgency.schema, { title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' } }),
    reason: field(z.string().min(1).max(4000), { title: { vi: 'Lý do chuyển gửi', en: 'Reason' } }),
    requestedServices: field(z.array(ServiceKind.schema).min(1).max(20), { title: { vi: 'Dịch vụ đề nghị', en: 'Requested services' } }),
    contact: field(ReferralContact, { title: { vi: 'Liên lạc', en: 'Contact' } }),
    disclosure: field(Disclosure.optional(), {
      title: { vi: 'Phạm vi chia sẻ', en: 'Disclosure' },
      about: { vi: 'Bên nhận chỉ thấy sau khi chấp nhận.', en: 'The receiver sees it only once it has accepted.' },
    }),
    safetyNote: field(SafetyNote.optional(), { title: { vi: 'Lưu ý an toàn', en: 'Safety note' } }),
    transport: field(z.string().max(500).optional(), { title: { vi: 'Đưa đón', en: 'Transport' } }),
    status: field(ReferralStatus.schema, { title: { vi: 'Trạng thái', en: 'Status' } }),
    client: field(MinimumIdentity, { title: { vi: 'Nhân thân tối thiểu', en: 'Minimum identity' }, dataClass: 'identity' }),
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
    rejection: field(ReferralRejection.optional(), { title: { vi: 'Từ chối', en: 'Rejection' } }),
    cancellationRequest: field(ReferralStop.optional(), { title: { vi: 'Bên gửi xin hủy', en: 'Cancellation asked for' } }),
    stop: field(ReferralStop.optional(), { title: { vi: 'Lý do dừng', en: 'Stop' } }),
    feedback: field(ReferralFeedback.optional(), { title: { vi: 'Phản hồi', en: 'Feedback' } }),
  }),
  { id: 'Referral', title: { vi: 'Chuyển gửi', en: 'Referral' }, clause: 'REF-1' },
)
export interface Referral extends z.output<typeof Referral> {}

/** What the sender writes. */
export const ReferralDraft = named(
  draftOf(Referral, ['status', 'client', 'dueAt', 'dueRule', 'rejection', 'cancellationRequest', 'stop', 'feedback']).required({
    disclosure: true,
  }),
  { id: 'ReferralDraft', title: { vi: 'Chuyển gửi (bản nháp)', en: 'Referral draft' } },
)
export interface ReferralDraft extends z.output<typeof ReferralDraft> {}

const search = defineSearch({
  status: { kind: 'token', path: 'status', schema: ReferralStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  urgency: { kind: 'token', path: 'urgency', schema: Urgency.schema, title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' } },
  toFacilityId: { kind: 'token', path: 'toFacilityId', schema: Id, title: { vi: 'Cơ sở nhận', en: 'Receiving facility' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  consentId: { kind: 'token', path: 'disclosure.consentId', schema: Id, title: { vi: 'Văn bản đồng ý', en: 'Consent' } },
  dueAt: { kind: 'instant', path: 'dueAt', title: { vi: 'Hạn trả lời', en: 'Answer due' } },
  overdue: {
    kind: 'overdue',
    path: 'dueAt',
    whileField: 'status',
    whileIn: ['sent', 'received'],
    title: { vi: 'Quá hạn mà chưa trả lời', en: 'Not answered in time' },
  },
})
export interface ReferralQuery extends QueryOf<typeof search> {}

const required = [
  'id',
  'version',
  'recordedAt',
  'recordedBy',
  'labels',
  'senderReference',
  'kind',
  'toFacilityId',
  'beneficiaryId',
] as const
const minimum = [...required, 'urgency', 'reason', 'requestedServices', 'contact', 'status', 'client', 'dueAt', 'dueRule'] as const
const ended = [...minimum, 'rejection', 'stop', 'feedback'] as const

/** Declares {@link Referral} as a resource: its verbs, search, rules, views and actions. */
export const referralResource = defineResource<Referral, ReferralDraft, ReferralQuery>()({
  name: 'Referral',
  title: { vi: 'Chuyển gửi', en: 'Referral' },
  about: {
    vi: 'Chuyển một đối tượng sang cơ sở khác, kèm phạm vi thông tin được biết, và luôn có phản hồi về bên gửi.',
    en: 'Hands a client to another facility with what it may know, and always brings an answer back.',
  },
  clause: 'REF-1',
  schema: Referral,
  draft: ReferralDraft,
  verbs: ['create', 'read', 'search'],
  audience: 'parties',
  machine: referralMachine,
  naturalKey: 'senderReference',
  rules: [disclosureHasBasis, transferNamesCase],
  search,
  views: { 'referral-sent': minimum, 'referral-over': ended },
  actions: {
    receive: defineAction<undefined, Referral>({ title: { vi: 'Xác nhận đã nhận', en: 'Confirm receipt' }, output: Referral }),
    accept: defineAction<ReferralAcceptance, Referral>({
      title: { vi: 'Chấp nhận và mở hồ sơ', en: 'Accept and open a case' },
      input: ReferralAcceptance,
      output: Referral,
      problems: ['requirement-missing'],
    }),
    reject: defineAction<ReferralRejection, Referral>({
      title: { vi: 'Từ chối', en: 'Reject' },
      input: ReferralRejection,
      output: Referral,
    }),
    start: defineAction<undefined, Referral>({ title: { vi: 'Bắt đầu thực hiện', en: 'Start' }, output: Referral }),
    complete: defineAction<ReferralFeedback, Referral>({
      title: { vi: 'Hoàn thành và phản hồi', en: 'Complete and answer' },
      input: ReferralFeedback,
      output: Referral,
      rules: [datesNotInFuture(['completedOn'])],
    }),
    discontinue: defineAction<ReferralStop, Referral>({
      title: { vi: 'Dừng giữa chừng', en: 'Discontinue' },
      input: ReferralStop,
      output: Referral,
    }),
    cancel: defineAction<ReferralStop, Referral>({ title: { vi: 'Hủy', en: 'Cancel' }, input: ReferralStop, output: Referral }),
    requestCancellation: defineAction<ReferralStop, Referral>({
      title: { vi: 'Xin hủy sau khi đã chấp nhận', en: 'Ask to cancel after acceptance' },
      input: ReferralStop,
      output: Referral,
    }),
    agreeCancellation: defineAction<undefined, Referral>({
      title: { vi: 'Đồng ý hủy', en: 'Agree to the cancellation' },
      output: Referral,
      problems: ['requirement-missing'],
    }),
  },
})
