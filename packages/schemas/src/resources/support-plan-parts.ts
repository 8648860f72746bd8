import { z } from 'zod'
import { AgreementParty } from '../code-lists/agreement-party.ts'
import { AssessmentDomain } from '../code-lists/assessment-domain.ts'
import { FundingSource } from '../code-lists/funding-source.ts'
import { ServiceKind } from '../code-lists/service-kind.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'

/** Something that shall be better for the client, and how one will see it. */
export const PlanGoal = named(
  z.strictObject({
    text: field(z.string().min(1).max(1000), { title: { vi: 'Mục tiêu', en: 'Goal' }, example: 'Trẻ trở lại lớp 7 trước Tết' }),
    domain: field(AssessmentDomain.schema.optional(), { title: { vi: 'Lĩnh vực', en: 'Domain' } }),
    measure: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Dấu hiệu đạt mục tiêu', en: 'Measure' },
      example: 'Đi học đủ 20 ngày liền',
    }),
    dueOn: field(LocalDate.optional(), { title: { vi: 'Hạn', en: 'Due on' } }),
  }),
  { id: 'PlanGoal', title: { vi: 'Mục tiêu', en: 'Goal' } },
)

/** Key of an activity in its plan. */
export const PlanActivityKey = named(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/), {
  id: 'PlanActivityKey',
  title: { vi: 'Mã hoạt động', en: 'Key of an activity' },
  example: 'HD-03',
})

/** One thing to do: what, when, by whom, with what money. */
export const PlanActivity = named(
  z.strictObject({
    key: field(PlanActivityKey.optional(), {
      title: { vi: 'Mã hoạt động', en: 'Key' },
      about: {
        vi: 'Do cơ sở đặt, duy nhất trong kế hoạch; lần cung cấp dịch vụ dẫn đến hoạt động bằng mã này.',
        en: 'Given by the facility, unique in the plan; a service event names the activity by it.',
      },
    }),
    service: field(ServiceKind.schema, { title: { vi: 'Dịch vụ', en: 'Service' } }),
    description: field(z.string().min(1).max(2000), { title: { vi: 'Nội dung', en: 'What is done' } }),
    isUrgent: field(z.boolean(), {
      title: { vi: 'Hoạt động khẩn cấp', en: 'Urgent' },
      about: { vi: 'Mẫu 04 tách hoạt động khẩn cấp khỏi hoạt động theo ưu tiên.', en: 'The form keeps urgent activities apart.' },
    }),
    priority: field(z.int().min(1).max(99).optional(), { title: { vi: 'Thứ tự ưu tiên', en: 'Priority' } }),
    from: field(LocalDate, { title: { vi: 'Từ ngày', en: 'From' } }),
    to: field(LocalDate.optional(), { title: { vi: 'Đến ngày', en: 'To' } }),
    responsible: field(z.string().min(1).max(500), {
      title: { vi: 'Người chịu trách nhiệm', en: 'Who is responsible' },
      example: 'Cộng tác viên xã; bà ngoại của trẻ',
    }),
    workerId: field(Id.optional(), { title: { vi: 'Nhân viên phụ trách', en: 'Worker in charge' }, refersTo: 'Worker' }),
    providerId: field(Id.optional(), { title: { vi: 'Cơ sở cung cấp', en: 'Providing facility' }, refersTo: 'Facility' }),
    providerName: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Đơn vị cung cấp ngoài mạng lưới', en: 'Provider outside the network' },
    }),
    budget: field(Money.optional(), { title: { vi: 'Kinh phí', en: 'Budget' } }),
    funding: field(FundingSource.schema.optional(), { title: { vi: 'Nguồn kinh phí', en: 'Funding source' } }),
  }),
  { id: 'PlanActivity', title: { vi: 'Hoạt động', en: 'Activity' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 04; NĐ 56/2017/NĐ-CP Mẫu 04' },
)

/** What may go wrong, and what is done then. */
export const PlanRisk = named(
  z.strictObject({
    text: field(z.string().min(1).max(1000), { title: { vi: 'Rủi ro', en: 'Risk' } }),
    response: field(z.string().min(1).max(1000), { title: { vi: 'Cách giải quyết', en: 'Response' } }),
  }),
  { id: 'PlanRisk', title: { vi: 'Rủi ro và cách giải quyết', en: 'Risk and response' } },
)

/** That the client, or who speaks for the client, agreed to the plan. */
export const PlanAgreement = named(
  z.strictObject({
    party: field(AgreementParty.schema, { title: { vi: 'Bên đồng ý', en: 'Who agreed' } }),
    name: field(PersonName.optional(), { title: { vi: 'Họ và tên', en: 'Full name' } }),
    on: field(LocalDate.optional(), { title: { vi: 'Ngày', en: 'Date' } }),
    documentId: field(Id.optional(), { title: { vi: 'Văn bản', en: 'Document' }, refersTo: 'Document' }),
    note: field(z.string().min(1).max(1000).optional(), { title: { vi: 'Ý kiến', en: 'Remarks' } }),
  }),
  { id: 'PlanAgreement', title: { vi: 'Ý kiến về kế hoạch', en: 'Agreement to a plan' }, source: 'TT 02/2020/TT-BLĐTBXH Mẫu 04' },
)
