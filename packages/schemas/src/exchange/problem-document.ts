import { z } from 'zod'
import { field, named } from '../registry.ts'

const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const clause = z
  .string()
  .max(30)
  .regex(/^[A-Z]+-[0-9]+(\.[0-9]+)*$/)

/** What is wrong in one place of a body, or with one parameter. */
export const ProblemError = named(
  z.object({
    pointer: field(z.string().max(500), {
      title: { vi: 'Vị trí', en: 'Place' },
      about: { vi: 'JSON Pointer (RFC 6901); tham số đứng sau dấu /.', en: 'JSON Pointer (RFC 6901); a parameter stands after a slash.' },
      example: '/openedOn',
    }),
    code: field(code, {
      title: { vi: 'Mã lỗi', en: 'Code' },
      about: { vi: 'Mã ổn định trong danh mục lỗi, để phần mềm xử lý.', en: 'Stable code of the catalogue, for software to act on.' },
      example: 'date-in-future',
    }),
    clause: field(clause, {
      title: { vi: 'Điều của chuẩn', en: 'Clause' },
      about: { vi: 'Điều của chuẩn đã bị vi phạm.', en: 'The clause that was broken.' },
      example: 'REC-2.1',
    }),
    args: field(z.record(z.string(), z.union([z.string(), z.number()])).optional(), {
      title: { vi: 'Đối số', en: 'Arguments' },
      about: { vi: 'Để phần mềm tự viết thông báo.', en: 'For software that words the message itself.' },
    }),
    message: field(z.string().min(1), {
      title: { vi: 'Thông báo', en: 'Message' },
      about: { vi: 'Sai gì và sửa thế nào, theo ngôn ngữ của bên gọi.', en: 'What is wrong and how to mend it, in the caller’s language.' },
      example: 'Ngày này ở tương lai (hôm nay 2026-11-22).',
    }),
  }),
  {
    id: 'ProblemError',
    title: { vi: 'Lỗi của một trường', en: 'Field error' },
    about: { vi: 'Một chỗ sai trong nội dung hoặc một tham số sai.', en: 'One fault in a body, or of one parameter.' },
    clause: 'HTTP-3.3',
  },
)
export interface ProblemError extends z.output<typeof ProblemError> {}

/** A move that the state of a record allows. */
export const AllowedMove = named(
  z.object({
    action: field(z.string().min(1).max(60), {
      title: { vi: 'Hành động', en: 'Action' },
      about: { vi: 'Tên hành động để gọi.', en: 'Name of the action to call.' },
      example: 'accept',
    }),
    to: field(z.string().max(60).optional(), {
      title: { vi: 'Trạng thái sau đó', en: 'State it leads to' },
      about: { vi: 'Không có khi hành động giữ nguyên trạng thái.', en: 'Absent where the action leaves the state as it is.' },
      example: 'accepted',
    }),
  }),
  {
    id: 'AllowedMove',
    title: { vi: 'Bước hợp lệ', en: 'Legal move' },
    about: { vi: 'Một bước mà trạng thái hiện tại của bản ghi cho phép.', en: 'One move that the present state of the record allows.' },
    clause: 'HTTP-2.4',
  },
)
export interface AllowedMove extends z.output<typeof AllowedMove> {}

/** A refusal (RFC 9457): stable code, texts in the language of the caller, every fault at once. */
export const ProblemDocument = named(
  z.object({
    type: field(z.string().regex(/^urn:caunoi:problem:[a-z0-9-]+$/), {
      title: { vi: 'Loại', en: 'Type' },
      about: { vi: 'Tên ổn định của loại lỗi; không phải địa chỉ để mở.', en: 'Stable name of the problem; no address to fetch.' },
      example: 'urn:caunoi:problem:invalid',
    }),
    code: field(code, {
      title: { vi: 'Mã', en: 'Code' },
      about: { vi: 'Phần cuối của `type`.', en: 'Last part of `type`.' },
      example: 'invalid',
    }),
    title: field(z.string().min(1), {
      title: { vi: 'Tiêu đề', en: 'Title' },
      about: { vi: 'Tên lỗi theo ngôn ngữ của bên gọi.', en: 'Name of the problem in the caller’s language.' },
      example: 'Dữ liệu không hợp lệ',
    }),
    status: field(z.int().min(400).max(599), {
      title: { vi: 'Mã trạng thái HTTP', en: 'HTTP status' },
      about: { vi: 'Trùng với mã trạng thái của câu trả lời.', en: 'The same as the status of the answer.' },
      example: 422,
    }),
    detail: field(z.string().min(1).optional(), {
      title: { vi: 'Việc cần làm', en: 'What to do next' },
      about: { vi: 'Bên gọi có thể làm gì tiếp, theo ngôn ngữ của bên gọi.', en: 'What the caller can do now, in the caller’s language.' },
      example: 'Sửa từng lỗi trong errors rồi gửi lại; chưa có gì được lưu.',
    }),
    instance: field(z.string().max(500).optional(), {
      title: { vi: 'Lần xảy ra', en: 'Instance' },
      about: { vi: 'Địa chỉ của riêng lần này; máy chủ có thể không nêu.', en: 'URI of this very occurrence; a server may leave it out.' },
    }),
    requestId: field(z.string().min(1).max(64), {
      title: { vi: 'Mã yêu cầu', en: 'Request id' },
      about: { vi: 'Báo mã này khi cần hỗ trợ.', en: 'Tell it when asking for help.' },
      example: '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e',
    }),
    clause: field(clause, {
      title: { vi: 'Điều của chuẩn', en: 'Clause' },
      about: { vi: 'Điều của chuẩn làm căn cứ từ chối.', en: 'The clause on which the refusal rests.' },
      example: 'HTTP-3.3',
    }),
    errors: field(z.array(ProblemError).optional(), {
      title: { vi: 'Các lỗi', en: 'Errors' },
      about: {
        vi: 'Mọi chỗ sai, chỉ có khi nội dung hoặc tham số sai.',
        en: 'Every fault; only there when a body or parameters are wrong.',
      },
    }),
    allowed: field(z.array(AllowedMove).optional(), {
      title: { vi: 'Các bước hợp lệ', en: 'Legal moves' },
      about: {
        vi: 'Các bước đang được phép, chỉ có khi trạng thái không cho phép bước đã gọi.',
        en: 'The legal moves; only there when the state forbids the one that was asked for.',
      },
    }),
  }),
  {
    id: 'Problem',
    title: { vi: 'Từ chối', en: 'Problem' },
    about: { vi: 'Một lời từ chối theo RFC 9457, nêu mọi lỗi trong một lần.', en: 'A refusal (RFC 9457), with every fault at once.' },
    clause: 'HTTP-3.2',
    source: 'RFC 9457',
  },
)
export interface ProblemDocument extends z.output<typeof ProblemDocument> {}
