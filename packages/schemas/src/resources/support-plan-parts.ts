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
    text: field(z.string().min(1).max(1000), {
      title: { vi: 'Mục tiêu', en: 'Goal' },
      about: { vi: 'Điều sẽ đạt được, viết sao cho đối tượng hiểu.', en: 'What shall be reached, in words that the client understands.' },
      example: 'Trẻ trở lại lớp 7 trước Tết',
    }),
    domain: field(AssessmentDomain.schema.optional(), {
      title: { vi: 'Lĩnh vực', en: 'Domain' },
      about: { vi: 'Lĩnh vực của phiếu đánh giá mà mục tiêu đáp ứng.', en: 'The domain of the assessment that it answers.' },
    }),
    measure: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Dấu hiệu đạt mục tiêu', en: 'Measure' },
      about: { vi: 'Thấy gì thì biết đã đạt.', en: 'What will show that it is reached.' },
      example: 'Đi học đủ 20 ngày liền',
    }),
    dueOn: field(LocalDate.optional(), {
      title: { vi: 'Hạn', en: 'Due on' },
      about: { vi: 'Ngày cần đạt được.', en: 'The day by which it shall be reached.' },
    }),
  }),
  {
    id: 'PlanGoal',
    title: { vi: 'Mục tiêu', en: 'Goal' },
    about: { vi: 'Một điều sẽ tốt lên và dấu hiệu để biết.', en: 'One thing that shall be better, and its sign.' },
  },
)

/** Key of an activity in its plan. */
export const PlanActivityKey = named(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/), {
  id: 'PlanActivityKey',
  title: { vi: 'Mã hoạt động', en: 'Key of an activity' },
  about: {
    vi: 'Mã ngắn của một hoạt động, không đổi khi kế hoạch được sửa.',
    en: 'Short key of one activity, which stays when the plan is edited.',
  },
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
    service: field(ServiceKind.schema, {
      title: { vi: 'Dịch vụ', en: 'Service' },
      about: { vi: 'Loại dịch vụ theo danh mục.', en: 'Kind of service by the code list.' },
    }),
    description: field(z.string().min(1).max(2000), {
      title: { vi: 'Nội dung', en: 'What is done' },
      about: { vi: 'Việc cụ thể sẽ làm, ở đâu, bao nhiêu lần.', en: 'What is done, where, how often.' },
    }),
    isUrgent: field(z.boolean(), {
      title: { vi: 'Hoạt động khẩn cấp', en: 'Urgent' },
      about: { vi: 'Mẫu 04 tách hoạt động khẩn cấp khỏi hoạt động theo ưu tiên.', en: 'The form keeps urgent activities apart.' },
    }),
    priority: field(z.int().min(1).max(99).optional(), {
      title: { vi: 'Thứ tự ưu tiên', en: 'Priority' },
      about: { vi: 'Số nhỏ làm trước; không dùng cho việc khẩn cấp.', en: 'Small numbers come first; not for what is urgent.' },
    }),
    from: field(LocalDate, {
      title: { vi: 'Từ ngày', en: 'From' },
      about: { vi: 'Ngày dự kiến bắt đầu việc này.', en: 'Planned first day of the activity.' },
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Đến ngày', en: 'To' },
      about: { vi: 'Ngày dự kiến xong; bỏ trống khi là việc thường xuyên.', en: 'Planned last day; left out for what goes on.' },
    }),
    responsible: field(z.string().min(1).max(500), {
      title: { vi: 'Người chịu trách nhiệm', en: 'Who is responsible' },
      about: { vi: 'Ai phải làm, kể cả người ngoài cơ sở như người thân.', en: 'Who has to do it, people outside the facility included.' },
      example: 'Cộng tác viên xã; bà ngoại của trẻ',
    }),
    workerId: field(Id.optional(), {
      title: { vi: 'Nhân viên phụ trách', en: 'Worker in charge' },
      about: { vi: 'Nhân viên trong mạng lưới phụ trách việc này.', en: 'The worker of the network who is in charge.' },
      refersTo: 'Worker',
    }),
    providerId: field(Id.optional(), {
      title: { vi: 'Cơ sở cung cấp', en: 'Providing facility' },
      about: { vi: 'Cơ sở trong mạng lưới cung cấp dịch vụ.', en: 'The facility of the network that provides it.' },
      refersTo: 'Facility',
    }),
    providerName: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Đơn vị cung cấp ngoài mạng lưới', en: 'Provider outside the network' },
      about: { vi: 'Tên đơn vị cung cấp khi chưa có trong mạng lưới.', en: 'Name of a provider that is not in the network.' },
    }),
    budget: field(Money.optional(), {
      title: { vi: 'Kinh phí', en: 'Budget' },
      about: { vi: 'Số tiền dự kiến, không phải số đã chi.', en: 'Money planned, not spent.' },
    }),
    funding: field(FundingSource.schema.optional(), {
      title: { vi: 'Nguồn kinh phí', en: 'Funding source' },
      about: { vi: 'Tiền lấy từ nguồn nào.', en: 'Where the money comes from.' },
    }),
  }),
  {
    id: 'PlanActivity',
    title: { vi: 'Hoạt động', en: 'Activity' },
    about: { vi: 'Một việc cần làm: việc gì, khi nào, ai làm, tiền từ đâu.', en: 'One thing to do: what, when, by whom, with what money.' },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 04; NĐ 56/2017/NĐ-CP Mẫu 04',
  },
)

/** What may go wrong, and what is done then. */
export const PlanRisk = named(
  z.strictObject({
    text: field(z.string().min(1).max(1000), {
      title: { vi: 'Rủi ro', en: 'Risk' },
      about: { vi: 'Điều có thể xảy ra.', en: 'What may happen.' },
    }),
    response: field(z.string().min(1).max(1000), {
      title: { vi: 'Cách giải quyết', en: 'Response' },
      about: { vi: 'Sẽ làm gì khi điều đó xảy ra.', en: 'What is done when it happens.' },
    }),
  }),
  {
    id: 'PlanRisk',
    title: { vi: 'Rủi ro và cách giải quyết', en: 'Risk and response' },
    about: { vi: 'Một điều có thể cản trở kế hoạch.', en: 'One thing that may go wrong.' },
  },
)

/** That the client, or who speaks for the client, agreed to the plan. */
export const PlanAgreement = named(
  z.strictObject({
    party: field(AgreementParty.schema, {
      title: { vi: 'Bên đồng ý', en: 'Who agreed' },
      about: {
        vi: 'Đối tượng, người giám hộ, gia đình, hoặc chưa lấy được ý kiến của ai.',
        en: 'The client, a guardian, the family, or that nobody could be asked.',
      },
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Họ tên người đồng ý; bỏ trống khi là chính đối tượng.', en: 'Name of who agreed; left out for the client.' },
    }),
    on: field(LocalDate.optional(), {
      title: { vi: 'Ngày', en: 'Date' },
      about: { vi: 'Ngày người này đồng ý.', en: 'The day on which this person agreed.' },
    }),
    documentId: field(Id.optional(), {
      title: { vi: 'Văn bản', en: 'Document' },
      about: { vi: 'Văn bản có chữ ký, khi có.', en: 'The signed paper, where there is one.' },
      refersTo: 'Document',
    }),
    note: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Ý kiến', en: 'Remarks' },
      about: { vi: 'Điều kiện hoặc điều không đồng ý.', en: 'Conditions, or what was not agreed to.' },
    }),
  }),
  {
    id: 'PlanAgreement',
    title: { vi: 'Ý kiến về kế hoạch', en: 'Agreement to a plan' },
    about: { vi: 'Ý kiến của một bên về kế hoạch.', en: 'What one party says to the plan.' },
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 04',
  },
)
