import { z } from 'zod'
import { AccessPurpose } from '../code-lists/access-purpose.ts'
import { field, named } from '../registry.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Names of token exchange (RFC 8693), by which the software of a facility asks on behalf of a worker. */
export const tokenExchange = {
  grant: 'urn:ietf:params:oauth:grant-type:token-exchange',
  statement: 'urn:ietf:params:oauth:token-type:jwt',
  accessToken: 'urn:ietf:params:oauth:token-type:access_token',
} as const

/** Asks for an access token with a signed assertion; names are those of OAuth 2. */
export const TokenRequest = named(
  z.object({
    grant_type: field(z.enum(['client_credentials', tokenExchange.grant]), {
      title: { vi: 'Cách cấp', en: 'Grant type' },
      about: {
        vi: '`client_credentials` khi phần mềm tự làm việc; cách trao đổi mã (RFC 8693) khi làm thay một nhân viên.',
        en: '`client_credentials` where the software asks by itself; token exchange (RFC 8693) on behalf of a worker.',
      },
      example: 'client_credentials',
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
    subject_token: field(z.string().min(1).max(8000).optional(), {
      title: { vi: 'Lời xác nhận về nhân viên', en: 'Statement about the worker' },
      about: {
        vi: 'JWT loại `caunoi-worker+jwt`, dùng một lần: `sub` là mã nhân viên, `role` là vai trò, `labels` là các nhãn nhạy cảm được xem (bỏ trống: không nhãn nào).',
        en: 'JWT of type `caunoi-worker+jwt`, used once: `sub` names the worker, `role` what the worker does, `labels` what the worker is cleared for (left out, nothing).',
      },
      example: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImNhdW5vaS13b3JrZXIrand0In0.eyJzdWIiOiJudi0xMiJ9.c2lnbmF0dXJl',
    }),
    subject_token_type: field(z.literal(tokenExchange.statement).optional(), {
      title: { vi: 'Loại lời xác nhận', en: 'Type of the statement' },
      about: { vi: 'Luôn là JWT; đi cùng lời xác nhận về nhân viên.', en: 'Always a JWT; it goes with the statement about the worker.' },
    }),
    requested_token_type: field(z.literal(tokenExchange.accessToken).optional(), {
      title: { vi: 'Loại mã muốn nhận', en: 'Requested token type' },
      about: { vi: 'Chỉ có mã truy cập; có thể bỏ trống.', en: 'An access token and nothing else; it may be left out.' },
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
    source: 'RFC 6749; RFC 7523; RFC 8693',
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
    issued_token_type: field(z.literal(tokenExchange.accessToken).optional(), {
      title: { vi: 'Loại mã đã cấp', en: 'Issued token type' },
      about: { vi: 'Có khi mã được cấp cho một nhân viên (RFC 8693).', en: 'There when the token is for a worker (RFC 8693).' },
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
