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
import { ClientState, FamilyCapacity, Need, Wishes } from './assessment-parts.ts'

/** What a client needs, found on one day by somebody who looked. */
export const Assessment = named(
  z.strictObject({
    ...envelope,
    caseId: field(Id, { title: { vi: 'Hồ sơ', en: 'Case' }, refersTo: 'Case' }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: {
        vi: 'Khi hồ sơ của gia đình hoặc nhóm, ai là người được đánh giá.',
        en: 'Who is assessed when the case is of a family or group.',
      },
      refersTo: 'Beneficiary',
    }),
    kind: field(AssessmentKind.schema, { title: { vi: 'Loại đánh giá', en: 'Kind' } }),
    assessedOn: field(LocalDate, { title: { vi: 'Ngày đánh giá', en: 'Assessed on' } }),
    assessorId: field(Id.optional(), { title: { vi: 'Người đánh giá', en: 'Assessor' }, refersTo: 'Worker' }),
    needs: field(z.array(Need).max(8).optional(), {
      title: { vi: 'Nhu cầu theo 8 lĩnh vực', en: 'Needs in the eight domains' },
      about: { vi: 'Mỗi lĩnh vực một mục.', en: 'One entry for a domain.' },
    }),
    state: field(ClientState.optional(), { title: { vi: 'Hiện trạng', en: 'State' } }),
    family: field(FamilyCapacity.optional(), { title: { vi: 'Khả năng của gia đình', en: 'Capacity of the family' } }),
    currentSupport: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Dịch vụ, chính sách đang hưởng', en: 'Support received so far' },
      source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
    }),
    riskLevel: field(RiskLevel.schema.optional(), { title: { vi: 'Mức độ nguy cơ', en: 'Level of risk' } }),
    riskNote: field(z.string().min(1).max(4000).optional(), { title: { vi: 'Nhận định về nguy cơ', en: 'Findings on risk' } }),
    emergencyGroup: field(EmergencyGroup.schema.optional(), {
      title: { vi: 'Diện bảo vệ khẩn cấp', en: 'Emergency-protection group' },
      source: 'NĐ 20/2021/NĐ-CP Điều 18(2), 24(2)',
    }),
    classification: field(ClientClassification.schema.optional(), { title: { vi: 'Phân loại', en: 'Classification' } }),
    careModalities: field(z.array(CareModality.schema).max(6).optional(), {
      title: { vi: 'Hình thức chăm sóc', en: 'Care modalities' },
      source: 'TT 02/2020/TT-BLĐTBXH Mẫu 03',
    }),
    wishes: field(Wishes.optional(), { title: { vi: 'Nguyện vọng', en: 'Wishes' } }),
    summary: field(z.string().min(1).max(8000).optional(), { title: { vi: 'Kết luận', en: 'Conclusion' } }),
    documentIds: field(z.array(Id).max(50).optional(), { title: { vi: 'Tài liệu kèm theo', en: 'Documents' }, refersTo: 'Document' }),
    nextReviewOn: field(LocalDate.optional(), { title: { vi: 'Ngày rà soát tiếp theo', en: 'Next review' } }),
  }),
  {
    id: 'Assessment',
    title: { vi: 'Đánh giá nhu cầu', en: 'Assessment' },
    clause: 'ASM-1',
    source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01–03; NĐ 56/2017/NĐ-CP Mẫu 02, 03',
  },
)
export interface Assessment extends z.output<typeof Assessment> {}

/** What the assessor writes. */
export const AssessmentDraft = named(draftOf(Assessment), {
  id: 'AssessmentDraft',
  title: { vi: 'Đánh giá nhu cầu (bản nháp)', en: 'Assessment draft' },
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
  audience: 'parties',
  rules: [
    datesNotInFuture(['assessedOn']),
    datesInOrder([{ from: 'assessedOn', to: 'nextReviewOn' }]),
    noDuplicates(['needs[].domain', 'careModalities[]']),
  ],
  search,
})
