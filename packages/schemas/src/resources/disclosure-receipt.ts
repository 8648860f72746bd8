import { z } from 'zod'
import { ConsentGiver } from '../code-lists/consent-giver.ts'
import { DataClass } from '../code-lists/data-class.ts'
import { DisclosureReason } from '../code-lists/disclosure-reason.ts'
import { LegalBasis } from '../code-lists/legal-basis.ts'
import { Purpose } from '../code-lists/purpose.ts'
import { Id } from '../primitives/id.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { ReleasedLabel } from '../released-label.ts'

/** What the server decided when data left: by whose word, for what, to whom, how much and until when. */
export const DisclosureReceipt = named(
  z.strictObject({
    reason: field(DisclosureReason.schema, {
      title: { vi: 'Lý do cho phép', en: 'Reason' },
      about: { vi: 'Vì sao việc chia sẻ được phép.', en: 'Why it was permitted.' },
    }),
    consentId: field(Id.optional(), {
      title: { vi: 'Văn bản đồng ý', en: 'Consent' },
      about: { vi: 'Sự đồng ý mà quyết định dựa vào.', en: 'The consent on which the decision rests.' },
      refersTo: 'Consent',
    }),
    givenBy: field(z.array(ConsentGiver.schema).max(5).optional(), {
      title: { vi: 'Ai đã đồng ý', en: 'Given by' },
      about: {
        vi: 'Tư cách của những người đã đồng ý, trừ người bị ẩn theo nhãn nhạy cảm.',
        en: 'In what capacity it was consented to, but for those whom a sensitivity label hides.',
      },
    }),
    legalBasis: field(LegalBasis.schema.optional(), {
      title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
      about: { vi: 'Quy định cho phép khi không dựa vào sự đồng ý.', en: 'The law that permits it where no consent does.' },
    }),
    purpose: field(Purpose.schema, {
      title: { vi: 'Mục đích', en: 'Purpose' },
      about: { vi: 'Dữ liệu được chia sẻ để làm gì.', en: 'What the data are shared for.' },
    }),
    recipientId: field(Id, {
      title: { vi: 'Cơ sở nhận', en: 'Recipient' },
      about: { vi: 'Cơ sở được đọc dữ liệu.', en: 'The facility that may read the data.' },
      refersTo: 'Facility',
    }),
    dataClasses: field(z.array(DataClass.schema).max(20), {
      title: { vi: 'Nhóm dữ liệu', en: 'Data classes' },
      about: { vi: 'Những nhóm dữ liệu được đọc.', en: 'The classes of data that may be read.' },
    }),
    fields: field(z.array(z.string().max(200)).max(200), {
      title: { vi: 'Trường được đọc', en: 'Fields' },
      about: { vi: 'Những trường của hồ sơ đối tượng thực sự được mở.', en: 'The fields of the beneficiary that were in fact opened.' },
    }),
    labels: field(z.array(ReleasedLabel).min(1).max(20).optional(), {
      title: { vi: 'Nhãn được mở', en: 'Labels released' },
      about: { vi: 'Nội dung mang nhãn khác vẫn được giấu.', en: 'Content with another label stays hidden.' },
    }),
    decidedAt: field(Timestamp, {
      title: { vi: 'Thời điểm quyết định', en: 'Decided at' },
      about: {
        vi: 'Lúc máy chủ quyết định; quyết định lại khi bên nhận chấp nhận.',
        en: 'When the server decided; it decides again at acceptance.',
      },
    }),
    until: field(Timestamp.optional(), {
      title: { vi: 'Được đọc đến', en: 'Until' },
      about: {
        vi: 'Sau thời điểm này bên nhận không đọc được nữa; chỉ bỏ trống khi sự đồng ý không có ngày cuối.',
        en: 'After this instant the recipient reads nothing more; left out only where a consent has no last day.',
      },
    }),
  }),
  {
    id: 'DisclosureReceipt',
    title: { vi: 'Biên nhận chia sẻ', en: 'Disclosure receipt' },
    about: {
      vi: 'Quyết định của máy chủ khi dữ liệu rời cơ sở; chỉ bên gửi thấy.',
      en: 'What the server decided when data left the facility; only the sender sees it.',
    },
    source: 'Luật 91/2025/QH15 Điều 9, 15, 19; HL7 FHIR Consent.provision',
  },
)
export interface DisclosureReceipt extends z.output<typeof DisclosureReceipt> {}
