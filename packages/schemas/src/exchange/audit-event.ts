import { z } from 'zod'
import { Id } from '../primitives/id.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { Cursor } from './cursor.ts'
import { ResourceName } from './resource-name.ts'

const name = z.string().min(1).max(100)

/** One access: who, for what purpose, to which record, by which rule; never a value of a record. */
export const AuditEvent = named(
  z.strictObject({
    id: field(Id, { title: { vi: 'Mã sự kiện', en: 'Event id' } }),
    at: field(Timestamp, { title: { vi: 'Thời điểm', en: 'At' } }),
    facilityId: field(Id, { title: { vi: 'Cơ sở truy cập', en: 'Facility' }, refersTo: 'Facility' }),
    clientId: field(name, { title: { vi: 'Phần mềm', en: 'Client' } }),
    workerId: field(name.optional(), { title: { vi: 'Nhân viên', en: 'Worker' } }),
    purpose: field(name, { title: { vi: 'Mục đích', en: 'Purpose' } }),
    action: field(name, {
      title: { vi: 'Hành động', en: 'Action' },
      about: { vi: 'Thao tác hoặc tên hành động.', en: 'Verb, or name of the action.' },
      example: 'read',
    }),
    resource: field(ResourceName, { title: { vi: 'Loại bản ghi', en: 'Resource' } }),
    recordId: field(Id.optional(), {
      title: { vi: 'Mã bản ghi', en: 'Record id' },
      about: { vi: 'Không có khi tìm.', en: 'Absent for a search.' },
    }),
    recordIds: field(z.array(Id).max(500).optional(), {
      title: { vi: 'Các bản ghi đã trả', en: 'Records released' },
      about: {
        vi: 'Của một trang kết quả; nhật ký của một bản ghi chỉ nêu bản ghi ấy.',
        en: 'Those of a page; the trail of a record names that record only.',
      },
    }),
    version: field(z.int().min(1).optional(), { title: { vi: 'Phiên bản', en: 'Version' } }),
    fields: field(z.array(name).max(200).optional(), {
      title: { vi: 'Trường đã trả', en: 'Fields released' },
      about: {
        vi: 'Không có khi trả mọi trường. Khi chia sẻ: các trường được mở ra.',
        en: 'Left out when all were. Of a disclosure: the fields that it opened.',
      },
    }),
    outcome: field(z.enum(['permit', 'not-found', 'forbidden', 'refused']), { title: { vi: 'Kết quả', en: 'Outcome' } }),
    rule: field(name, {
      title: { vi: 'Quy tắc', en: 'Rule' },
      about: { vi: 'Quy tắc đã quyết định, hoặc mã từ chối.', en: 'Rule that decided, or code of the refusal.' },
      example: 'owner',
    }),
    requestId: field(name, { title: { vi: 'Mã yêu cầu', en: 'Request id' } }),
  }),
  { id: 'AuditEvent', title: { vi: 'Sự kiện truy cập', en: 'Audit event' }, clause: 'AUD-1', source: 'Luật 91/2025/QH15' },
)
export interface AuditEvent extends z.output<typeof AuditEvent> {}

/** One page of the audit trail of a record, newest first. */
export const AuditPage = named(
  z.strictObject({
    items: field(z.array(AuditEvent).max(500), { title: { vi: 'Sự kiện', en: 'Events' } }),
    next: field(Cursor.optional(), { title: { vi: 'Con trỏ trang sau', en: 'Cursor of the next page' } }),
  }),
  { id: 'AuditPage', title: { vi: 'Trang nhật ký truy cập', en: 'Page of audit events' }, clause: 'AUD-1' },
)
export interface AuditPage extends z.output<typeof AuditPage> {}
