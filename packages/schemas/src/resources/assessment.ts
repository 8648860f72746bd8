import { z } from 'zod'
import { AssessmentKind } from '../code-lists/assessment-kind.ts'
import { CareModality } from '../code-lists/care-modality.ts'
import { ClientClassification } from '../code-lists/client-classification.ts'
import { EmergencyGroup } from '../code-lists/emergency-group.ts'
import { RiskLevel } from '../code-lists/risk-level.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { datesInOrder } from '../rules/dates-in-order.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { assessmentFacts } from './assessment-facts.ts'
import { ClientState, FamilyCapacity, Need, Wishes } from './assessment-parts.ts'

/** What a client needs, found on one day by somebody who looked. */
export const Assessment = named(
  z.strictObject({
    ...envelope,
    caseId: field(Id, {
      title: { vi: 'Hồ sơ', en: 'Case' },
      about: { vi: 'Hồ sơ mà lần đánh giá này phục vụ.', en: 'The case that the assessment serves.' },
      refersTo: 'Case',
    }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: {
        vi: 'Khi hồ sơ là của gia đình hoặc nhóm: ai là người được đánh giá.',
        en: 'Who is assessed when the case is of a family or group.',
      },
      refersTo: 'Beneficiary',
    }),
    kind: field(AssessmentKind.schema, {
      title: { vi: 'Loại đánh giá', en: 'Kind' },
      about: { vi: 'Đánh giá ban đầu, toàn diện, nguy cơ hay rà soát.', en: 'Initial, comprehensive, of risk, or a review.' },
    }),
    assessedOn: field(LocalDate, {
      title: { vi: 'Ngày đánh giá', en: 'Assessed on' },
      about: { vi: 'Ngày gặp và đánh giá, không phải ngày nhập vào máy.', en: 'The day on which somebody looked, not that of data entry.' },
    }),
    assessorId: field(Id.optional(), {
      title: { vi: 'Người đánh giá', en: 'Assessor' },
      about: { vi: 'Nhân viên đã trực tiếp đánh giá.', en: 'The worker who assessed in person.' },
      refersTo: 'Worker',
    }),
    needs: field(z.array(Need).max(8).optional(), {
      title: { vi: 'Nhu cầu theo 8 lĩnh vực', en: 'Needs in the eight domains' },
      about: { vi: 'Mỗi lĩnh vực một mục.', en: 'One entry for a domain.' },
      dataClass: 'situation',
    }),
    state: field(ClientState.optional(), {
      title: { vi: 'Hiện trạng', en: 'State' },
      about: {
        vi: 'Thể chất, tinh thần và khả năng của đối tượng vào ngày đánh giá.',
        en: 'The client’s body, mind and abilities on that day.',
      },
      dataClass: 'health',
    }),
    family: field(FamilyCapacity.optional(), {
      title: { vi: 'Khả năng của gia đình', en: 'Capacity of the family' },
      about: { vi: 'Gia đình có thể chăm sóc và hỗ trợ đến đâu.', en: 'How far the family can care and help.' },
      dataClass: 'family',
    }),
    currentSupport: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Dịch vụ, chính sách đang hưởng', en: 'Support received so far' },
      about: {
        vi: 'Trợ cấp và dịch vụ mà đối tượng đang nhận từ nơi khác.',
        en: 'Benefits and services that the client receives from elsewhere.',
      },
      source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
    }),
    riskLevel: field(RiskLevel.schema.optional(), {
      title: { vi: 'Mức độ nguy cơ', en: 'Level of risk' },
      about: { vi: 'Nguy cơ bị tổn hại nếu không can thiệp ngay.', en: 'Danger of harm if nobody steps in.' },
    }),
    riskNote: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Nhận định về nguy cơ', en: 'Findings on risk' },
      about: { vi: 'Dấu hiệu và lập luận dẫn đến mức nguy cơ nêu trên.', en: 'The signs and the reasoning behind the level of risk.' },
      dataClass: 'situation',
    }),
    emergencyGroup: field(EmergencyGroup.schema.optional(), {
      title: { vi: 'Diện bảo vệ khẩn cấp', en: 'Emergency-protection group' },
      about: {
        vi: 'Diện cần bảo vệ khẩn cấp mà đối tượng thuộc về; bỏ trống khi không thuộc diện nào.',
        en: 'The group for emergency protection that the client belongs to; left out where none applies.',
      },
      source: 'NĐ 20/2021/NĐ-CP Điều 18(2), 24(2)',
    }),
    classification: field(ClientClassification.schema.optional(), {
      title: { vi: 'Phân loại', en: 'Classification' },
      about: {
        vi: 'Kết luận sau đánh giá: cần bảo vệ khẩn cấp, chăm sóc tại cơ sở, trợ giúp tại cộng đồng hay chỉ cần tư vấn.',
        en: 'What follows from the assessment: emergency protection, care in a facility, support in the community or advice.',
      },
    }),
    careModalities: field(z.array(CareModality.schema).max(6).optional(), {
      title: { vi: 'Hình thức chăm sóc', en: 'Care modalities' },
      about: { vi: 'Các hình thức chăm sóc phù hợp, theo thứ tự đề xuất.', en: 'The forms of care that fit, in the order proposed.' },
      source: 'TT 02/2020/TT-BLĐTBXH Mẫu 03',
    }),
    wishes: field(Wishes.optional(), {
      title: { vi: 'Nguyện vọng', en: 'Wishes' },
      about: { vi: 'Điều đối tượng và gia đình mong muốn, ghi theo lời của họ.', en: 'What client and family want, in their own words.' },
    }),
    summary: field(z.string().min(1).max(8000).optional(), {
      title: { vi: 'Kết luận', en: 'Conclusion' },
      about: {
        vi: 'Kết luận chung, đủ để lập kế hoạch mà không cần đọc lại mọi mục.',
        en: 'The overall finding: enough to plan by without the single parts.',
      },
      dataClass: 'situation',
    }),
    documentIds: field(z.array(Id).max(50).optional(), {
      title: { vi: 'Tài liệu kèm theo', en: 'Documents' },
      about: {
        vi: 'Phiếu đánh giá đã ký, kết luận chuyên môn, hình ảnh làm căn cứ.',
        en: 'Signed forms, expert findings and pictures that it rests on.',
      },
      refersTo: 'Document',
    }),
    nextReviewOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày rà soát tiếp theo', en: 'Next review' },
      about: { vi: 'Ngày dự kiến đánh giá lại.', en: 'When the next assessment is planned.' },
    }),
  }),
  {
    id: 'Assessment',
    title: { vi: 'Đánh giá nhu cầu', en: 'Assessment' },
    about: {
      vi: 'Kết quả một lần đánh giá nhu cầu, nguy cơ và nguyện vọng, vào một ngày cụ thể.',
      en: 'What one assessment found of needs, risk and wishes, on a given day.',
    },
    clause: 'ASM-1',
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01–03; NĐ 56/2017/NĐ-CP Mẫu 02, 03',
  },
)
export interface Assessment extends z.output<typeof Assessment> {}

/** What the assessor writes. */
export const AssessmentDraft = named(draftOf(Assessment), {
  id: 'AssessmentDraft',
  title: { vi: 'Đánh giá nhu cầu (bản nháp)', en: 'Assessment draft' },
  about: {
    vi: 'Phần người đánh giá ghi; máy chủ thêm mã, phiên bản và nhãn.',
    en: 'What the assessor writes; the server adds id, version and labels.',
  },
})
export interface AssessmentDraft extends z.output<typeof AssessmentDraft> {}

const search = defineSearch({
  caseId: { kind: 'token', path: 'caseId', schema: Id, title: { vi: 'Hồ sơ', en: 'Case' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  kind: { kind: 'token', path: 'kind', schema: AssessmentKind.schema, title: { vi: 'Loại đánh giá', en: 'Kind' } },
  riskLevel: { kind: 'token', path: 'riskLevel', schema: RiskLevel.schema, title: { vi: 'Mức độ nguy cơ', en: 'Level of risk' } },
  classification: {
    kind: 'token',
    path: 'classification',
    schema: ClientClassification.schema,
    title: { vi: 'Phân loại', en: 'Classification' },
  },
  assessedOn: { kind: 'date', path: 'assessedOn', title: { vi: 'Ngày đánh giá', en: 'Assessed on' } },
  nextReviewOn: { kind: 'date', path: 'nextReviewOn', title: { vi: 'Ngày rà soát', en: 'Next review' } },
})
export interface AssessmentQuery extends QueryOf<typeof search> {}

/** Declares {@link Assessment} as a resource: its verbs, search, rules, views and actions. */
export const assessmentResource = defineResource<Assessment, AssessmentDraft, AssessmentQuery>()({
  name: 'Assessment',
  title: { vi: 'Đánh giá nhu cầu', en: 'Assessment' },
  about: {
    vi: 'Nhu cầu của đối tượng trong 8 lĩnh vực, mức nguy cơ, phân loại và nguyện vọng, tại một ngày.',
    en: 'What a client needs in the eight domains, the risk, the classification and the wishes, on one day.',
  },
  clause: 'ASM-1',
  schema: Assessment,
  draft: AssessmentDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'casework',
  audience: 'parties',
  rules: [
    datesNotInFuture(['assessedOn']),
    datesInOrder([{ from: 'assessedOn', to: 'nextReviewOn' }]),
    noDuplicates(['needs[].domain', 'careModalities[]']),
  ],
  search,
  facts: assessmentFacts,
})
