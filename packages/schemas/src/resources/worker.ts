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
import { workerFacts } from './worker-facts.ts'
import { ConductRecord, PracticeCertificate, PracticeSupervision, WorkCommune, WorkerQualification } from './worker-parts.ts'

/** A person who does social work for a facility or in a commune. */
export const Worker = named(
  z.strictObject({
    ...envelope,
    name: field(PersonName, {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Họ tên theo giấy tờ.', en: 'Name as on the papers.' },
    }),
    sex: field(Sex.schema.optional(), {
      title: { vi: 'Giới tính', en: 'Sex' },
      about: { vi: 'Giới tính, dùng trong thống kê nhân lực.', en: 'Sex, for statistics of the workforce.' },
    }),
    identifiers: field(z.array(Identifier).max(5).optional(), {
      title: { vi: 'Giấy tờ định danh', en: 'Identifiers' },
      about: { vi: 'Giấy tờ của nhân viên, để không ghi trùng một người.', en: 'Papers of the worker, so that nobody is recorded twice.' },
    }),
    contacts: field(z.array(Contact).max(10).optional(), {
      title: { vi: 'Liên lạc', en: 'Contacts' },
      about: { vi: 'Cách liên lạc vì công việc.', en: 'How to reach the worker in matters of work.' },
    }),
    kind: field(WorkerKind.schema, {
      title: { vi: 'Loại', en: 'Kind' },
      about: {
        vi: 'Cán bộ, công chức, viên chức, nhân viên hay cộng tác viên.',
        en: 'Official, civil servant, public employee, staff member or collaborator.',
      },
      source: 'NĐ 110/2024/NĐ-CP Điều 7',
    }),
    position: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Chức danh, vị trí việc làm', en: 'Position' },
      about: { vi: 'Chức danh như trong quyết định hoặc hợp đồng.', en: 'Position as in the decision or contract.' },
      example: 'Công chức văn hóa - xã hội',
    }),
    contractBasis: field(ContractBasis.schema.optional(), {
      title: { vi: 'Hình thức làm việc', en: 'Contract basis' },
      about: {
        vi: 'Trong biên chế, theo hợp đồng, kiêm nhiệm hay tình nguyện.',
        en: 'On the state payroll, by contract, beside another duty or as a volunteer.',
      },
    }),
    workingTime: field(WorkingTime.schema.optional(), {
      title: { vi: 'Thời gian làm việc', en: 'Working time' },
      about: {
        vi: 'Toàn thời gian hay bán thời gian; kiêm nhiệm ghi ở hình thức làm việc.',
        en: 'Full or part time; a duty beside another one is told by the contract basis.',
      },
    }),
    facilityId: field(Id.optional(), {
      title: { vi: 'Cơ sở làm việc', en: 'Facility' },
      about: {
        vi: 'Cơ sở đang làm việc; bỏ trống khi chỉ phụ trách địa bàn.',
        en: 'The facility worked for; left out for who serves a commune only.',
      },
      refersTo: 'Facility',
    }),
    commune: field(WorkCommune.optional(), {
      title: { vi: 'Địa bàn phụ trách', en: 'Commune served' },
      about: { vi: 'Với người làm việc tại xã, phường, đặc khu.', en: 'Of who works for a commune, ward or special zone.' },
    }),
    from: field(LocalDate.optional(), {
      title: { vi: 'Làm việc từ ngày', en: 'Works from' },
      about: { vi: 'Ngày bắt đầu công việc này.', en: 'First day in this work.' },
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Đến ngày', en: 'Works until' },
      about: { vi: 'Ngày thôi việc; bỏ trống khi vẫn đang làm.', en: 'Last day in this work; left out while it lasts.' },
    }),
    qualifications: field(z.array(WorkerQualification).max(20).optional(), {
      title: { vi: 'Bằng cấp, chứng chỉ', en: 'Qualifications' },
      about: {
        vi: 'Các bằng cấp, chứng chỉ, tính vào chỉ tiêu đào tạo.',
        en: 'What the worker completed; counted by the targets of training.',
      },
    }),
    certificate: field(PracticeCertificate.optional(), {
      title: { vi: 'Giấy chứng nhận đăng ký hành nghề', en: 'Practice certificate' },
      about: { vi: 'Giấy chứng nhận đăng ký hành nghề, khi đã có.', en: 'The practice certificate, once there is one.' },
    }),
    supervision: field(PracticeSupervision.optional(), {
      title: { vi: 'Thực hành', en: 'Supervised practice' },
      about: { vi: 'Thời gian thực hành có hướng dẫn trước khi đăng ký.', en: 'The supervised practice before registration.' },
    }),
    allowance: field(Money.optional(), {
      title: { vi: 'Lương, phụ cấp hoặc thù lao mỗi tháng', en: 'Pay or allowance per month' },
      about: { vi: 'So với mức lương cơ sở khi tính chỉ tiêu.', en: 'Compared with the base salary by the 2030 target.' },
      source: 'QĐ 112/QĐ-TTg',
    }),
    conductRecords: field(z.array(ConductRecord).max(100).optional(), {
      title: { vi: 'Ghi nhận về đạo đức nghề nghiệp', en: 'Conduct records' },
      about: {
        vi: 'Khen thưởng, kiểm tra, phản ánh, vi phạm và kỷ luật về đạo đức nghề nghiệp.',
        en: 'Commendations, inspections, complaints, breaches and discipline in professional conduct.',
      },
    }),
  }),
  {
    id: 'Worker',
    title: { vi: 'Người làm công tác xã hội', en: 'Worker' },
    about: {
      vi: 'Người làm công tác xã hội cho một cơ sở hoặc tại một xã.',
      en: 'A person who does social work for a facility or in a commune.',
    },
    clause: 'WRK-1',
    source: 'NĐ 110/2024/NĐ-CP',
  },
)
export interface Worker extends z.output<typeof Worker> {}

/** What the employer writes. */
export const WorkerDraft = named(draftOf(Worker), {
  id: 'WorkerDraft',
  title: { vi: 'Người làm công tác xã hội (bản nháp)', en: 'Worker draft' },
  about: {
    vi: 'Phần nơi sử dụng lao động ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the employer writes; the server adds id, version and labels.',
  },
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
  area: 'workforce',
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
  facts: workerFacts,
})
