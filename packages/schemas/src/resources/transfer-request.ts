import { z } from 'zod'
import { defineAction } from '../action.ts'
import { IdentifierSystem } from '../code-lists/identifier-system.ts'
import { ReferralDueRule } from '../code-lists/referral-due-rule.ts'
import { TransferRequestStatus } from '../code-lists/transfer-request-status.ts'
import { Urgency } from '../code-lists/urgency.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { namesTheCase } from '../rules/names-the-case.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { defineStateMachine } from '../state-machine.ts'
import { ReferralContact } from './referral-parts.ts'

/** An identifier as the client told it to the facility that asks. */
export const ToldIdentifier = named(
  z.strictObject({
    system: field(IdentifierSystem.schema, {
      title: { vi: 'Loại giấy tờ', en: 'System' },
      about: { vi: 'Loại số mà đối tượng đã nói.', en: 'What kind of number the client told.' },
    }),
    value: field(z.string().min(1).max(64), {
      title: { vi: 'Số', en: 'Value' },
      about: { vi: 'Đúng như đối tượng nói; chưa được kiểm tra.', en: 'As the client told it; not checked.' },
      dataClass: 'identifiers',
    }),
  }),
  {
    id: 'ToldIdentifier',
    title: { vi: 'Số giấy tờ do đối tượng nói', en: 'Identifier as told' },
    about: { vi: 'Chỉ để cơ sở được hỏi tìm đúng hồ sơ.', en: 'Only so that who is asked finds the right case.' },
  },
)

/** A facility asks another one to transfer a case to it; it learns nothing but whether a transfer comes. */
export const TransferRequest = named(
  z.strictObject({
    ...envelope,
    senderReference: field(z.string().min(1).max(64), {
      title: { vi: 'Số của bên đề nghị', en: 'Sender’s reference' },
      about: { vi: 'Số do bên đề nghị đặt, duy nhất trong cơ sở.', en: 'The sender’s own number, unique in its facility.' },
      example: 'DN-2026-0003',
    }),
    toFacilityId: field(Id, {
      title: { vi: 'Cơ sở được đề nghị', en: 'Facility asked' },
      about: { vi: 'Cơ sở mà đối tượng nói là đang giữ hồ sơ.', en: 'The facility that keeps the case, as the client says.' },
      refersTo: 'Facility',
    }),
    caseNumber: field(z.string().min(1).max(64).optional(), {
      title: { vi: 'Số hồ sơ', en: 'Case number' },
      about: { vi: 'Số hồ sơ do đối tượng nói.', en: 'The number of the case, as the client told it.' },
      example: 'QLTH-2026-0117',
    }),
    identifier: field(ToldIdentifier.optional(), {
      title: { vi: 'Số giấy tờ', en: 'Identifier' },
      about: {
        vi: 'Thay cho hoặc kèm số hồ sơ (giấy xác nhận khuyết tật phải kèm số hồ sơ); không bao giờ nằm trong địa chỉ URL.',
        en: 'In place of the case number or beside it (a disability certificate only beside it); it never stands in a URL.',
      },
      dataClass: 'identifiers',
    }),
    urgency: field(Urgency.schema, {
      title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' },
      about: { vi: 'Quyết định hạn trả lời.', en: 'Decides when an answer is due.' },
    }),
    reason: field(z.string().min(1).max(4000), {
      title: { vi: 'Lý do đề nghị', en: 'Reason' },
      about: { vi: 'Vì sao cơ sở này cần tiếp tục hồ sơ.', en: 'Why this facility is to go on with the case.' },
    }),
    contact: field(ReferralContact, {
      title: { vi: 'Liên lạc', en: 'Contact' },
      about: { vi: 'Người của bên đề nghị để hỏi thêm.', en: 'Whom to ask at the facility that asks.' },
    }),
    status: field(TransferRequestStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: {
        vi: 'Từ chối, không có hồ sơ hay không trả lời đúng hạn đều như nhau.',
        en: 'A refusal, an unknown client and silence look the same.',
      },
    }),
    dueAt: field(Timestamp, {
      title: { vi: 'Hạn trả lời', en: 'Answer due at' },
      about: {
        vi: 'Quá hạn này thì đề nghị coi như không đáp ứng được.',
        en: 'After it the request counts as not answered by a transfer.',
      },
    }),
    dueRule: field(ReferralDueRule.schema, {
      title: { vi: 'Cách tính hạn', en: 'How the time limit was set' },
      about: { vi: 'Như hạn trả lời của chuyển gửi.', en: 'As for answering a referral.' },
    }),
    referralId: field(Id.optional(), {
      title: { vi: 'Chuyển giao', en: 'Transfer' },
      about: { vi: 'Chuyển gửi mà cơ sở giữ hồ sơ đã gửi để trả lời.', en: 'The referral by which the case’s facility answered.' },
      refersTo: 'Referral',
    }),
  }),
  {
    id: 'TransferRequest',
    title: { vi: 'Đề nghị nhận hồ sơ', en: 'Request for a transfer' },
    about: { vi: 'Cơ sở đề nghị được tiếp quản một trường hợp của cơ sở khác.', en: 'A facility asks to take over a case of another one.' },
    clause: 'REF-3',
  },
)
export interface TransferRequest extends z.output<typeof TransferRequest> {}

/** What the asking facility writes. */
export const TransferRequestDraft = named(draftOf(TransferRequest, ['status', 'dueAt', 'dueRule', 'referralId']), {
  id: 'TransferRequestDraft',
  title: { vi: 'Đề nghị nhận hồ sơ (bản nháp)', en: 'Request for a transfer, draft' },
  about: { vi: 'Phần bên đề nghị ghi.', en: 'What the asking facility writes.' },
})
export interface TransferRequestDraft extends z.output<typeof TransferRequestDraft> {}

/** Body of `answer`: the transfer that was sent. */
export const TransferRequestAnswer = named(
  z.strictObject({
    referralId: field(Id, {
      title: { vi: 'Chuyển giao đã gửi', en: 'Transfer that was sent' },
      about: { vi: 'Chuyển gửi loại chuyển giao đến bên đề nghị.', en: 'A referral of kind transfer to the facility that asked.' },
      refersTo: 'Referral',
    }),
  }),
  {
    id: 'TransferRequestAnswer',
    title: { vi: 'Trả lời đề nghị', en: 'Answer to a request' },
    about: { vi: 'Đáp ứng đề nghị bằng một chuyển giao.', en: 'Meets the request by a transfer.' },
  },
)
export interface TransferRequestAnswer extends z.output<typeof TransferRequestAnswer> {}

/** A request ends with a transfer, or without one; why there is none is not told. */
export const transferRequestMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Đề nghị nhận hồ sơ', en: 'Request for a transfer' },
  states: TransferRequestStatus,
  initial: 'sent',
  moves: [
    { action: 'answer', from: ['sent'], to: 'answered', by: 'receiver' },
    { action: 'refuse', from: ['sent'], to: 'refused', by: 'receiver' },
    { action: 'withdraw', from: ['sent'], to: 'withdrawn', by: 'owner' },
    { action: 'expire', from: ['sent'], to: 'refused', by: 'clock' },
  ],
})

const search = defineSearch({
  status: { kind: 'token', path: 'status', schema: TransferRequestStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  toFacilityId: { kind: 'token', path: 'toFacilityId', schema: Id, title: { vi: 'Cơ sở được đề nghị', en: 'Facility asked' } },
  dueAt: { kind: 'instant', path: 'dueAt', title: { vi: 'Hạn trả lời', en: 'Answer due' } },
  overdue: {
    kind: 'overdue',
    path: 'dueAt',
    whileField: 'status',
    whileIn: ['sent'],
    title: { vi: 'Quá hạn', en: 'Not answered in time' },
  },
})
export interface TransferRequestQuery extends QueryOf<typeof search> {}

/** Declares {@link TransferRequest} as a resource: its verbs, search, rules, views and actions. */
export const transferRequestResource = defineResource<TransferRequest, TransferRequestDraft, TransferRequestQuery>()({
  name: 'TransferRequest',
  title: { vi: 'Đề nghị nhận hồ sơ', en: 'Request for a transfer' },
  about: {
    vi: 'Bên đề nghị không biết được cơ sở kia có hồ sơ hay không, trừ khi nhận được chuyển giao.',
    en: 'Who asks never learns whether the other side knows the client, unless a transfer comes.',
  },
  clause: 'REF-3',
  schema: TransferRequest,
  draft: TransferRequestDraft,
  verbs: ['create', 'read', 'search'],
  area: 'exchange',
  audience: 'parties',
  machine: transferRequestMachine,
  naturalKey: 'senderReference',
  rules: [namesTheCase],
  search,
  views: { 'referral-sent': Object.keys(TransferRequest.shape) },
  actions: {
    answer: defineAction<TransferRequestAnswer, TransferRequest>({
      title: { vi: 'Trả lời bằng chuyển giao', en: 'Answer by a transfer' },
      about: { vi: 'Nêu chuyển giao đã gửi cho bên đề nghị.', en: 'Names the transfer that was sent to who asked.' },
      input: TransferRequestAnswer,
      output: TransferRequest,
    }),
    refuse: defineAction<undefined, TransferRequest>({
      title: { vi: 'Không đáp ứng được', en: 'Refuse' },
      about: {
        vi: 'Không nêu lý do: không có hồ sơ và không đồng ý đều trả lời như nhau.',
        en: 'Without a reason: an unknown client and a refusal get the same answer.',
      },
      output: TransferRequest,
    }),
    withdraw: defineAction<undefined, TransferRequest>({
      title: { vi: 'Rút lại', en: 'Withdraw' },
      about: { vi: 'Bên đề nghị không cần nữa.', en: 'Who asked does not need it any more.' },
      output: TransferRequest,
    }),
  },
})
