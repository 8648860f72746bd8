import { z } from 'zod'
import { DocumentKind } from '../code-lists/document-kind.ts'
import { MediaType } from '../code-lists/media-type.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { defineSearch, type QueryOf } from '../search.ts'

/** SHA-256 of a file, in lower-case hexadecimal. */
export const Sha256 = named(z.string().regex(/^[0-9a-f]{64}$/), {
  id: 'Sha256',
  title: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
  about: {
    vi: 'Mã băm SHA-256 của tệp: 64 ký tự thập lục phân, chữ thường.',
    en: 'SHA-256 of a file: 64 hexadecimal digits in lower case.',
  },
  source: 'FIPS 180-4',
  example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
})

/** What is known of a file; the file itself goes up and down beside the record. */
export const Document = named(
  z.strictObject({
    ...envelope,
    title: field(z.string().min(1).max(300), {
      title: { vi: 'Tên tài liệu', en: 'Title' },
      about: { vi: 'Không nêu tên người hay bệnh.', en: 'Names no person and no disease.' },
      example: 'Biên bản tiếp nhận ngày 20/11/2026',
    }),
    kind: field(DocumentKind.schema, {
      title: { vi: 'Loại tài liệu', en: 'Kind' },
      about: {
        vi: 'Loại giấy tờ theo danh mục, ví dụ biên bản tiếp nhận.',
        en: 'Kind of paper by the code list, such as reception minutes.',
      },
    }),
    number: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Số, ký hiệu', en: 'Number' },
      about: { vi: 'Số, ký hiệu như trên văn bản giấy.', en: 'Number and sign as on the paper.' },
      example: '118/BB-TTBTXH',
    }),
    issuedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày ký', en: 'Issued on' },
      about: { vi: 'Ngày ký văn bản, không phải ngày quét.', en: 'The day on which the paper was signed, not scanned.' },
    }),
    issuedBy: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Nơi ban hành', en: 'Issued by' },
      about: { vi: 'Cơ quan ký văn bản, theo tên tại thời điểm ký.', en: 'Who signed the paper, by the name at that time.' },
    }),
    caseId: field(Id.optional(), {
      title: { vi: 'Hồ sơ', en: 'Case' },
      about: { vi: 'Hồ sơ mà tài liệu thuộc về.', en: 'The case that the paper belongs to.' },
      refersTo: 'Case',
    }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Người mà tài liệu nói đến.', en: 'The person whom the paper is about.' },
      refersTo: 'Beneficiary',
    }),
    mediaType: field(MediaType.schema, {
      title: { vi: 'Định dạng tệp', en: 'Media type' },
      about: {
        vi: 'Chỉ nhận các định dạng trong danh mục; tệp không bao giờ được mở tại máy chủ.',
        en: 'Only the listed types are taken; no file is ever opened by the server.',
      },
    }),
    size: field(z.int().min(1).max(1e9), {
      title: { vi: 'Dung lượng (byte)', en: 'Size (bytes)' },
      about: { vi: 'Máy chủ công bố dung lượng lớn nhất ở GET /v1/.', en: 'GET /v1/ tells the most that a server takes.' },
      example: 48213,
    }),
    sha256: field(Sha256, {
      title: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
      about: { vi: 'Tệp gửi lên phải đúng mã băm này.', en: 'The uploaded file has to have this digest.' },
    }),
    uploaded: field(z.boolean().optional(), {
      title: { vi: 'Đã có tệp', en: 'Uploaded' },
      about: { vi: 'Có khi tệp đã được gửi lên.', en: 'Set once the file is there.' },
    }),
  }),
  {
    id: 'Document',
    title: { vi: 'Tài liệu', en: 'Document' },
    about: {
      vi: 'Thông tin về một tệp; nội dung tệp được gửi lên và tải về bên cạnh bản ghi.',
      en: 'What is known of a file; the bytes go up and down beside the record.',
    },
    clause: 'DOC-1',
  },
)
export interface Document extends z.output<typeof Document> {}

/** What the author of a document declares before the file is sent. */
export const DocumentDraft = named(draftOf(Document, ['uploaded']), {
  id: 'DocumentDraft',
  title: { vi: 'Tài liệu (bản nháp)', en: 'Document draft' },
  about: { vi: 'Phần người lập khai trước khi gửi tệp.', en: 'What the author declares before the file is sent.' },
})
export interface DocumentDraft extends z.output<typeof DocumentDraft> {}

const search = defineSearch({
  caseId: { kind: 'token', path: 'caseId', schema: Id, title: { vi: 'Hồ sơ', en: 'Case' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  kind: { kind: 'token', path: 'kind', schema: DocumentKind.schema, title: { vi: 'Loại tài liệu', en: 'Kind' } },
  issuedOn: { kind: 'date', path: 'issuedOn', title: { vi: 'Ngày ký', en: 'Issued on' } },
})
export interface DocumentQuery extends QueryOf<typeof search> {}

/** Declares {@link Document} as a resource: its verbs, search, rules, views and actions. */
export const documentResource = defineResource<Document, DocumentDraft, DocumentQuery>()({
  name: 'Document',
  title: { vi: 'Tài liệu', en: 'Document' },
  about: {
    vi: 'Thông tin về một tệp: loại, định dạng, dung lượng, mã băm. Tệp đã khai thì không sửa; bản mới là tài liệu mới.',
    en: 'What is known of a file: kind, format, size, digest. A declared file never changes; a new version is a new document.',
  },
  clause: 'DOC-1',
  schema: Document,
  draft: DocumentDraft,
  verbs: ['create', 'read', 'search'],
  area: 'casework',
  audience: 'parties',
  hasContent: true,
  rules: [datesNotInFuture(['issuedOn'])],
  search,
})
