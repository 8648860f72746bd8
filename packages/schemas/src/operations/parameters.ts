import type { oas31 } from 'openapi3-ts'
import { schemaRef } from './component-names.ts'

/** Fewest, most and usual number of records of a page (HTTP clause 6). */
export const pageSize = Object.freeze({ minimum: 1, maximum: 500, usual: 50 })

/** Most seconds that the change feed waits for something new. */
export const longestWait = 30

/** Parameters that many operations share, by component name. */
export const sharedParameters = Object.freeze({
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of titles and messages: `vi` (default) or `en`.',
    'x-description-vi': 'Ngôn ngữ của tiêu đề và thông báo: `vi` (mặc định) hoặc `en`.',
    schema: { type: 'string', default: 'vi', maxLength: 200 },
  },
  Id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'Id of the record.',
    'x-description-vi': 'Mã bản ghi.',
    schema: schemaRef('Id'),
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'ETag of the version that the change is based on (HTTP-4.2).',
    'x-description-vi': 'ETag của phiên bản mà thay đổi dựa vào (HTTP-4.2).',
    schema: { type: 'string', minLength: 3, maxLength: 200 },
    example: '"3"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'ETag that the caller holds; the same version answers 304 without a body. Not considered together with `include`.',
    'x-description-vi': 'ETag đang giữ; nếu chưa đổi thì trả 304 không có nội dung. Không xét khi dùng `include`.',
    schema: { type: 'string', maxLength: 1000 },
    example: '"3"',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'One value per intent, kept 30 days: the same request gives the same answer (HTTP-5).',
    'x-description-vi': 'Mỗi việc một giá trị, giữ 30 ngày: gửi lại cùng yêu cầu nhận cùng câu trả lời (HTTP-5).',
    schema: schemaRef('IdempotencyKey'),
  },
  RequiredIdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'One value per intent, kept 30 days; required because a duplicate would harm (HTTP-5.1).',
    'x-description-vi': 'Mỗi việc một giá trị, giữ 30 ngày; bắt buộc vì bản ghi trùng gây hại (HTTP-5.1).',
    schema: schemaRef('IdempotencyKey'),
  },
  SensitivityLabels: {
    name: 'Sensitivity-Labels',
    in: 'header',
    description:
      'Sensitivity labels of the new record as a whole, with commas between; whoever lacks one of them is never told of it (LBL-1.1).',
    'x-description-vi':
      'Nhãn nhạy cảm của cả bản ghi mới, cách nhau bằng dấu phẩy; người không được phân quyền không bao giờ biết có bản ghi (LBL-1.1).',
    schema: { type: 'string', maxLength: 300 },
    example: 'child-abuse, safe-house',
  },
  UpdatedSince: {
    name: 'updatedSince',
    in: 'query',
    description: 'Only records of which what you see changed at or after this instant, or which you have been shown since.',
    'x-description-vi': 'Chỉ các bản ghi mà phần bạn xem được đã thay đổi từ thời điểm này, hoặc bạn được xem từ đó.',
    schema: schemaRef('Timestamp'),
  },
  Limit: {
    name: 'limit',
    in: 'query',
    description: 'Most records of a page.',
    'x-description-vi': 'Số bản ghi tối đa mỗi trang.',
    schema: { type: 'integer', minimum: pageSize.minimum, maximum: pageSize.maximum, default: pageSize.usual },
  },
  Cursor: {
    name: 'cursor',
    in: 'query',
    description: 'Cursor of the previous answer; left out, the first page.',
    'x-description-vi': 'Con trỏ của câu trả lời trước; bỏ trống để lấy trang đầu.',
    schema: schemaRef('Cursor'),
  },
  Total: {
    name: 'total',
    in: 'query',
    description: 'Also count every record that matches.',
    'x-description-vi': 'Đếm thêm tổng số bản ghi khớp.',
    schema: { type: 'boolean', default: false },
  },
  Wait: {
    name: 'wait',
    in: 'query',
    description: 'Seconds to wait for a change when there is none yet (long poll).',
    'x-description-vi': 'Số giây chờ khi chưa có thay đổi mới.',
    schema: { type: 'integer', minimum: 0, maximum: longestWait, default: 0 },
  },
  ContentDigest: {
    name: 'Content-Digest',
    in: 'header',
    required: true,
    description: 'Digest of the content (RFC 9530); `sha-256` is required.',
    'x-description-vi': 'Mã băm của nội dung (RFC 9530); bắt buộc có `sha-256`.',
    schema: { type: 'string', pattern: '(^|,) *sha-256=:[A-Za-z0-9+/]{43}=:', maxLength: 500 },
    example: 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:',
  },
  Range: {
    name: 'Range',
    in: 'header',
    description: 'One range of bytes (RFC 9110): answers 206.',
    'x-description-vi': 'Một khoảng byte (RFC 9110): trả 206.',
    schema: { type: 'string', pattern: '^bytes=\\d*-\\d*$', maxLength: 60 },
    example: 'bytes=0-1023',
  },
  IfRange: {
    name: 'If-Range',
    in: 'header',
    description: 'ETag of the bytes that the caller has the beginning of: of other ones `Range` does not count, and all come.',
    'x-description-vi': 'ETag của phần đầu đang giữ; nếu tệp đã khác thì bỏ qua `Range` và trả toàn bộ.',
    schema: { type: 'string', maxLength: 100 },
    example: '"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"',
  },
} satisfies Record<string, oas31.ParameterObject>)

/** Refers to a shared parameter. */
export function parameterRef(name: keyof typeof sharedParameters): oas31.ReferenceObject {
  return { $ref: `#/components/parameters/${name}` }
}
