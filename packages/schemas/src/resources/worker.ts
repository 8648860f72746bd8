import { z } from 'zod'
import { ContractBasis } from '../code-lists/contract-basis.ts'
import { Qualification } from '../code-lists/qualification.ts'
import { Sex } from '../code-lists/sex.ts'
import { WorkerKind } from '../code-lists/worker-kind.ts'
import { WorkingTime } from '../code-lists/working-time.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { CommuneCode } from '../primitives/address.ts'
import { Contact } from '../primitives/contact.ts'
import { Id } from '../primitives/id.ts'
import { Identifier } from '../primitives/identifier.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { amountsKnown } from '../rules/amounts-known.ts'
import { communesInProvincesAt } from '../rules/communes-in-provinces.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { identifierShapes } from '../rules/identifier-shapes.ts'
import { workplaceKnown } from '../rules/workplace-known.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { ConductRecord, PracticeCertificate, PracticeSupervision, WorkCommune, WorkerQualification } from './worker-parts.ts'

/** A person who does social work for a facility or in a commune. */
export const Worker = named(
  z.strictObject({
    ...envelope,
    name: field(PersonName, { title: { vi: 'Họ và tên', en: 'Full name' } }),
    sex: field(Sex.schema.optional(), { title: { vi: 'Giới tính', en: 'Sex' } }),
    identifiers: field(z.array(Identifier).max(5).optional(), { title: { vi: 'Giấy tờ định danh', en: 'Identifiers' } }),
    contacts: field(z.array(Contact).max(10).optional(), { title: { vi: 'Liên lạc', en: 'Contacts' } }),
    kind: field(WorkerKind.schema, { title: { vi: 'Loại', en: 'Kind' }, source: 'NĐ 110/2024/NĐ-CP Điều 7' }),
    position: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Chức danh, vị trí việc làm', en: 'Position' },
      example: 'Công chức văn hóa - xã hội',
    }),
    contractBasis: field(ContractBasis.schema.optional(), { title: { vi: 'Hình thức làm việc', en: 'Contract basis' } }),
    workingTime: field(WorkingTime.schema.optional(), { title: { vi: 'Thời gian làm việc', en: 'Working time' } }),
    facilityId: field(Id.optional(), { title: { vi: 'Cơ sở làm việc', en: 'Facility' }, refersTo: 'Facility' }),
    commune: field(WorkCommune.optional(), {
      title: { vi: 'Địa bàn phụ trách', en: 'Commune served' },
      about: { vi: 'Với người làm việc tại xã, phường, đặc khu.', en: 'Of who works for a commune, ward or special zone.' },
    }),
    from: field(LocalDate.optional(), { title: { vi: 'Làm việc từ ngày', en: 'Works from' } }),
    to: field(LocalDate.optional(), { title: { vi: 'Đến ngày', en: 'Works until' } }),
    qualifications: field(z.array(WorkerQualification).max(20).optional(), { title: { vi: 'Bằng cấp, chứng chỉ', en: 'Qualifications' } }),
    certificate: field(PracticeCertificate.optional(), { title: { vi: 'Giấy chứng nhận đăng ký hành nghề', en: 'Practice certificate' } }),
    supervision: field(PracticeSupervision.optional(), { title: { vi: 'Thực hành', en: 'Supervised practice' } }),
    allowance: field(Money.optional(), {
      title: { vi: 'Lương, phụ cấp hoặc thù lao mỗi tháng', en: 'Pay or allowance per month' },
      about: { vi: 'So với mức lương cơ sở khi tính chỉ tiêu.', en: 'Compared with the base salary by the 2030 target.' },
      source: 'QĐ 112/QĐ-TTg',
    }),
    conductRecords: field(z.array(ConductRecord).max(100).optional(), {
      title: { vi: 'Ghi nhận về đạo đức nghề nghiệp', en: 'Conduct records' },
    }),
  }),
  { id: 'Worker', title: { vi: 'Người làm công tác xã hội', en: 'Worker' }, clause: 'WRK-1', source: 'NĐ 110/2024/NĐ-CP' },
)
export interface Worker extends z.output<typeof Worker> {}

/** What the employer writes. */
export const WorkerDraft = named(draftOf(Worker), {
  id: 'WorkerDraft',
  title: { vi: 'Người làm công tác xã hội (bản nháp)', en: 'Worker draft' },
})
export interface WorkerDraft extends z.output<typeof WorkerDraft> {}

const search = defineSearch({
  name: { kind: 'name', path: 'name', title: { vi: 'Họ và tên', en: 'Full name' }, personal: true },
  kind: { kind: 'token', path: 'kind', schema: WorkerKind.schema, title: { vi: 'Loại', en: 'Kind' } },
  facilityId: { kind: 'token', path: 'facilityId', schema: Id, title: { vi: 'Cơ sở làm việc', en: 'Facility' } },
  communeCode: { kind: 'token', path: 'commune.communeCode', schema: CommuneCode, title: { vi: 'Xã', en: 'Commune' } },
  qualification: {
    kind: 'token',
    path: 'qualifications[].level',
    schema: Qualification.schema,
    title: { vi: 'Trình độ', en: 'Qualification' },
  },
  supervisorId: { kind: 'token', path: 'supervision.supervisorId', schema: Id, title: { vi: 'Người hướng dẫn', en: 'Supervisor' } },
  certificateExpiresOn: {
    kind: 'date',
    path: 'certificate.expiresOn',
    title: { vi: 'Giấy chứng nhận hết hạn', en: 'Certificate expires' },
  },
})
export interface WorkerQuery extends QueryOf<typeof search> {}

/** Declares {@link Worker} as a resource: its verbs, search, rules, views and actions. */
export const workerResource = defineResource<Worker, WorkerDraft, WorkerQuery>()({
  name: 'Worker',
  title: { vi: 'Người làm công tác xã hội', en: 'Worker' },
  about: {
    vi: 'Cán bộ, công chức, viên chức, nhân viên hoặc cộng tác viên làm công tác xã hội.',
    en: 'An official, civil servant, public employee, staff member or collaborator who does social work.',
  },
  clause: 'WRK-1',
  schema: Worker,
  draft: WorkerDraft,
  verbs: ['create', 'read', 'search', 'update'],
  audience: 'parties',
  rules: [
    identifierShapes(['identifiers[]']),
    workplaceKnown,
    communesInProvincesAt(['commune']),
    datesInOrder([
      { from: 'from', to: 'to' },
      { in: 'certificate', from: 'issuedOn', to: 'expiresOn' },
      { in: 'certificate', from: 'issuedOn', to: 'revokedOn' },
      { in: 'supervision', from: 'from', to: 'to' },
    ]),
    datesNotInFuture([
      'identifiers[].issuedOn',
      'identifiers[].verifiedOn',
      'qualifications[].awardedOn',
      'certificate.issuedOn',
      'conductRecords[].on',
    ]),
    amountsKnown(['allowance']),
  ],
  search,
})
