import { z } from 'zod'
import { AssessmentDomain } from '../code-lists/assessment-domain.ts'
import { DataClass } from '../code-lists/data-class.ts'
import { LegalBasis } from '../code-lists/legal-basis.ts'
import { NeedLevel } from '../code-lists/need-level.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { ReleasedLabel } from '../released-label.ts'
import { timeLimits } from '../rules/time-limits/time-limits.ts'
import { Beneficiary } from './beneficiary-record.ts'

const {
  'disclosure-on-law': { amount: usual },
  'disclosure-longest': { amount: longest },
} = timeLimits

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
    labels: field(z.array(ReleasedLabel).min(1).max(20).optional(), {
      title: { vi: 'Nhãn được mở', en: 'Labels released' },
      about: {
        vi: 'Chỉ nội dung mang nhãn nêu ở đây mới được đọc; nội dung mang nhãn khác được giấu, không để lại dấu vết.',
        en: 'Content with a sensitivity label is shown only when its label stands here; what is hidden leaves no trace.',
      },
    }),
    assessmentIds: field(z.array(Id).max(50).optional(), {
      title: { vi: 'Đánh giá kèm theo', en: 'Assessments' },
      about: {
        vi: 'Những lần đánh giá của đối tượng này được chia sẻ trọn vẹn; nếu căn cứ vào sự đồng ý thì chỉ trong các nhóm dữ liệu đã được đồng ý.',
        en: 'Assessments of this client that are shared as a whole; on a consent, within the data classes that it covers.',
      },
      refersTo: 'Assessment',
    }),
    documentIds: field(z.array(Id).max(50).optional(), {
      title: { vi: 'Tài liệu kèm theo', en: 'Documents' },
      about: {
        vi: 'Những tài liệu được chia sẻ, cả thông tin lẫn tệp, không phải tài liệu của người khác; nhãn của tài liệu phải có trong mục nhãn được mở.',
        en: 'Documents of nobody else that are shared, with their files; every label of a document stands among the labels released.',
      },
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
    to: field(LocalDate.optional(), {
      title: { vi: 'Được đọc đến hết ngày', en: 'Last day' },
      about: {
        vi: `Kể cả ngày này, theo căn cứ pháp lý không quá ${longest} tháng kể từ ngày nêu; bỏ trống thì theo căn cứ pháp lý là ${usual} ngày từ khi bên nhận chấp nhận, theo sự đồng ý là đến khi sự đồng ý hết hiệu lực.`,
        en: `This day included, on a legal basis within ${longest} months from the day on which it is named; left out, it is on a legal basis ${usual} days from acceptance, and on a consent as long as that holds.`,
      },
      source: 'NĐ 356/2025/NĐ-CP Điều 7; Cầu Nối',
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
