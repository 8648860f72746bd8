import { z } from 'zod'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'

/** What else is said at a step of a benefit. */
export const note = field(z.string().min(1).max(2000).optional(), {
  title: { vi: 'Ghi chú', en: 'Note' },
  about: { vi: 'Điều cần nói thêm, không nhắc lại các trường khác.', en: 'What else has to be said, and is in no other field.' },
})

/** Body of `approve`, and what `adjust` and `stop` may rest on: the decision with its number, day and signer. */
export const BenefitDecision = named(
  z.strictObject({
    number: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Số quyết định', en: 'Number of the decision' },
      about: {
        vi: 'Bắt buộc khi chi từ ngân sách; nhà tài trợ có thể không có số.',
        en: 'Required where a budget pays; a sponsor’s decision may have none.',
      },
      example: '245/QĐ-UBND',
    }),
    decidedOn: field(LocalDate, {
      title: { vi: 'Ngày ký', en: 'Decided on' },
      about: { vi: 'Ngày ký quyết định, không phải ngày bắt đầu hưởng.', en: 'The day of signing, not the day from which it is due.' },
    }),
    signedBy: field(PersonName.optional(), {
      title: { vi: 'Người ký', en: 'Signed by' },
      about: { vi: 'Họ và tên người ký.', en: 'Name of the signer.' },
      example: 'Trần Văn Hải',
    }),
    signerOffice: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Chức vụ người ký', en: 'Office of the signer' },
      about: { vi: 'Chức vụ vào ngày ký.', en: 'The office on the day of signing.' },
      example: 'Chủ tịch UBND xã',
    }),
    issuedBy: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Cơ quan ban hành', en: 'Issued by' },
      about: { vi: 'Tên cơ quan, tổ chức vào ngày ký.', en: 'The body under its name of that day.' },
      example: 'UBND xã Suối Hiệp',
    }),
    documentId: field(Id.optional(), {
      title: { vi: 'Văn bản', en: 'Document' },
      about: { vi: 'Bản chụp hoặc bản điện tử của quyết định.', en: 'The decision as a file.' },
      refersTo: 'Document',
    }),
    note,
  }),
  {
    id: 'BenefitDecision',
    title: { vi: 'Quyết định', en: 'Decision on a benefit' },
    about: { vi: 'Quyết định làm căn cứ: số, ngày, người ký.', en: 'The decision that it rests on: number, day and signer.' },
    source: 'NĐ 335/2026/NĐ-CP Điều 8',
  },
)
export interface BenefitDecision extends z.output<typeof BenefitDecision> {}
