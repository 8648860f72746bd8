import { z } from 'zod'
import { field, named } from '../registry.ts'

const url = z.string().min(1).max(500)
const words = z.array(z.string())

/** What a client needs to know of the built-in issuer. */
export const IssuerMetadata = named(
  z.object({
    issuer: field(url, {
      title: { vi: 'Bên cấp', en: 'Issuer' },
      about: {
        vi: 'Địa chỉ định danh bên cấp, có trong mọi mã truy cập.',
        en: 'URL that identifies the issuer; it stands in every token.',
      },
      example: 'https://may-chu.example',
    }),
    token_endpoint: field(url, {
      title: { vi: 'Nơi xin mã', en: 'Token endpoint' },
      about: { vi: 'Địa chỉ gửi yêu cầu xin mã truy cập.', en: 'Where tokens are asked for.' },
      example: 'https://may-chu.example/oauth/token',
    }),
    jwks_uri: field(url, {
      title: { vi: 'Nơi lấy khóa', en: 'Key set' },
      about: { vi: 'Địa chỉ lấy khóa công khai để kiểm tra mã.', en: 'Where the public keys are that prove a token.' },
      example: 'https://may-chu.example/.well-known/jwks.json',
    }),
    grant_types_supported: field(words, {
      title: { vi: 'Cách cấp', en: 'Grant types' },
      about: {
        vi: 'Cách cấp theo OAuth 2: `client_credentials`, và trao đổi mã khi làm thay một nhân viên.',
        en: 'Grants of OAuth 2: `client_credentials`, and token exchange on behalf of a worker.',
      },
      example: ['client_credentials', 'urn:ietf:params:oauth:grant-type:token-exchange'],
    }),
    token_endpoint_auth_methods_supported: field(words, {
      title: { vi: 'Cách xác thực', en: 'Authentication methods' },
      about: {
        vi: 'Cách phần mềm chứng minh mình là ai; không dùng mật khẩu chung.',
        en: 'How a client proves itself; no shared secret is used.',
      },
      example: ['private_key_jwt'],
    }),
    token_endpoint_auth_signing_alg_values_supported: field(words, {
      title: { vi: 'Thuật toán ký', en: 'Signing algorithms' },
      about: { vi: 'Thuật toán ký được chấp nhận cho khẳng định.', en: 'Algorithms in which an assertion may be signed.' },
      example: ['ES256'],
    }),
    scopes_supported: field(words.optional(), {
      title: { vi: 'Phạm vi', en: 'Scopes' },
      about: { vi: 'Những phạm vi có thể xin.', en: 'Scopes that may be asked for.' },
      example: ['system/Case.crus'],
    }),
  }),
  {
    id: 'IssuerMetadata',
    title: { vi: 'Thông tin bên cấp mã', en: 'Issuer metadata' },
    about: { vi: 'Điều phần mềm cần biết về bộ cấp mã tích hợp.', en: 'What a client needs to know of the built-in issuer.' },
    clause: 'HTTP-11.1',
    source: 'RFC 8414',
  },
)
export interface IssuerMetadata extends z.output<typeof IssuerMetadata> {}

/** Public keys, as JSON Web Key Set. */
export const KeySet = named(
  z.object({
    keys: field(
      z.array(
        z.object({
          kty: field(z.string().min(1), {
            title: { vi: 'Loại khóa', en: 'Key type' },
            about: { vi: 'Họ thuật toán của khóa (RFC 7518).', en: 'Family of the key’s algorithm (RFC 7518).' },
            example: 'EC',
          }),
        }),
      ),
      {
        title: { vi: 'Khóa', en: 'Keys' },
        about: { vi: 'Các khóa đang dùng; có thể nhiều khóa khi đang thay.', en: 'Keys in use; several while one is replaced.' },
      },
    ),
  }),
  {
    id: 'KeySet',
    title: { vi: 'Bộ khóa công khai', en: 'Key set' },
    about: { vi: 'Các khóa công khai, dạng JSON Web Key Set.', en: 'Public keys, as JSON Web Key Set.' },
    clause: 'HTTP-11.1',
    source: 'RFC 7517',
  },
)
export interface KeySet extends z.output<typeof KeySet> {}
