import { z } from 'zod'
import { draftOf } from '../draft.ts'
import { AuditEvent, AuditOutcome } from '../exchange/audit-event.ts'
import { ResourceName } from '../exchange/resource-name.ts'
import { Id } from '../primitives/id.ts'
import { named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { defineSearch, type QueryOf } from '../search.ts'

/** What a client writes of an audit event: nothing. */
export const AuditEventDraft = named(
  draftOf(AuditEvent, [
    'at',
    'facilityId',
    'clientId',
    'workerId',
    'role',
    'purpose',
    'action',
    'resource',
    'recordId',
    'recordIds',
    'fields',
    'labels',
    'legalBasis',
    'consentId',
    'count',
    'outcome',
    'rule',
    'emergencyAccessId',
    'requestId',
  ]),
  {
    id: 'AuditEventDraft',
    title: { vi: 'Sự kiện truy cập (bên gọi không ghi)', en: 'Audit event draft' },
    about: {
      vi: 'Bên gọi không ghi gì: máy chủ tự ghi mọi lần truy cập.',
      en: 'A client writes nothing: the server records every access by itself.',
    },
  },
)
export interface AuditEventDraft extends z.output<typeof AuditEventDraft> {}

const text = z.string().min(1).max(100)

const search = defineSearch({
  recordId: { kind: 'token', path: 'recordId', schema: Id, title: { vi: 'Mã bản ghi', en: 'Record id' } },
  resource: { kind: 'token', path: 'resource', schema: ResourceName, title: { vi: 'Loại bản ghi', en: 'Resource' } },
  action: { kind: 'token', path: 'action', schema: text, title: { vi: 'Hành động', en: 'Action' } },
  outcome: { kind: 'token', path: 'outcome', schema: AuditOutcome, title: { vi: 'Kết quả', en: 'Outcome' } },
  facilityId: { kind: 'token', path: 'facilityId', schema: Id, title: { vi: 'Cơ sở truy cập', en: 'Facility' } },
  clientId: { kind: 'token', path: 'clientId', schema: text, title: { vi: 'Phần mềm', en: 'Client' } },
  at: { kind: 'instant', path: 'at', title: { vi: 'Thời điểm truy cập', en: 'Time of the access' } },
})
export interface AuditEventQuery extends QueryOf<typeof search> {}

/** Declares {@link AuditEvent} as a resource that the server keeps by itself: it is looked up and searched, and nobody writes it. */
export const auditEventResource = defineResource<AuditEvent, AuditEventDraft, AuditEventQuery>()({
  name: 'AuditEvent',
  title: { vi: 'Sự kiện truy cập', en: 'Audit event' },
  about: {
    vi: 'Ai đã làm gì, lúc nào, với bản ghi nào: việc của chính cơ sở, và việc của cơ sở khác trên bản ghi của cơ sở; mới nhất trước. Một trang có thể ít bản ghi khi điều kiện lọc hẹp.',
    en: 'Who did what, when, to which record: the facility’s own acts, and those of others on its records, newest first. A page may be short where a filter is narrow.',
  },
  clause: 'AUD-1',
  schema: AuditEvent,
  draft: AuditEventDraft,
  verbs: ['lookup', 'search'],
  area: 'audit',
  audience: 'parties',
  search,
})
