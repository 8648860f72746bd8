import { z } from 'zod'
import { AssessmentDomain } from '../code-lists/assessment-domain.ts'
import { CarerRelationship } from '../code-lists/carer-relationship.ts'
import { DataClass } from '../code-lists/data-class.ts'
import { LegalBasis } from '../code-lists/legal-basis.ts'
import { NeedLevel } from '../code-lists/need-level.ts'
import { ReferralOutcome } from '../code-lists/referral-outcome.ts'
import { SensitivityLabel } from '../code-lists/sensitivity-label.ts'
import { Sex } from '../code-lists/sex.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { Phone } from '../primitives/phone.ts'
import { field, named } from '../registry.ts'
import { Beneficiary } from './beneficiary.ts'
import { StayMinutes } from './stay-parts.ts'

/** Who the client is, as little as a receiver needs to answer; the server copies it from the beneficiary when the referral is sent. */
export const MinimumIdentity = named(
  z.strictObject({
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: {
        vi: 'Họ tên lúc gửi; bỏ trống khi chưa biết là ai.',
        en: 'Name when the referral was sent; left out while nobody knows it.',
      },
    }),
    sex: field(Sex.schema, {
      title: { vi: 'Giới tính', en: 'Sex' },
      about: { vi: 'Giới tính lúc gửi.', en: 'Sex when the referral was sent.' },
    }),
    birthDate: field(PartialDate.optional(), {
      title: { vi: 'Ngày sinh', en: 'Birth date' },
      about: { vi: 'Ngày sinh lúc gửi, đến mức biết được.', en: 'Birth date when the referral was sent, as far as it was known.' },
    }),
  }),
  {
    id: 'MinimumIdentity',
    title: { vi: 'Nhân thân tối thiểu', en: 'Minimum identity' },
    about: { vi: 'Nhân thân ít nhất mà bên nhận cần để trả lời.', en: 'As little identity as a receiver needs to answer.' },
  },
)

/** Whom the receiver calls about a referral. */
export const ReferralContact = named(
  z.strictObject({
    name: field(PersonName, {
      title: { vi: 'Người phụ trách', en: 'Person in charge' },
      about: { vi: 'Họ tên nhân viên trả lời được về việc này.', en: 'Name of the worker who can answer.' },
    }),
    phone: field(Phone, {
      title: { vi: 'Điện thoại', en: 'Telephone' },
      about: { vi: 'Số gọi được, kể cả ban đêm khi khẩn cấp.', en: 'Number that answers; at night too when it is urgent.' },
    }),
  }),
  {
    id: 'ReferralContact',
    title: { vi: 'Liên lạc về chuyển gửi', en: 'Referral contact' },
    about: { vi: 'Người phụ trách việc chuyển gửi ở bên gửi.', en: 'Who is in charge of the referral at the sender.' },
  },
)

/** What was found in one domain of the assessment, in short. */
export const NeedSummary = named(
  z.strictObject({
    domain: field(AssessmentDomain.schema, {
      title: { vi: 'Lĩnh vực', en: 'Domain' },
      about: { vi: 'Một trong tám lĩnh vực của phiếu đánh giá.', en: 'One of the eight domains of the assessment.' },
    }),
    level: field(NeedLevel.schema, {
      title: { vi: 'Mức độ', en: 'Level' },
      about: { vi: 'Mức độ cần trợ giúp trong lĩnh vực này.', en: 'How much help the domain asks for.' },
    }),
    note: field(z.string().max(1000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Điều bên nhận cần biết về lĩnh vực này.', en: 'What the receiver has to know of this domain.' },
    }),
  }),
  {
    id: 'NeedSummary',
    title: { vi: 'Tóm tắt nhu cầu', en: 'Summary of a need' },
    about: {
      vi: 'Kết quả đánh giá một lĩnh vực, đưa vào chuyển gửi thay cho cả phiếu.',
      en: 'What was found in one domain, sent instead of the whole assessment.',
    },
  },
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
    fields: field(
      z
        .array(z.enum(Object.keys(Beneficiary.shape)))
        .max(60)
        .optional(),
      {
        title: { vi: 'Chỉ những trường này', en: 'Only these fields' },
        about: {
          vi: 'Thu hẹp thêm trong các nhóm dữ liệu: chỉ những trường nêu ở đây; bỏ trống: mọi trường của nhóm.',
          en: 'Narrows the data classes further, to these fields of the beneficiary; left out: every field of the classes.',
        },
        example: ['name', 'birthDate'],
      },
    ),
    labels: field(z.array(SensitivityLabel.schema).max(20).optional(), {
      title: { vi: 'Nhãn được mở', en: 'Labels released' },
      about: {
        vi: 'Chỉ nội dung mang nhãn nêu ở đây mới được đọc; nội dung mang nhãn khác được giấu, không để lại dấu vết.',
        en: 'Content with a sensitivity label is shown only when its label stands here; what is hidden leaves no trace.',
      },
    }),
    assessmentIds: field(z.array(Id).max(50).optional(), {
      title: { vi: 'Đánh giá kèm theo', en: 'Assessments' },
      about: { vi: 'Những lần đánh giá được chia sẻ trọn vẹn.', en: 'Assessments that are shared as a whole.' },
      refersTo: 'Assessment',
    }),
    documentIds: field(z.array(Id).max(50).optional(), {
      title: { vi: 'Tài liệu kèm theo', en: 'Documents' },
      about: { vi: 'Những tài liệu được chia sẻ, cả thông tin lẫn tệp.', en: 'Documents that are shared, with their files.' },
      refersTo: 'Document',
    }),
    assessmentSummary: field(z.array(NeedSummary).max(8).optional(), {
      title: { vi: 'Tóm tắt đánh giá', en: 'Assessment summary' },
      about: { vi: 'Tóm tắt thay cho việc chia sẻ cả phiếu đánh giá.', en: 'A summary, in place of whole assessments.' },
    }),
    consentId: field(Id.optional(), {
      title: { vi: 'Văn bản đồng ý', en: 'Consent' },
      about: { vi: 'Sự đồng ý còn hiệu lực cho phép việc chia sẻ này.', en: 'The consent in force that permits this.' },
      refersTo: 'Consent',
    }),
    legalBasis: field(LegalBasis.schema.optional(), {
      title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
      about: {
        vi: 'Quy định cho phép chia sẻ mà không cần đồng ý, ví dụ bảo vệ khẩn cấp trẻ em.',
        en: 'The law that permits it without consent, such as urgent protection of a child.',
      },
    }),
  }),
  {
    id: 'Disclosure',
    title: { vi: 'Phạm vi chia sẻ', en: 'Disclosure' },
    about: {
      vi: 'Những gì bên nhận được đọc sau khi chấp nhận, và căn cứ cho phép.',
      en: 'What the receiver may read once it accepts, and what permits that.',
    },
    source: 'Luật 91/2025/QH15 Điều 9, 19; TT 02/2020/TT-BLĐTBXH Điều 9',
  },
)

/** Someone who must not learn of the referral, for instance a parent who abused the child. */
export const MustNotBeInformed = named(
  z.strictObject({
    relationship: field(CarerRelationship.schema, {
      title: { vi: 'Quan hệ', en: 'Relationship' },
      about: { vi: 'Người đó là gì của đối tượng.', en: 'What this person is to the client.' },
    }),
    name: field(PersonName.optional(), {
      title: { vi: 'Họ và tên', en: 'Full name' },
      about: { vi: 'Họ tên, khi biết, để không báo nhầm.', en: 'Name, where known, so that no one tells them by mistake.' },
    }),
  }),
  {
    id: 'MustNotBeInformed',
    title: { vi: 'Người không được báo', en: 'Must not be informed' },
    about: {
      vi: 'Người không được biết gì về chuyển gửi, ví dụ cha mẹ đã xâm hại trẻ.',
      en: 'Someone who must learn nothing, such as a parent who abused the child.',
    },
    source: 'NĐ 56/2017/NĐ-CP Điều 27',
  },
)

/** What the receiver has to know to keep the client safe. */
export const SafetyNote = named(
  z.strictObject({
    text: field(z.string().min(1).max(2000), {
      title: { vi: 'Lưu ý an toàn', en: 'Safety note' },
      about: {
        vi: 'Nguy hiểm từ ai, tránh điều gì, liên lạc thế nào cho an toàn.',
        en: 'Whom to beware of, what to avoid, how to make contact safely.',
      },
    }),
    mustNotBeInformed: field(z.array(MustNotBeInformed).max(20), {
      title: { vi: 'Không được báo cho', en: 'Must not be informed' },
      about: {
        vi: 'Những người không được báo về chuyển gửi và nơi ở của đối tượng.',
        en: 'Who must not learn of the referral or of where the client is.',
      },
    }),
  }),
  {
    id: 'SafetyNote',
    title: { vi: 'Lưu ý an toàn', en: 'Safety note' },
    about: {
      vi: 'Lưu ý để bên nhận không vô tình gây nguy hiểm cho đối tượng.',
      en: 'What keeps the receiver from endangering the client unawares.',
    },
  },
)

/** How a client was handed over: the minutes, the transport and who took the client over. */
export const ReferralHandover = named(
  z.strictObject({
    ...StayMinutes.shape,
    takenOverBy: field(PersonName, {
      title: { vi: 'Người tiếp nhận', en: 'Taken over by' },
      about: {
        vi: 'Cán bộ bên nhận đã trực tiếp tiếp nhận đối tượng.',
        en: 'The worker of the receiver who took the client over in person.',
      },
    }),
    transport: field(z.string().min(1).max(500).optional(), {
      title: { vi: 'Đưa đón', en: 'Transport' },
      about: { vi: 'Đối tượng đến bằng cách nào, ai đưa đi.', en: 'How the client came, and who came along.' },
    }),
  }),
  {
    id: 'ReferralHandover',
    title: { vi: 'Bàn giao đối tượng', en: 'Handover of a client' },
    about: { vi: 'Biên bản bàn giao giữa bên gửi và bên nhận.', en: 'The minutes between who sent the client and who received it.' },
    source: 'TT 02/2020/TT-BLĐTBXH Điều 10',
  },
)

/** What came of the referral: the answer that always goes back to the sender. */
export const ReferralFeedback = named(
  z.strictObject({
    outcome: field(ReferralOutcome.schema, {
      title: { vi: 'Kết quả', en: 'Outcome' },
      about: { vi: 'Đề nghị đã được đáp ứng đến đâu.', en: 'How far the request was met.' },
    }),
    text: field(z.string().min(1).max(4000), {
      title: { vi: 'Phản hồi', en: 'Feedback' },
      about: {
        vi: 'Đã làm gì và cần làm gì tiếp; không nêu chi tiết mà bên gửi không cần biết.',
        en: 'What was done and what comes next, without detail that the sender need not know.',
      },
    }),
    completedOn: field(LocalDate, {
      title: { vi: 'Ngày hoàn thành', en: 'Completed on' },
      about: { vi: 'Ngày hoàn thành, không được ở tương lai.', en: 'The day of completion; not in the future.' },
    }),
    handover: field(ReferralHandover.optional(), {
      title: { vi: 'Bàn giao đối tượng', en: 'Handover' },
      about: {
        vi: 'Bắt buộc khi đã bàn giao người hoặc khi chuyển giao hồ sơ: ai nhận, ai ký, đi bằng gì.',
        en: 'Required when the client was handed over or the case was transferred: who took over, who signed, how the client came.',
      },
    }),
  }),
  {
    id: 'ReferralFeedback',
    title: { vi: 'Phản hồi chuyển gửi', en: 'Referral feedback' },
    about: { vi: 'Phản hồi luôn được gửi về cho bên gửi.', en: 'The answer that always goes back to the sender.' },
  },
)
export interface ReferralFeedback extends z.output<typeof ReferralFeedback> {}
