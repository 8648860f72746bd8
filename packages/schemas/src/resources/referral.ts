import { ReferralStatus } from '../code-lists/referral-status.ts'
import { Urgency } from '../code-lists/urgency.ts'
import { Id } from '../primitives/id.ts'
import { defineResource } from '../resource.ts'
import { disclosesOnce } from '../rules/discloses-once.ts'
import { disclosureHasBasis } from '../rules/disclosure-has-basis.ts'
import { disclosureEndsInTime } from '../rules/ends-in-time.ts'
import { transferNamesCase } from '../rules/transfer-names-case.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { referralMachine } from './referral-actions.ts'
import { referralActions } from './referral-decisions.ts'
import { Referral, ReferralDraft } from './referral-record.ts'

const search = defineSearch({
  status: { kind: 'token', path: 'status', schema: ReferralStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  urgency: { kind: 'token', path: 'urgency', schema: Urgency.schema, title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' } },
  toFacilityId: { kind: 'token', path: 'toFacilityId', schema: Id, title: { vi: 'Cơ sở nhận', en: 'Receiving facility' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  originId: {
    kind: 'token',
    path: 'chain.originId',
    schema: Id,
    title: { vi: 'Chuyển gửi đầu tiên của chuỗi', en: 'First referral of the chain' },
  },
  consentId: { kind: 'token', path: 'disclosure.consentId', schema: Id, title: { vi: 'Văn bản đồng ý', en: 'Consent' } },
  dueAt: { kind: 'instant', path: 'dueAt', title: { vi: 'Hạn trả lời', en: 'Answer due' } },
  overdue: {
    kind: 'overdue',
    path: 'dueAt',
    whileField: 'status',
    whileIn: ['sent', 'received'],
    title: { vi: 'Quá hạn mà chưa trả lời', en: 'Not answered in time' },
  },
  disclosedUntil: { kind: 'instant', path: 'disclosedUntil', title: { vi: 'Còn được đọc đến', en: 'Disclosed until' } },
  lapsed: {
    kind: 'overdue',
    path: 'disclosedUntil',
    whileField: 'status',
    whileIn: ['accepted', 'in-progress'],
    forServer: true,
    title: { vi: 'Chia sẻ đã qua ngày cuối mà chưa chấm dứt', en: 'Disclosure past its last day, not yet closed' },
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
const minimum = [
  ...required,
  'urgency',
  'reason',
  'requestedServices',
  'contact',
  'status',
  'client',
  'dueAt',
  'dueRule',
  'forwardedById',
] as const
const ended = [...minimum, 'rejection', 'stop', 'feedback', 'forwarding'] as const
/** An accepted one shows all but the chain behind it, the receipt, and why the sender ended the disclosure, which are the sender's. */
const accepted = Object.keys(Referral.shape).filter((name) => !['chain', 'successorId', 'receipt', 'disclosureEnd'].includes(name))

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
  area: 'exchange',
  audience: 'parties',
  machine: referralMachine,
  naturalKey: 'senderReference',
  rules: [disclosureHasBasis, disclosureEndsInTime, transferNamesCase, disclosesOnce],
  search,
  views: { 'referral-sent': minimum, 'referral-over': ended, 'referral-accepted': accepted },
  actions: referralActions,
})
