import { z } from 'zod'
import { Id } from '../primitives/id.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { Cursor } from './cursor.ts'
import { ResourceName } from './resource-name.ts'

const name = z.string().min(1).max(100)

/** How an access ended: it was let, the record was not to be seen, the caller had no right, the request was refused, or the server failed. */
export const AuditOutcome = z.enum(['permit', 'not-found', 'forbidden', 'refused', 'failed'])

/** One access: who, for what purpose, to which record, by which rule; never a value of a record. */
export const AuditEvent = named(
  z.strictObject({
    id: field(Id, {
      title: { vi: 'Mã sự kiện', en: 'Event id' },
      about: { vi: 'Mã do máy chủ cấp cho lần truy cập này.', en: 'Id that the server gave to this access.' },
    }),
    at: field(Timestamp, { title: { vi: 'Thời điểm', en: 'At' }, about: { vi: 'Lúc máy chủ trả lời.', en: 'When the server answered.' } }),
    facilityId: field(Id, {
      title: { vi: 'Cơ sở truy cập', en: 'Facility' },
      about: { vi: 'Cơ sở mà bên gọi đại diện.', en: 'The facility on whose behalf the caller asked.' },
      refersTo: 'Facility',
    }),
    clientId: field(name, {
      title: { vi: 'Phần mềm', en: 'Client' },
      about: { vi: 'Phần mềm đã gọi, theo mã khi đăng ký.', en: 'The software that called, by its registered id.' },
    }),
    workerId: field(name.optional(), {
      title: { vi: 'Nhân viên', en: 'Worker' },
      about: {
        vi: 'Nhân viên mà phần mềm làm việc thay, khi phần mềm có nêu.',
        en: 'The worker on whose behalf it called, where it told.',
      },
    }),
    role: field(name.optional(), {
      title: { vi: 'Vai trò', en: 'Role' },
      about: { vi: 'Vai trò của nhân viên theo mã truy cập.', en: 'The role of the worker, as the token said.' },
      example: 'case-manager',
    }),
    purpose: field(name, {
      title: { vi: 'Mục đích', en: 'Purpose' },
      about: { vi: 'Mục đích của mã truy cập đã dùng.', en: 'The purpose of the token that was used.' },
    }),
    action: field(name, {
      title: { vi: 'Hành động', en: 'Action' },
      about: { vi: 'Thao tác hoặc tên hành động.', en: 'Verb, or name of the action.' },
      example: 'read',
    }),
    resource: field(ResourceName, {
      title: { vi: 'Loại bản ghi', en: 'Resource' },
      about: { vi: 'Loại của bản ghi được truy cập.', en: 'Kind of the record that was asked for.' },
    }),
    recordId: field(Id.optional(), {
      title: { vi: 'Mã bản ghi', en: 'Record id' },
      about: { vi: 'Không có khi tìm kiếm.', en: 'Absent for a search.' },
    }),
    recordIds: field(z.array(Id).max(500).optional(), {
      title: { vi: 'Các bản ghi đã trả', en: 'Records released' },
      about: {
        vi: 'Của một trang kết quả; nhật ký của một bản ghi chỉ nêu bản ghi ấy.',
        en: 'Those of a page; the trail of a record names that record only.',
      },
    }),
    version: field(z.int().min(1).optional(), {
      title: { vi: 'Phiên bản', en: 'Version' },
      about: { vi: 'Phiên bản đã đọc hoặc đã tạo ra.', en: 'The version that was read or made.' },
    }),
    fields: field(z.array(name).max(200).optional(), {
      title: { vi: 'Trường đã trả', en: 'Fields released' },
      about: {
        vi: 'Không có khi đã trả mọi trường, kể cả khi nội dung gắn nhãn trong đó bị ẩn; khi chia sẻ: các trường được mở ra.',
        en: 'Left out when all were, also where labelled content in them was hidden; of a disclosure, the fields that it opened.',
      },
    }),
    labels: field(z.array(name).max(50).optional(), {
      title: { vi: 'Nhãn đã mở', en: 'Labels released' },
      about: { vi: 'Nhãn nhạy cảm của nội dung đã trả.', en: 'Sensitivity labels of the content that was released.' },
    }),
    legalBasis: field(name.optional(), {
      title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
      about: {
        vi: 'Căn cứ để dữ liệu đến cơ sở khác, khi không dựa vào sự đồng ý; không có khi có nhiều căn cứ.',
        en: 'On what the data went to another facility, where not on consent; absent where they went on several.',
      },
    }),
    consentId: field(Id.optional(), {
      title: { vi: 'Sự đồng ý', en: 'Consent' },
      about: {
        vi: 'Sự đồng ý để dữ liệu đến cơ sở khác; không có khi có nhiều căn cứ.',
        en: 'The consent on which the data went to another facility; absent where they went on several.',
      },
      refersTo: 'Consent',
    }),
    count: field(z.int().min(1).optional(), {
      title: { vi: 'Số lần', en: 'Count' },
      about: {
        vi: 'Số yêu cầu mà sự kiện này ghi chung; không có khi chỉ một.',
        en: 'How many requests the event stands for, where it may stand for several.',
      },
    }),
    outcome: field(AuditOutcome, {
      title: { vi: 'Kết quả', en: 'Outcome' },
      about: { vi: 'Được phép hay bị từ chối, và từ chối kiểu nào.', en: 'Permitted, or refused and how.' },
    }),
    rule: field(name, {
      title: { vi: 'Quy tắc', en: 'Rule' },
      about: { vi: 'Quy tắc đã quyết định, hoặc mã từ chối.', en: 'Rule that decided, or code of the refusal.' },
      example: 'owner',
    }),
    emergencyAccessId: field(Id.optional(), {
      title: { vi: 'Truy cập khẩn cấp', en: 'Emergency access' },
      about: { vi: 'Lần truy cập khẩn cấp đã mở hồ sơ này.', en: 'The emergency access by which the record was seen.' },
      refersTo: 'EmergencyAccess',
    }),
    requestId: field(name, {
      title: { vi: 'Mã yêu cầu', en: 'Request id' },
      about: { vi: 'Mã yêu cầu có trong câu trả lời và nhật ký máy chủ.', en: 'The id that stands in the answer and in the server’s log.' },
    }),
  }),
  {
    id: 'AuditEvent',
    title: { vi: 'Sự kiện truy cập', en: 'Audit event' },
    about: {
      vi: 'Một lần truy cập: ai, vì mục đích gì, bản ghi nào, theo quy tắc nào; không chứa nội dung bản ghi.',
      en: 'One access: who, for what purpose, to which record, by which rule; never a value of a record.',
    },
    clause: 'AUD-1',
    source: 'Luật 91/2025/QH15',
  },
)
export interface AuditEvent extends z.output<typeof AuditEvent> {}

/** One page of the audit trail of a record, newest first. */
export const AuditPage = named(
  z.strictObject({
    items: field(z.array(AuditEvent).max(500), {
      title: { vi: 'Sự kiện', en: 'Events' },
      about: { vi: 'Các lần truy cập, mới nhất trước.', en: 'The accesses, newest first.' },
    }),
    next: field(Cursor.optional(), {
      title: { vi: 'Con trỏ trang sau', en: 'Cursor of the next page' },
      about: { vi: 'Gửi lại để đọc trang sau; không có ở trang cuối.', en: 'Sent back for the next page; absent on the last one.' },
    }),
  }),
  {
    id: 'AuditPage',
    title: { vi: 'Trang nhật ký truy cập', en: 'Page of audit events' },
    about: { vi: 'Một trang nhật ký truy cập, mới nhất trước.', en: 'One page of an audit trail, newest first.' },
    clause: 'AUD-1',
  },
)
export interface AuditPage extends z.output<typeof AuditPage> {}
