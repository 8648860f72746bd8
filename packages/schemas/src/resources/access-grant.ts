import { z } from 'zod'
import { defineAction } from '../action.ts'
import { AccessGrantKind } from '../code-lists/access-grant-kind.ts'
import { AccessGrantStatus } from '../code-lists/access-grant-status.ts'
import { DataClass } from '../code-lists/data-class.ts'
import { LegalBasis } from '../code-lists/legal-basis.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { ReleasedLabel } from '../released-label.ts'
import { defineResource } from '../resource.ts'
import { grantEndsInTime } from '../rules/ends-in-time.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { timeLimits } from '../rules/time-limits/time-limits.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { defineStateMachine } from '../state-machine.ts'
import { Case } from './case-record.ts'

const { amount: longest } = timeLimits['disclosure-longest']

/** That one worker of another body may read the records of one client that stand here, until a day. */
export const AccessGrant = named(
  z.strictObject({
    ...envelope,
    kind: field(AccessGrantKind.schema, {
      title: { vi: 'Loại ủy quyền', en: 'Kind' },
      about: { vi: 'Vì sao người này được đọc.', en: 'Why this worker may read.' },
    }),
    toFacilityId: field(Id, {
      title: { vi: 'Đơn vị được ủy quyền', en: 'Facility of the worker' },
      about: { vi: 'Xã, cơ quan hay cơ sở của người được đọc.', en: 'The commune, authority or facility whose worker may read.' },
      refersTo: 'Facility',
    }),
    workerId: field(z.string().min(1).max(100), {
      title: { vi: 'Người được ủy quyền', en: 'Worker' },
      about: {
        vi: 'Chỉ người này đọc được, bằng mã truy cập có tên mình.',
        en: 'Only this worker may read, by a token that names the worker.',
      },
      example: 'ctv-01',
    }),
    beneficiaryId: field(Id, {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Hồ sơ được mở; mỗi người một ủy quyền.', en: 'Whose record is opened; one grant for each person.' },
      refersTo: 'Beneficiary',
    }),
    dataClasses: field(z.array(DataClass.schema).min(1).max(20), {
      title: { vi: 'Nhóm dữ liệu', en: 'Data classes' },
      about: { vi: 'Phần hồ sơ đối tượng được đọc.', en: 'Which part of the beneficiary may be read.' },
    }),
    caseIds: field(z.array(Id).min(1).max(20).optional(), {
      title: { vi: 'Hồ sơ ca', en: 'Cases' },
      about: { vi: 'Những ca của đối tượng được đọc.', en: 'Which cases of the beneficiary may be read.' },
      refersTo: 'Case',
    }),
    caseFields: field(
      z
        .array(z.enum(Object.keys(Case.shape)))
        .max(60)
        .optional(),
      {
        title: { vi: 'Trường của hồ sơ ca', en: 'Fields of the cases' },
        about: {
          vi: 'Bỏ trống: chỉ những trường bắt buộc của hồ sơ ca.',
          en: 'Left out: only the fields without which there is no case.',
        },
        example: ['phase', 'openedOn'],
      },
    ),
    releasedLabels: field(z.array(ReleasedLabel).min(1).max(20).optional(), {
      title: { vi: 'Nhãn được mở', en: 'Labels released' },
      about: {
        vi: 'Nội dung mang nhãn khác được giấu, không để lại dấu vết.',
        en: 'Content with another label stays hidden and leaves no trace.',
      },
    }),
    legalBasis: field(LegalBasis.schema, {
      title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
      about: { vi: 'Quy định cho phép ủy quyền.', en: 'What permits it.' },
    }),
    decision: field(z.string().min(3).max(200), {
      title: { vi: 'Văn bản giao việc', en: 'Written decision' },
      about: { vi: 'Số của quyết định, kế hoạch hay phân công.', en: 'Number of the decision, plan or assignment.' },
      example: '12/QĐ-TTCTXH',
    }),
    to: field(LocalDate, {
      title: { vi: 'Có hiệu lực đến hết ngày', en: 'Last day' },
      about: {
        vi: `Kể cả ngày này, không quá ${longest} tháng kể từ ngày lập; sau đó không đọc được nữa.`,
        en: `This day included, within ${longest} months from the day on which the grant is made; nothing is read after it.`,
      },
      source: 'NĐ 356/2025/NĐ-CP Điều 7; Cầu Nối',
    }),
    status: field(AccessGrantStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Còn hiệu lực, đã thu hồi hay đã hết thời hạn.', en: 'In force, revoked, or past its last day.' },
    }),
  }),
  {
    id: 'AccessGrant',
    title: { vi: 'Ủy quyền truy cập', en: 'Access grant' },
    about: {
      vi: 'Cho một người của đơn vị khác đọc hồ sơ nêu tên, đến một ngày; không tìm, không theo dõi, không xuất.',
      en: 'Lets one worker of another body read the records that it names, until a day: no search, no feed, no export.',
    },
    clause: 'AGR-1',
    source: 'Luật 91/2025/QH15 Điều 9, 19',
  },
)
export interface AccessGrant extends z.output<typeof AccessGrant> {}

/** What the owner of the records writes. */
export const AccessGrantDraft = named(draftOf(AccessGrant, ['status']), {
  id: 'AccessGrantDraft',
  title: { vi: 'Ủy quyền truy cập (bản nháp)', en: 'Access grant draft' },
  about: {
    vi: 'Cơ sở sở hữu hồ sơ ghi; không sửa: muốn đổi thì thu hồi và lập ủy quyền mới.',
    en: 'Written by the owner of the records; it never changes: it is revoked and a new one is made.',
  },
})
export interface AccessGrantDraft extends z.output<typeof AccessGrantDraft> {}

const search = defineSearch({
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  caseId: { kind: 'token', path: 'caseIds[]', schema: Id, title: { vi: 'Hồ sơ ca', en: 'Case' } },
  toFacilityId: { kind: 'token', path: 'toFacilityId', schema: Id, title: { vi: 'Đơn vị được ủy quyền', en: 'Facility of the worker' } },
  workerId: { kind: 'token', path: 'workerId', schema: z.string().min(1).max(100), title: { vi: 'Người được ủy quyền', en: 'Worker' } },
  status: { kind: 'token', path: 'status', schema: AccessGrantStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  to: { kind: 'date', path: 'to', title: { vi: 'Ngày cuối có hiệu lực', en: 'Last day' } },
  lapsed: {
    kind: 'overdue',
    path: 'to',
    whileField: 'status',
    whileIn: ['active'],
    forServer: true,
    title: { vi: 'Đã qua ngày cuối mà chưa khép', en: 'Past its last day, not yet closed' },
  },
})
export interface AccessGrantQuery extends QueryOf<typeof search> {}

const accessGrantMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Hiệu lực của ủy quyền truy cập', en: 'Whether an access grant stands' },
  states: AccessGrantStatus,
  initial: 'active',
  moves: [
    { action: 'revoke', from: ['active'], to: 'revoked', by: 'owner' },
    { action: 'expire', from: ['active'], to: 'expired', by: 'clock' },
  ],
})

/** Declares {@link AccessGrant} as a resource: its verbs, search, rules, views and actions. */
export const accessGrantResource = defineResource<AccessGrant, AccessGrantDraft, AccessGrantQuery>()({
  name: 'AccessGrant',
  title: { vi: 'Ủy quyền truy cập', en: 'Access grant' },
  about: {
    vi: 'Cộng tác viên cấp xã và người của cơ quan quản lý đọc hồ sơ được giao, đến một ngày. Bên kia thấy ủy quyền, và chỉ người nêu tên đọc được hồ sơ.',
    en: 'A commune collaborator or a worker of an authority reads the records that were assigned, until a day. The other body sees the grant, and only the worker that it names reads the records.',
  },
  clause: 'AGR-1',
  schema: AccessGrant,
  draft: AccessGrantDraft,
  verbs: ['create', 'read', 'search'],
  area: 'consent',
  audience: 'parties',
  machine: accessGrantMachine,
  rules: [grantEndsInTime, noDuplicates(['dataClasses[]', 'caseIds[]', 'caseFields[]', 'releasedLabels[]'])],
  search,
  views: { 'access-granted': Object.keys(AccessGrant.shape) },
  actions: {
    revoke: defineAction<undefined, AccessGrant>({
      title: { vi: 'Thu hồi', en: 'Revoke' },
      about: { vi: 'Người được ủy quyền không đọc được nữa, ngay lập tức.', en: 'The worker reads nothing more, from this moment on.' },
      output: AccessGrant,
    }),
  },
})
