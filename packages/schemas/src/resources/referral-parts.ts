import { z } from 'zod'
import { AssessmentDomain } from '../code-lists/assessment-domain.ts'
import { CarerRelationship } from '../code-lists/carer-relationship.ts'
import { DataClass } from '../code-lists/data-class.ts'
import { LegalBasis } from '../code-lists/legal-basis.ts'
import { NeedLevel } from '../code-lists/need-level.ts'
import { ReferralOutcome } from '../code-lists/referral-outcome.ts'
import { Sex } from '../code-lists/sex.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { Phone } from '../primitives/phone.ts'
import { field, named } from '../registry.ts'

/** Who the client is, as little as a receiver needs to answer; the server copies it from the beneficiary when the referral is sent. */
export const MinimumIdentity = named(
  z.strictObject({
    name: field(PersonName.optional(), { title: { vi: 'Họ và tên', en: 'Full name' } }),
    sex: field(Sex.schema, { title: { vi: 'Giới tính', en: 'Sex' } }),
    birthDate: field(PartialDate.optional(), { title: { vi: 'Ngày sinh', en: 'Birth date' } }),
  }),
  { id: 'MinimumIdentity', title: { vi: 'Nhân thân tối thiểu', en: 'Minimum identity' } },
)

/** Whom the receiver calls about a referral. */
export const ReferralContact = named(
  z.strictObject({
    name: field(PersonName, { title: { vi: 'Người phụ trách', en: 'Person in charge' } }),
    phone: field(Phone, { title: { vi: 'Điện thoại', en: 'Telephone' } }),
  }),
  { id: 'ReferralContact', title: { vi: 'Liên lạc về chuyển gửi', en: 'Referral contact' } },
)

/** What was found in one domain of the assessment, in short. */
export const NeedSummary = named(
  z.strictObject({
    domain: field(AssessmentDomain.schema, { title: { vi: 'Lĩnh vực', en: 'Domain' } }),
    level: field(NeedLevel.schema, { title: { vi: 'Mức độ', en: 'Level' } }),
    note: field(z.string().max(1000).optional(), { title: { vi: 'Ghi chú', en: 'Note' } }),
  }),
  { id: 'NeedSummary', title: { vi: 'Tóm tắt nhu cầu', en: 'Summary of a need' } },
)

/** What the receiver may read once it has accepted, and what permits that. */
export const Disclosure = named(
  z.strictObject({
    dataClasses: field(z.array(DataClass.schema).max(20), {
      title: { vi: 'Nhóm dữ liệu được chia sẻ', en: 'Data classes' },
      about: {
        vi: 'Những trường của hồ sơ đối tượng mà bên nhận được đọc.',
        en: 'Which fields of the beneficiary the receiver may read.',
      },
    }),
    assessmentIds: field(z.array(Id).max(50).optional(), { title: { vi: 'Đánh giá kèm theo', en: 'Assessments' }, refersTo: 'Assessment' }),
    documentIds: field(z.array(Id).max(50).optional(), { title: { vi: 'Tài liệu kèm theo', en: 'Documents' }, refersTo: 'Document' }),
    assessmentSummary: field(z.array(NeedSummary).max(8).optional(), { title: { vi: 'Tóm tắt đánh giá', en: 'Assessment summary' } }),
    consentId: field(Id.optional(), { title: { vi: 'Văn bản đồng ý', en: 'Consent' }, refersTo: 'Consent' }),
    legalBasis: field(LegalBasis.schema.optional(), { title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' } }),
  }),
  {
    id: 'Disclosure',
    title: { vi: 'Phạm vi chia sẻ', en: 'Disclosure' },
    source: 'Luật 91/2025/QH15 Điều 9, 19; TT 02/2020/TT-BLĐTBXH Điều 9',
  },
)

/** Someone who must not learn of the referral, for instance a parent who abused the child. */
export const MustNotBeInformed = named(
  z.strictObject({
    relationship: field(CarerRelationship.schema, { title: { vi: 'Quan hệ', en: 'Relationship' } }),
    name: field(PersonName.optional(), { title: { vi: 'Họ và tên', en: 'Full name' } }),
  }),
  { id: 'MustNotBeInformed', title: { vi: 'Người không được báo', en: 'Must not be informed' }, source: 'NĐ 56/2017/NĐ-CP Điều 27' },
)

/** What the receiver has to know to keep the client safe. */
export const SafetyNote = named(
  z.strictObject({
    text: field(z.string().min(1).max(2000), { title: { vi: 'Lưu ý an toàn', en: 'Safety note' } }),
    mustNotBeInformed: field(z.array(MustNotBeInformed).max(20), { title: { vi: 'Không được báo cho', en: 'Must not be informed' } }),
  }),
  { id: 'SafetyNote', title: { vi: 'Lưu ý an toàn', en: 'Safety note' } },
)

/** What came of the referral: the answer that always goes back to the sender. */
export const ReferralFeedback = named(
  z.strictObject({
    outcome: field(ReferralOutcome.schema, { title: { vi: 'Kết quả', en: 'Outcome' } }),
    text: field(z.string().min(1).max(4000), { title: { vi: 'Phản hồi', en: 'Feedback' } }),
    completedOn: field(LocalDate, { title: { vi: 'Ngày hoàn thành', en: 'Completed on' } }),
    handoverDocumentId: field(Id.optional(), { title: { vi: 'Biên bản bàn giao', en: 'Handover minutes' }, refersTo: 'Document' }),
  }),
  { id: 'ReferralFeedback', title: { vi: 'Phản hồi chuyển gửi', en: 'Referral feedback' } },
)
export interface ReferralFeedback extends z.output<typeof ReferralFeedback> {}
