import { z } from 'zod'
import { CarerRelationship } from '../code-lists/carer-relationship.ts'
import { LegalBasis } from '../code-lists/legal-basis.ts'
import { PrivacyRefusalReason } from '../code-lists/privacy-refusal-reason.ts'
import { PrivacyRequestStatus } from '../code-lists/privacy-request-status.ts'
import { PrivacyRequester } from '../code-lists/privacy-requester.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { Phone } from '../primitives/phone.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'

const documentId = field(Id.optional(), {
  title: { vi: 'Văn bản', en: 'Document' },
  about: { vi: 'Văn bản đã gửi cho người yêu cầu.', en: 'The letter that was sent to who asked.' },
  refersTo: 'Document',
})

/** One person who makes the request, and in what capacity. */
export const PrivacyRequestParty = named(
  z.strictObject({
    role: field(PrivacyRequester.schema, {
      title: { vi: 'Tư cách', en: 'Capacity' },
      about: { vi: 'Yêu cầu cho chính mình hay thay cho ai.', en: 'Whether somebody asks for oneself or for another.' },
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Bỏ trống khi là chính đối tượng đã có hồ sơ.', en: 'Left out when it is the client whose record is named.' },
    }),
    relationship: field(CarerRelationship.schema.optional(), {
      title: { vi: 'Quan hệ với chủ thể dữ liệu', en: 'Relationship to the data subject' },
      about: { vi: 'Là gì của người có dữ liệu.', en: 'What this person is to whose data it is.' },
    }),
    phone: field(Phone.optional(), {
      title: { vi: 'Điện thoại', en: 'Telephone' },
      about: { vi: 'Số để báo kết quả.', en: 'Where the answer can be told.' },
    }),
  }),
  {
    id: 'PrivacyRequestParty',
    title: { vi: 'Người yêu cầu', en: 'Who asks' },
    about: { vi: 'Một người đưa ra yêu cầu và tư cách của người đó.', en: 'One person who makes the request, and in what capacity.' },
    source: 'Luật 91/2025/QH15 Điều 4, 24',
  },
)

/** Body of `acknowledge`: when the facility told that the request came in, and what it found out about it. */
export const PrivacyAcknowledgement = named(
  z.strictObject({
    acknowledgedOn: field(LocalDate, {
      title: { vi: 'Ngày phản hồi việc tiếp nhận', en: 'Acknowledged on' },
      about: { vi: 'Ngày báo cho người yêu cầu là đã nhận.', en: 'Day on which who asked was told that the request came in.' },
    }),
    processorInvolved: field(z.boolean(), {
      title: { vi: 'Có bên xử lý, bên thứ ba', en: 'A processor has to act' },
      about: {
        vi: 'Có khi cơ sở khác cũng phải làm; thời hạn khi đó dài hơn.',
        en: 'Whether a processor or third party has to act as well, which makes the time limit longer.',
      },
    }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Khi đến lúc này mới xác định được hồ sơ.', en: 'When the record of the person was found only now.' },
      refersTo: 'Beneficiary',
    }),
    documentId,
  }),
  {
    id: 'PrivacyAcknowledgement',
    title: { vi: 'Phản hồi tiếp nhận', en: 'Acknowledgement' },
    about: {
      vi: 'Cơ sở đã phản hồi tiếp nhận khi nào và xác định được gì về yêu cầu.',
      en: 'When the facility answered that the request came in, and what it found out about it.',
    },
    source: 'NĐ 356/2025/NĐ-CP Điều 5',
  },
)
export interface PrivacyAcknowledgement extends z.output<typeof PrivacyAcknowledgement> {}

/** Body of `extend`: why the facility needs more time; the time limit is extended once. */
export const PrivacyExtension = named(
  z.strictObject({
    extendedOn: field(LocalDate, {
      title: { vi: 'Ngày gia hạn', en: 'Extended on' },
      about: { vi: 'Ngày báo gia hạn cho người yêu cầu.', en: 'Day on which who asked was told.' },
    }),
    reason: field(z.string().min(1).max(2000), {
      title: { vi: 'Lý do gia hạn', en: 'Reason' },
      about: { vi: 'Vì sao chưa làm xong đúng hạn.', en: 'Why it cannot be done in time.' },
    }),
    documentId,
  }),
  {
    id: 'PrivacyExtension',
    title: { vi: 'Gia hạn', en: 'Extension' },
    about: { vi: 'Vì sao cần thêm thời gian; chỉ được gia hạn một lần.', en: 'Why more time is needed; the limit is extended once.' },
    source: 'NĐ 356/2025/NĐ-CP Điều 5',
  },
)
export interface PrivacyExtension extends z.output<typeof PrivacyExtension> {}

/** Body of `fulfil`: what was done. */
export const PrivacyFulfilment = named(
  z.strictObject({
    fulfilledOn: field(LocalDate, {
      title: { vi: 'Ngày thực hiện', en: 'Fulfilled on' },
      about: { vi: 'Ngày làm xong việc được yêu cầu.', en: 'Day on which what was asked was done.' },
    }),
    outcome: field(z.string().min(1).max(4000), {
      title: { vi: 'Kết quả', en: 'Outcome' },
      about: { vi: 'Đã làm gì; không chép lại dữ liệu cá nhân.', en: 'What was done; the personal data themselves do not stand here.' },
    }),
    documentId,
  }),
  {
    id: 'PrivacyFulfilment',
    title: { vi: 'Thực hiện yêu cầu', en: 'Fulfilment' },
    about: { vi: 'Đã làm gì để thực hiện yêu cầu.', en: 'What was done about the request.' },
    source: 'Luật 91/2025/QH15 Điều 4',
  },
)
export interface PrivacyFulfilment extends z.output<typeof PrivacyFulfilment> {}

/** Body of `refuse`: why the facility does not do what was asked, and what lets it. */
export const PrivacyRefusal = named(
  z.strictObject({
    refusedOn: field(LocalDate, {
      title: { vi: 'Ngày từ chối', en: 'Refused on' },
      about: { vi: 'Ngày báo từ chối cho người yêu cầu.', en: 'Day on which who asked was told.' },
    }),
    reason: field(PrivacyRefusalReason.schema, {
      title: { vi: 'Lý do từ chối', en: 'Reason' },
      about: { vi: 'Vì sao không thực hiện.', en: 'Why it is not done.' },
    }),
    legalBasis: field(LegalBasis.schema.optional(), {
      title: { vi: 'Căn cứ xử lý không cần đồng ý', en: 'Legal basis of the processing' },
      about: {
        vi: 'Bắt buộc khi từ chối vì luật cho xử lý không cần đồng ý.',
        en: 'Required when the reason is that the law lets the data be processed without consent.',
      },
      source: 'Luật 91/2025/QH15 Điều 19',
    }),
    explanation: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Giải thích', en: 'Explanation' },
      about: { vi: 'Lời giải thích đã gửi người yêu cầu, nêu điều luật.', en: 'What who asked was told, with the article of the law.' },
    }),
    documentId,
  }),
  {
    id: 'PrivacyRefusal',
    title: { vi: 'Từ chối yêu cầu', en: 'Refusal' },
    about: {
      vi: 'Vì sao cơ sở không làm theo yêu cầu, và căn cứ cho phép.',
      en: 'Why the facility does not do what was asked, and what lets it.',
    },
    source: 'Luật 91/2025/QH15 Điều 14, 19',
  },
)
export interface PrivacyRefusal extends z.output<typeof PrivacyRefusal> {}

/** Body of `withdraw`: who asked does not want it any more. */
export const PrivacyRequestWithdrawal = named(
  z.strictObject({
    withdrawnOn: field(LocalDate, {
      title: { vi: 'Ngày rút yêu cầu', en: 'Withdrawn on' },
      about: { vi: 'Ngày người yêu cầu báo rút.', en: 'Day on which who asked took it back.' },
    }),
    note: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Không ai phải nêu lý do.', en: 'Nobody has to give a reason.' },
    }),
  }),
  {
    id: 'PrivacyRequestWithdrawal',
    title: { vi: 'Rút yêu cầu', en: 'Withdrawal of a request' },
    about: { vi: 'Người yêu cầu không muốn tiếp tục nữa.', en: 'Who asked does not want it any more.' },
    source: 'Luật 91/2025/QH15 Điều 4',
  },
)
export interface PrivacyRequestWithdrawal extends z.output<typeof PrivacyRequestWithdrawal> {}

/** A request is acknowledged, extended once at the most, and fulfilled, refused or taken back. */
export const privacyRequestMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Các bước xử lý yêu cầu', en: 'Steps of a privacy request' },
  states: PrivacyRequestStatus,
  initial: 'received',
  moves: [
    { action: 'acknowledge', from: ['received'], to: 'acknowledged', by: 'owner' },
    { action: 'extend', from: ['acknowledged'], to: 'extended', by: 'owner' },
    { action: 'fulfil', from: ['acknowledged', 'extended'], to: 'fulfilled', by: 'owner' },
    { action: 'refuse', from: ['acknowledged', 'extended'], to: 'refused', by: 'owner' },
    { action: 'withdraw', from: ['received', 'acknowledged', 'extended'], to: 'withdrawn', by: 'owner' },
  ],
})
