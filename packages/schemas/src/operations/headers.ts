import type { oas31 } from 'openapi3-ts'

/** Response headers, by component name: the name on the wire and what it says. */
export const sharedHeaders = Object.freeze({
  RequestId: {
    description: 'Id of this request in the logs of the server.',
    'x-description-vi': 'Mã của yêu cầu này trong nhật ký máy chủ.',
    schema: { type: 'string', maxLength: 64 },
  },
  ETag: {
    description: 'Strong entity tag: version of the record as this caller sees it.',
    'x-description-vi': 'Thẻ phiên bản của bản ghi theo phần mà bên gọi được thấy.',
    schema: { type: 'string' },
  },
  CacheControl: {
    description: 'How long the answer may be kept, and by whom.',
    'x-description-vi': 'Câu trả lời được giữ lại bao lâu và bởi ai.',
    schema: { type: 'string' },
  },
  Location: {
    description: 'Path of the new record.',
    'x-description-vi': 'Đường dẫn của bản ghi mới.',
    schema: { type: 'string' },
  },
  RetryAfter: {
    description: 'Seconds to wait before sending again.',
    'x-description-vi': 'Số giây cần đợi trước khi gửi lại.',
    schema: { type: 'integer', minimum: 0 },
  },
  RateLimit: {
    description: 'What is left, and in how many seconds there is more (RateLimit header fields of the IETF).',
    'x-description-vi': 'Còn lại bao nhiêu và sau bao nhiêu giây thì có thêm (trường RateLimit của IETF).',
    schema: { type: 'string' },
  },
  RateLimitPolicy: {
    description: 'Which limit was met: how many in how many seconds.',
    'x-description-vi': 'Đã chạm giới hạn nào: bao nhiêu trong bao nhiêu giây.',
    schema: { type: 'string' },
  },
  ContentDigest: {
    description: 'Digest of the content (RFC 9530).',
    'x-description-vi': 'Mã băm của nội dung (RFC 9530).',
    schema: { type: 'string' },
  },
  ContentDisposition: {
    description: 'Always `attachment`: content is never shown in place.',
    'x-description-vi': 'Luôn là `attachment`: nội dung không được mở tại chỗ.',
    schema: { type: 'string' },
  },
  ContentRange: {
    description: 'Which bytes of how many.',
    'x-description-vi': 'Khoảng byte và tổng kích thước.',
    schema: { type: 'string' },
  },
} satisfies Record<string, oas31.HeaderObject>)

const wireNames = {
  RequestId: 'X-Request-Id',
  ETag: 'ETag',
  CacheControl: 'Cache-Control',
  Location: 'Location',
  RetryAfter: 'Retry-After',
  RateLimit: 'RateLimit',
  RateLimitPolicy: 'RateLimit-Policy',
  ContentDigest: 'Content-Digest',
  ContentDisposition: 'Content-Disposition',
  ContentRange: 'Content-Range',
} satisfies Record<keyof typeof sharedHeaders, string>

/** Describes the headers of an answer; the request id is in every one. */
export function headers(...names: (keyof typeof sharedHeaders)[]): oas31.HeadersObject {
  return Object.fromEntries([...names, 'RequestId' as const].map((name) => [wireNames[name], { $ref: `#/components/headers/${name}` }]))
}
