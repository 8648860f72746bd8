import { z } from 'zod'
import { defineAction } from '../action.ts'
import { DataClass } from '../code-lists/data-class.ts'
import { PrivacyRequestChannel } from '../code-lists/privacy-request-channel.ts'
import { PrivacyRequestKind } from '../code-lists/privacy-request-kind.ts'
import { PrivacyRequestStatus } from '../code-lists/privacy-request-status.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { childWithGuardian } from '../rules/child-with-guardian.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { refusalHasBasis } from '../rules/refusal-has-basis.ts'
import { subjectKnown } from '../rules/subject-known.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import {
  PrivacyAcknowledgement,
  PrivacyExtension,
  PrivacyFulfilment,
  PrivacyRefusal,
  PrivacyRequestParty,
  PrivacyRequestWithdrawal,
  privacyRequestMachine,
} from './privacy-request-parts.ts'

/** That somebody uses a right over personal data that the facility holds, with the legal clocks and what came of it. */
export const PrivacyRequest = named(
  z.strictObject({
    ...envelope,
    number: field(z.string().min(1).max(64), {
      title: { vi: 'Số tiếp nhận', en: 'Number' },
      about: { vi: 'Do cơ sở đặt, duy nhất trong cơ sở.', en: 'Given by the facility, unique in it.' },
      example: 'YC-2026-0012',
    }),
    kind: field(PrivacyRequestKind.schema, {
      title: { vi: 'Quyền được yêu cầu', en: 'Right that is used' },
      about: { vi: 'Mỗi quyền một yêu cầu.', en: 'One request for each right.' },
    }),
    requestedBy: field(z.array(PrivacyRequestParty).min(1).max(5), {
      title: { vi: 'Người yêu cầu', en: 'Who asks' },
      about: {
        vi: 'Trẻ từ đủ 7 tuổi đứng tên cùng cha mẹ hoặc người giám hộ.',
        en: 'A child from seven years asks together with a parent or guardian.',
      },
    }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Người có dữ liệu, khi đã có hồ sơ.', en: 'Whose data it is about, when there is a record.' },
      refersTo: 'Beneficiary',
    }),
    subjectDescription: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Chủ thể dữ liệu (mô tả)', en: 'Data subject in words' },
      about: { vi: 'Khi người có dữ liệu không có hồ sơ đối tượng.', en: 'When whose data it is about has no record here.' },
    }),
    receivedAt: field(Timestamp, {
      title: { vi: 'Thời điểm tiếp nhận', en: 'Received at' },
      about: {
        vi: 'Lúc yêu cầu đến cơ sở; mọi thời hạn tính từ ngày này.',
        en: 'When it reached the facility; every clock starts on this day.',
      },
    }),
    channel: field(PrivacyRequestChannel.schema, {
      title: { vi: 'Kênh tiếp nhận', en: 'Channel' },
      about: { vi: 'Yêu cầu đến bằng cách nào.', en: 'How it came in.' },
    }),
    content: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Nội dung yêu cầu', en: 'What is asked' },
      about: { vi: 'Theo lời người yêu cầu.', en: 'In the words of who asks.' },
    }),
    dataClasses: field(z.array(DataClass.schema).min(1).max(20).optional(), {
      title: { vi: 'Nhóm dữ liệu', en: 'Data classes' },
      about: { vi: 'Bỏ trống: mọi dữ liệu của người ấy.', en: 'Left out: all data of the person.' },
    }),
    documentIds: field(z.array(Id).min(1).max(20).optional(), {
      title: { vi: 'Giấy tờ kèm theo', en: 'Evidence' },
      about: { vi: 'Đơn, giấy ủy quyền, giấy tờ chứng minh.', en: 'The letter, a power of attorney, proof of who asks.' },
      refersTo: 'Document',
    }),
    status: field(PrivacyRequestStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Yêu cầu đang ở bước nào.', en: 'How far the request has come.' },
    }),
    acknowledgeBy: field(LocalDate.optional(), {
      title: { vi: 'Hạn phản hồi việc tiếp nhận', en: 'Acknowledge by' },
      about: {
        vi: '2 ngày làm việc sau ngày nhận; không có khi chưa biết lịch nghỉ lễ.',
        en: 'Two working days after receipt; absent when the public holidays of that time are not known.',
      },
      source: 'NĐ 356/2025/NĐ-CP Điều 5',
    }),
    dueOn: field(LocalDate.optional(), {
      title: { vi: 'Hạn thực hiện', en: 'Due on' },
      about: {
        vi: '10, 15 hoặc 20 ngày tùy quyền; không có khi nghị định không đặt thời hạn.',
        en: '10, 15 or 20 days by the right, more with a processor or an extension; absent where the decree sets no limit.',
      },
      source: 'NĐ 356/2025/NĐ-CP Điều 5',
    }),
    nextDeadline: field(LocalDate.optional(), {
      title: { vi: 'Hạn gần nhất', en: 'Next deadline' },
      about: {
        vi: 'Việc tiếp theo phải xong trước hết ngày này; không có khi đã kết thúc.',
        en: 'Last day for the next step; absent once the request has ended, so a search before today finds what is overdue.',
      },
    }),
    acknowledgement: field(PrivacyAcknowledgement.optional(), {
      title: { vi: 'Phản hồi tiếp nhận', en: 'Acknowledgement' },
      about: { vi: 'Đã báo nhận khi nào.', en: 'When who asked was told that it came in.' },
    }),
    extension: field(PrivacyExtension.optional(), {
      title: { vi: 'Gia hạn', en: 'Extension' },
      about: { vi: 'Chỉ được gia hạn một lần.', en: 'There is one at the most.' },
    }),
    fulfilment: field(PrivacyFulfilment.optional(), {
      title: { vi: 'Kết quả thực hiện', en: 'Fulfilment' },
      about: { vi: 'Đã làm gì theo yêu cầu.', en: 'What was done.' },
    }),
    refusal: field(PrivacyRefusal.optional(), {
      title: { vi: 'Từ chối', en: 'Refusal' },
      about: { vi: 'Lý do và căn cứ từ chối.', en: 'Why it was not done, and what lets that be.' },
    }),
    withdrawal: field(PrivacyRequestWithdrawal.optional(), {
      title: { vi: 'Rút yêu cầu', en: 'Withdrawal' },
      about: { vi: 'Người yêu cầu đã rút.', en: 'Who asked took it back.' },
    }),
  }),
  {
    id: 'PrivacyRequest',
    title: { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'Privacy request' },
    about: {
      vi: 'Việc một người dùng quyền đối với dữ liệu cá nhân của mình tại cơ sở, thời hạn và kết quả.',
      en: 'That somebody uses a right over personal data that a facility holds, with time limits and result.',
    },
    clause: 'PRV-1',
    source: 'Luật 91/2025/QH15 Điều 4; NĐ 356/2025/NĐ-CP Điều 5',
  },
)
export interface PrivacyRequest extends z.output<typeof PrivacyRequest> {}

/** What the facility that received the request writes. */
export const PrivacyRequestDraft = named(
  draftOf(PrivacyRequest, [
    'status',
    'acknowledgeBy',
    'dueOn',
    'nextDeadline',
    'acknowledgement',
    'extension',
    'fulfilment',
    'refusal',
    'withdrawal',
  ]),
  {
    id: 'PrivacyRequestDraft',
    title: { vi: 'Yêu cầu về dữ liệu cá nhân (bản nháp)', en: 'Privacy request draft' },
    about: {
      vi: 'Phần cơ sở nhận yêu cầu ghi; thời hạn và trạng thái do máy chủ quản lý.',
      en: 'What the facility that received the request writes; the server keeps time limits and status.',
    },
  },
)
export interface PrivacyRequestDraft extends z.output<typeof PrivacyRequestDraft> {}

const search = defineSearch({
  number: { kind: 'token', path: 'number', schema: z.string().min(1).max(64), title: { vi: 'Số tiếp nhận', en: 'Number' } },
  kind: { kind: 'token', path: 'kind', schema: PrivacyRequestKind.schema, title: { vi: 'Quyền', en: 'Right' } },
  status: { kind: 'token', path: 'status', schema: PrivacyRequestStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  receivedAt: { kind: 'instant', path: 'receivedAt', title: { vi: 'Thời điểm tiếp nhận', en: 'Received at' } },
  nextDeadline: {
    kind: 'date',
    path: 'nextDeadline',
    title: { vi: 'Hạn gần nhất (quá hạn: đến hết hôm qua)', en: 'Next deadline (overdue: to yesterday)' },
  },
})
export interface PrivacyRequestQuery extends QueryOf<typeof search> {}

/** Declares {@link PrivacyRequest} as a resource: its verbs, search, rules and actions. */
export const privacyRequestResource = defineResource<PrivacyRequest, PrivacyRequestDraft, PrivacyRequestQuery>()({
  name: 'PrivacyRequest',
  title: { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'Privacy request' },
  about: {
    vi: 'Một người dùng quyền của mình đối với dữ liệu cá nhân mà cơ sở đang giữ, kèm thời hạn luật định và kết quả.',
    en: 'Somebody uses a right over personal data that the facility holds, with the legal time limits and what came of it.',
  },
  clause: 'PRV-1',
  schema: PrivacyRequest,
  draft: PrivacyRequestDraft,
  verbs: ['create', 'read', 'search'],
  area: 'rights',
  audience: 'parties',
  machine: privacyRequestMachine,
  naturalKey: 'number',
  rules: [
    subjectKnown,
    childWithGuardian('requestedBy'),
    noDuplicates(['dataClasses[]', 'documentIds[]']),
    datesNotInFuture(['receivedAt']),
  ],
  search,
  actions: {
    acknowledge: defineAction<PrivacyAcknowledgement, PrivacyRequest>({
      title: { vi: 'Phản hồi việc tiếp nhận', en: 'Acknowledge' },
      about: {
        vi: 'Báo cho người yêu cầu là đã nhận, trong 2 ngày làm việc.',
        en: 'Tells who asked that it came in, within two working days.',
      },
      input: PrivacyAcknowledgement,
      output: PrivacyRequest,
      rules: [datesNotInFuture(['acknowledgedOn'])],
    }),
    extend: defineAction<PrivacyExtension, PrivacyRequest>({
      title: { vi: 'Gia hạn', en: 'Extend' },
      about: {
        vi: 'Kéo dài thời hạn thực hiện, một lần duy nhất; báo cho người yêu cầu trước khi hết hạn.',
        en: 'Extends the time limit, once; who asked is told before it ends.',
      },
      input: PrivacyExtension,
      output: PrivacyRequest,
      rules: [datesNotInFuture(['extendedOn'])],
      problems: ['requirement-missing'],
    }),
    fulfil: defineAction<PrivacyFulfilment, PrivacyRequest>({
      title: { vi: 'Thực hiện', en: 'Fulfil' },
      about: {
        vi: 'Đã làm xong điều được yêu cầu. Yêu cầu xóa toàn bộ: máy chủ hủy khóa và xóa mọi hồ sơ của người ấy tại cơ sở, không khôi phục được; chỉ người được phân quyền với mọi nhãn mới thực hiện được.',
        en: 'What was asked is done. Where all data are to be deleted, the server destroys the keys and erases every record of the person at the facility, for good; only somebody who is cleared for every label does it.',
      },
      input: PrivacyFulfilment,
      output: PrivacyRequest,
      rules: [datesNotInFuture(['fulfilledOn'])],
      problems: ['requirement-missing'],
    }),
    refuse: defineAction<PrivacyRefusal, PrivacyRequest>({
      title: { vi: 'Từ chối', en: 'Refuse' },
      about: { vi: 'Không thực hiện, nêu lý do và căn cứ.', en: 'It is not done, with the reason and the legal basis.' },
      input: PrivacyRefusal,
      output: PrivacyRequest,
      rules: [datesNotInFuture(['refusedOn']), refusalHasBasis],
    }),
    withdraw: defineAction<PrivacyRequestWithdrawal, PrivacyRequest>({
      title: { vi: 'Người yêu cầu rút', en: 'Withdraw' },
      about: { vi: 'Người yêu cầu không muốn tiếp tục.', en: 'Who asked does not want it any more.' },
      input: PrivacyRequestWithdrawal,
      output: PrivacyRequest,
      rules: [datesNotInFuture(['withdrawnOn'])],
    }),
  },
})
