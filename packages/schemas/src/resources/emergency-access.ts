import { z } from 'zod'
import { defineAction } from '../action.ts'
import { EmergencyAccessStatus } from '../code-lists/emergency-access-status.ts'
import { EmergencyReason } from '../code-lists/emergency-reason.ts'
import { WorkerRole } from '../code-lists/worker-role.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { secondFactor } from '../rules/second-factor.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { EmergencyReview, emergencyAccessMachine, SoughtPerson } from './emergency-access-parts.ts'

/** That a worker of another facility opened the record of one person in an emergency, for three hours; it belongs to who owns the record. */
export const EmergencyAccess = named(
  z.strictObject({
    ...envelope,
    beneficiaryId: field(Id, {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Hồ sơ đã được mở.', en: 'The record that was opened.' },
      refersTo: 'Beneficiary',
    }),
    requestedById: field(Id, {
      title: { vi: 'Cơ sở truy cập', en: 'Facility that asked' },
      about: { vi: 'Cơ sở của nhân viên đã mở hồ sơ.', en: 'The facility of the worker who opened it.' },
      refersTo: 'Facility',
    }),
    workerId: field(z.string().min(1).max(100), {
      title: { vi: 'Nhân viên', en: 'Worker' },
      about: {
        vi: 'Chỉ nhân viên này đọc được, bằng mã truy cập khẩn cấp.',
        en: 'Only this worker may read it, by a token for emergencies.',
      },
    }),
    clientId: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Phần mềm', en: 'Client' },
      about: {
        vi: 'Phần mềm đã mở hồ sơ thay nhân viên; lượt mở trong ngày cũng tính theo phần mềm.',
        en: 'The client that opened the record for the worker; what is opened in a day is counted by client too.',
      },
    }),
    role: field(WorkerRole.schema, {
      title: { vi: 'Vai trò', en: 'Role' },
      about: { vi: 'Vai trò của nhân viên lúc mở.', en: 'What the worker did at the facility.' },
    }),
    sought: field(SoughtPerson.optional(), {
      title: { vi: 'Người cần tìm', en: 'Person sought' },
      about: {
        vi: 'Chỉ gửi lên để so, không lưu: bản ghi đọc ra không bao giờ có.',
        en: 'Sent to be compared and not kept: no record that is read has it.',
      },
    }),
    reason: field(EmergencyReason.schema, {
      title: { vi: 'Lý do', en: 'Reason' },
      about: { vi: 'Loại tình huống khẩn cấp.', en: 'The kind of emergency.' },
    }),
    justification: field(z.string().min(10).max(2000), {
      title: { vi: 'Diễn giải', en: 'Justification' },
      about: { vi: 'Chuyện gì đang xảy ra; cơ sở sở hữu hồ sơ sẽ đọc.', en: 'What happens; the owner of the record reads it.' },
      example: 'Bệnh nhân bất tỉnh tại khoa cấp cứu, chưa rõ tiền sử.',
    }),
    openedAt: field(Timestamp, {
      title: { vi: 'Mở lúc', en: 'Opened at' },
      about: { vi: 'Lúc máy chủ mở hồ sơ.', en: 'When the server opened the record.' },
    }),
    until: field(Timestamp, {
      title: { vi: 'Đến', en: 'Until' },
      about: { vi: '3 giờ sau khi mở; sau đó không đọc được nữa.', en: 'Three hours later; nothing is read after it.' },
    }),
    status: field(EmergencyAccessStatus.schema, {
      title: { vi: 'Trạng thái', en: 'Status' },
      about: { vi: 'Đang mở, đã hết hay đã được xem xét.', en: 'Open, ended, or reviewed.' },
    }),
    review: field(EmergencyReview.optional(), {
      title: { vi: 'Kết quả xem xét', en: 'Review' },
      about: { vi: 'Chỉ có khi cơ sở sở hữu hồ sơ đã xem xét.', en: 'Only there once the owner of the record has reviewed it.' },
    }),
  }),
  {
    id: 'EmergencyAccess',
    title: { vi: 'Truy cập khẩn cấp', en: 'Emergency access' },
    about: {
      vi: 'Một nhân viên mở hồ sơ của một người trong tình huống khẩn cấp; cơ sở sở hữu hồ sơ được báo ngay và xem xét.',
      en: 'A worker opens the record of one person in an emergency; the owner of the record is told at once and reviews it.',
    },
    clause: 'EMG-1',
    source: 'Luật 91/2025/QH15 Điều 19',
  },
)
export interface EmergencyAccess extends z.output<typeof EmergencyAccess> {}

/** What the worker says: who it is, by number and a second mark, and why. Number and name are compared and not kept. */
export const EmergencyAccessDraft = named(
  draftOf(EmergencyAccess, [
    'beneficiaryId',
    'requestedById',
    'workerId',
    'clientId',
    'role',
    'openedAt',
    'until',
    'status',
    'review',
  ]).required({ sought: true }),
  {
    id: 'EmergencyAccessDraft',
    title: { vi: 'Truy cập khẩn cấp (bản nháp)', en: 'Emergency access draft' },
    about: {
      vi: 'Tìm ai và vì sao; số giấy tờ và họ tên chỉ dùng để so, không lưu lại.',
      en: 'Who is looked for and why; number and name are compared and not kept.',
    },
  },
)
export interface EmergencyAccessDraft extends z.output<typeof EmergencyAccessDraft> {}

const search = defineSearch({
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  requestedById: { kind: 'token', path: 'requestedById', schema: Id, title: { vi: 'Cơ sở truy cập', en: 'Facility that asked' } },
  workerId: { kind: 'token', path: 'workerId', schema: z.string().min(1).max(100), title: { vi: 'Nhân viên', en: 'Worker' } },
  status: { kind: 'token', path: 'status', schema: EmergencyAccessStatus.schema, title: { vi: 'Trạng thái', en: 'Status' } },
  openedAt: { kind: 'instant', path: 'openedAt', title: { vi: 'Mở lúc', en: 'Opened at' } },
  overdue: {
    kind: 'overdue',
    path: 'until',
    whileField: 'status',
    whileIn: ['open'],
    title: { vi: 'Đã quá 3 giờ mà chưa khép', en: 'Past its three hours, not yet ended' },
  },
})
export interface EmergencyAccessQuery extends QueryOf<typeof search> {}

/** Declares {@link EmergencyAccess} as a resource: its verbs, search, rules, views and actions. */
export const emergencyAccessResource = defineResource<EmergencyAccess, EmergencyAccessDraft, EmergencyAccessQuery>()({
  name: 'EmergencyAccess',
  title: { vi: 'Truy cập khẩn cấp', en: 'Emergency access' },
  about: {
    vi: 'Mở hồ sơ của đúng một người trong 3 giờ, chỉ để đọc; không tìm, không xuất. Không bao giờ mở nơi tạm lánh, người báo tin, việc nuôi con nuôi.',
    en: 'Opens the record of exactly one person for three hours, to read only: no search, no export, and never a safe house, a reporter or an adoption.',
  },
  clause: 'EMG-1',
  schema: EmergencyAccess,
  draft: EmergencyAccessDraft,
  verbs: ['create', 'read', 'search'],
  area: 'emergency',
  audience: 'parties',
  machine: emergencyAccessMachine,
  rules: [secondFactor],
  search,
  problems: ['not-found'],
  views: { 'emergency-requested': Object.keys(EmergencyAccess.shape).filter((name) => name !== 'review') },
  actions: {
    end: defineAction<undefined, EmergencyAccess>({
      title: { vi: 'Chấm dứt ngay', en: 'End at once' },
      about: { vi: 'Cơ sở sở hữu hồ sơ khép lại trước hạn.', en: 'The owner of the record closes it before its time.' },
      output: EmergencyAccess,
    }),
    review: defineAction<EmergencyReview, EmergencyAccess>({
      title: { vi: 'Xem xét', en: 'Review' },
      about: { vi: 'Kết luận việc truy cập có căn cứ hay không.', en: 'Tells whether the access was justified.' },
      input: EmergencyReview,
      output: EmergencyAccess,
    }),
  },
})
