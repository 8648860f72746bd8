import { z } from 'zod'
import { AccessPurpose } from '../code-lists/access-purpose.ts'
import { field, named } from '../registry.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Asks for an access token with a signed assertion; names are those of OAuth 2. */
export const TokenRequest = named(
  z.object({
    grant_type: field(z.literal('client_credentials'), {
      title: { vi: 'Cách cấp', en: 'Grant type' },
      about: { vi: 'Luôn là `client_credentials`.', en: 'Always `client_credentials`.' },
    }),
    client_assertion_type: field(z.literal(assertionType), {
      title: { vi: 'Kiểu khẳng định', en: 'Assertion type' },
      about: { vi: 'Luôn là loại JWT của RFC 7523.', en: 'Always the JWT type of RFC 7523.' },
    }),
    client_assertion: field(z.string().min(1).max(8000), {
      title: { vi: 'Khẳng định đã ký', en: 'Client assertion' },
      about: { vi: 'JWT do bên gọi ký (RFC 7523), dùng một lần.', en: 'JWT signed by the client (RFC 7523), used once.' },
      example: 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJiZW5oLXZpZW4ifQ.c2lnbmF0dXJl',
    }),
    scope: field(z.string().min(1).max(4000).optional(), {
      title: { vi: 'Phạm vi', en: 'Scope' },
      about: { vi: 'Bỏ trống: mọi phạm vi đã đăng ký.', en: 'Left out, all that the client is registered for.' },
      example: 'system/Case.crus system/Referral.crus',
    }),
    purpose: field(AccessPurpose.schema.optional(), {
      title: { vi: 'Mục đích', en: 'Purpose' },
      about: {
        vi: 'Mỗi mã truy cập chỉ dùng cho một mục đích; bỏ trống: mục đích đăng ký đầu tiên.',
        en: 'A token serves one purpose; left out, the first that the client is registered for.',
      },
      example: 'care',
    }),
    worker: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Nhân viên', en: 'Worker' },
      about: { vi: 'Người mà phần mềm làm việc thay.', en: 'On whose behalf the software works.' },
    }),
  }),
  {
    id: 'TokenRequest',
    title: { vi: 'Xin mã truy cập', en: 'Token request' },
    about: {
      vi: 'Xin mã truy cập bằng khẳng định đã ký; tên trường theo OAuth 2.',
      en: 'Asks for an access token with a signed assertion; the names are those of OAuth 2.',
    },
    clause: 'HTTP-11.1',
    source: 'RFC 6749; RFC 7523',
  },
)
export interface TokenRequest extends z.output<typeof TokenRequest> {}

/** An access token, at most five minutes long. */
export const TokenResponse = named(
  z.object({
    access_token: field(z.string().min(1), {
      title: { vi: 'Mã truy cập', en: 'Access token' },
      about: { vi: 'Gửi trong header `Authorization` của mỗi yêu cầu.', en: 'Sent in the `Authorization` header of each request.' },
      example: 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJiZW5oLXZpZW4ifQ.c2lnbmF0dXJl',
    }),
    token_type: field(z.literal('Bearer'), {
      title: { vi: 'Loại mã', en: 'Token type' },
      about: { vi: 'Luôn là `Bearer`.', en: 'Always `Bearer`.' },
    }),
    expires_in: field(z.int().min(1).max(300), {
      title: { vi: 'Còn hạn (giây)', en: 'Expires in (seconds)' },
      about: { vi: 'Số giây mã còn dùng được, tính từ lúc cấp.', en: 'Seconds for which the token serves, from its issue.' },
      example: 300,
    }),
    scope: field(z.string(), {
      title: { vi: 'Phạm vi được cấp', en: 'Granted scope' },
      about: { vi: 'Phạm vi thực cấp, có thể hẹp hơn phạm vi đã xin.', en: 'What was granted; it may be less than was asked for.' },
      example: 'system/Case.crus',
    }),
  }),
  {
    id: 'TokenResponse',
    title: { vi: 'Mã truy cập', en: 'Token response' },
    about: { vi: 'Mã truy cập, dùng được nhiều nhất năm phút.', en: 'An access token; it serves five minutes at most.' },
    clause: 'HTTP-11.1',
    source: 'RFC 6749 §5.1',
  },
)
export interface TokenResponse extends z.output<typeof TokenResponse> {}

/** Why no token was issued, in the form of OAuth 2. */
export const TokenError = named(
  z.object({
    error: field(
      z.enum(['invalid_request', 'invalid_client', 'invalid_grant', 'unauthorized_client', 'unsupported_grant_type', 'invalid_scope']),
      {
        title: { vi: 'Lỗi', en: 'Error' },
        about: { vi: 'Mã lỗi của RFC 6749.', en: 'Error code of RFC 6749.' },
      },
    ),
    error_description: field(z.string().optional(), {
      title: { vi: 'Giải thích', en: 'Description' },
      about: { vi: 'Lời giải thích cho người lập trình, không phải cho người dùng.', en: 'A word for programmers, not for users.' },
    }),
  }),
  {
    id: 'TokenError',
    title: { vi: 'Không cấp mã', en: 'Token error' },
    about: { vi: 'Lý do không cấp mã, theo dạng của OAuth 2.', en: 'Why no token was issued, in the form of OAuth 2.' },
    clause: 'HTTP-11.1',
    source: 'RFC 6749 §5.2',
  },
)
export interface TokenError extends z.output<typeof TokenError> {}
