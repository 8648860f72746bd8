import { z } from 'zod'
import { defineAction } from '../action.ts'
import { OfferStatus } from '../code-lists/offer-status.ts'
import { ReferralDueRule } from '../code-lists/referral-due-rule.ts'
import { ServiceKind } from '../code-lists/service-kind.ts'
import { Urgency } from '../code-lists/urgency.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { disclosureHasBasis } from '../rules/disclosure-has-basis.ts'
import { disclosureEndsInTime } from '../rules/ends-in-time.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { Disclosure } from './disclosure.ts'
import { ReferralStop } from './referral-actions.ts'
import { OfferInvitation, offerMachine } from './referral-offer-parts.ts'
import { ReferralContact, SafetyNote } from './referral-parts.ts'
import { Referral } from './referral-record.ts'

/** A referral that has no receiver yet: every fitting facility sees that help is needed, and one may claim it. */
export const ReferralOffer = named(
  z.strictObject({
    ...envelope,
    senderReference: field(z.string().min(1).max(64).optional(), {
      title: { vi: 'Số của bên gửi', en: 'Sender’s reference' },
      about: {
        vi: 'Số do bên gửi đặt, duy nhất trong cơ sở; cơ sở được mời không thấy.',
        en: 'The sender’s own number, unique in its facility; who is invited does not see it.',
      },
      example: 'LM-2026-0007',
    }),
    invites: field(OfferInvitation, {
      title: { vi: 'Mời cơ sở nào', en: 'Invites' },
      about: {
        vi: 'Loại cơ sở và địa bàn; thêm vào đó cơ sở phải có ít nhất một dịch vụ được đề nghị.',
        en: 'Kinds and area; beside them a facility needs one of the requested services.',
      },
    }),
    urgency: field(Urgency.schema, {
      title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' },
      about: { vi: 'Quyết định hạn chờ cơ sở nhận.', en: 'Decides how long the offer waits.' },
    }),
    requestedServices: field(z.array(ServiceKind.schema).min(1).max(20), {
      title: { vi: 'Dịch vụ đề nghị', en: 'Requested services' },
      about: { vi: 'Đối tượng cần gì; không nêu là ai.', en: 'What the client needs; not who it is.' },
    }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Cơ sở được mời không thấy.', en: 'Who is invited does not see it.' },
      refersTo: 'Beneficiary',
    }),
    caseId: field(Id.optional(), {
      title: { vi: 'Hồ sơ của bên gửi', en: 'Sender’s case' },
      about: { vi: 'Hồ sơ mà bên gửi đang quản lý.', en: 'The case that the sender manages.' },
      refersTo: 'Case',
    }),
    reason: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Lý do chuyển gửi', en: 'Reason' },
      about: { vi: 'Chỉ cơ sở đã nhận mới thấy.', en: 'Only who claimed it sees it.' },
    }),
    contact: field(ReferralContact.optional(), {
      title: { vi: 'Liên lạc', en: 'Contact' },
      about: { vi: 'Chỉ cơ sở đã nhận mới thấy.', en: 'Only who claimed it sees it.' },
    }),
    disclosure: field(Disclosure.optional(), {
      title: { vi: 'Phạm vi chia sẻ', en: 'Disclosure' },
      about: {
        vi: 'Những gì cơ sở nhận được đọc sau khi chấp nhận, và căn cứ cho phép.',
        en: 'What the claimer may read once it accepts, and what permits that.',
      },
    }),
    safetyNote: field(SafetyNote.optional(), {
      title: { vi: 'Lưu ý an toàn', en: 'Safety note' },
      about: { vi: 'Chỉ thấy sau khi chấp nhận chuyển gửi.', en: 'Seen only once the referral is accepted.' },
    }),
    status: field(OfferStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Do máy chủ quản lý.', en: 'Kept by the server.' },
    }),
    dueAt: field(Timestamp, {
      title: { vi: 'Chờ đến', en: 'Open until' },
      about: { vi: 'Hết hạn này mà chưa có cơ sở nhận thì lời mời kết thúc.', en: 'An offer that nobody claimed by then is over.' },
    }),
    dueRule: field(ReferralDueRule.schema, {
      title: { vi: 'Cách tính hạn', en: 'How the time limit was set' },
      about: { vi: 'Như hạn trả lời của chuyển gửi.', en: 'As for answering a referral.' },
    }),
    claimedById: field(Id.optional(), {
      title: { vi: 'Cơ sở đã nhận', en: 'Claimed by' },
      about: { vi: 'Chỉ bên gửi thấy.', en: 'Only the sender sees it.' },
      refersTo: 'Facility',
    }),
    referralId: field(Id.optional(), {
      title: { vi: 'Chuyển gửi', en: 'Referral' },
      about: { vi: 'Chuyển gửi thông thường đến cơ sở đã nhận.', en: 'The ordinary referral to the facility that claimed it.' },
      refersTo: 'Referral',
    }),
    stop: field(ReferralStop.optional(), {
      title: { vi: 'Lý do hủy', en: 'Stop' },
      about: { vi: 'Chỉ có khi bên gửi đã hủy.', en: 'Only there once the sender cancelled it.' },
    }),
  }),
  {
    id: 'ReferralOffer',
    title: { vi: 'Lời mời tiếp nhận', en: 'Open offer' },
    about: {
      vi: 'Chuyển gửi chưa có bên nhận, mời các cơ sở phù hợp.',
      en: 'A referral without a receiver, offered to fitting facilities.',
    },
    clause: 'REF-2',
  },
)
export interface ReferralOffer extends z.output<typeof ReferralOffer> {}

/** What the sender writes. */
export const ReferralOfferDraft = named(
  draftOf(ReferralOffer, ['status', 'dueAt', 'dueRule', 'claimedById', 'referralId', 'stop']).required({
    senderReference: true,
    beneficiaryId: true,
    reason: true,
    contact: true,
    disclosure: true,
  }),
  {
    id: 'ReferralOfferDraft',
    title: { vi: 'Lời mời tiếp nhận (bản nháp)', en: 'Open offer draft' },
    about: { vi: 'Phần bên gửi ghi.', en: 'What the sender writes.' },
  },
)
export interface ReferralOfferDraft extends z.output<typeof ReferralOfferDraft> {}

const search = defineSearch({
  status: { kind: 'token', path: 'status', schema: OfferStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  urgency: { kind: 'token', path: 'urgency', schema: Urgency.schema, title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' } },
  service: { kind: 'token', path: 'requestedServices[]', schema: ServiceKind.schema, title: { vi: 'Dịch vụ', en: 'Service' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  dueAt: { kind: 'instant', path: 'dueAt', title: { vi: 'Hạn chờ cơ sở nhận', en: 'Time for claiming' } },
  overdue: {
    kind: 'overdue',
    path: 'dueAt',
    whileField: 'status',
    whileIn: ['open'],
    title: { vi: 'Quá hạn chưa ai nhận', en: 'Not claimed in time' },
  },
})
export interface ReferralOfferQuery extends QueryOf<typeof search> {}

const seen = [
  'id',
  'version',
  'recordedAt',
  'recordedBy',
  'labels',
  'invites',
  'urgency',
  'requestedServices',
  'status',
  'dueAt',
  'dueRule',
]

/** Declares {@link ReferralOffer} as a resource: its verbs, search, rules, views and actions. */
export const referralOfferResource = defineResource<ReferralOffer, ReferralOfferDraft, ReferralOfferQuery>()({
  name: 'ReferralOffer',
  title: { vi: 'Lời mời tiếp nhận', en: 'Open offer' },
  about: {
    vi: 'Khi chưa biết cơ sở nào nhận được: các cơ sở phù hợp thấy nhu cầu, không thấy người; một cơ sở nhận thì thành chuyển gửi.',
    en: 'Where it is not known who can help: fitting facilities see the need, not the person; one claims it, and it is a referral.',
  },
  clause: 'REF-2',
  schema: ReferralOffer,
  draft: ReferralOfferDraft,
  verbs: ['create', 'read', 'search'],
  area: 'exchange',
  audience: 'invited',
  machine: offerMachine,
  naturalKey: 'senderReference',
  rules: [disclosureHasBasis, disclosureEndsInTime],
  search,
  views: { 'referral-offered': seen },
  actions: {
    claim: defineAction<undefined, Referral>({
      title: { vi: 'Nhận', en: 'Claim' },
      about: {
        vi: 'Một cơ sở duy nhất nhận được; trả về chuyển gửi thông thường đến cơ sở ấy, lời mời biến mất với các cơ sở khác.',
        en: 'Exactly one facility gets it: the answer is an ordinary referral to it, and the offer is gone for the others.',
      },
      output: Referral,
      problems: ['requirement-missing', 'natural-key-taken'],
    }),
    cancel: defineAction<ReferralStop, ReferralOffer>({
      title: { vi: 'Hủy', en: 'Cancel' },
      about: { vi: 'Bên gửi rút lại lời mời khi chưa ai nhận.', en: 'The sender takes the offer back before anyone claims it.' },
      input: ReferralStop,
      output: ReferralOffer,
    }),
    resend: defineAction<undefined, ReferralOffer>({
      title: { vi: 'Mời lại khi đã quá hạn', en: 'Offer again after it expired' },
      about: {
        vi: 'Lời mời đã quá hạn được gửi lại cho các cơ sở phù hợp, với hạn mới.',
        en: 'An expired offer goes to the fitting facilities again, with a new time for claiming.',
      },
      output: ReferralOffer,
      problems: ['requirement-missing'],
    }),
  },
})
