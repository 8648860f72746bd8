import { z } from 'zod'
import { field, named } from '../registry.ts'

const url = z.string().min(1).max(500)
const words = z.array(z.string())

/** What a client needs to know of the built-in issuer. */
export const IssuerMetadata = named(
  z.object({
    issuer: field(url, { title: { vi: 'Bên cấp', en: 'Issuer' }, example: 'https://may-chu.example' }),
    token_endpoint: field(url, { title: { vi: 'Nơi xin mã', en: 'Token endpoint' }, example: 'https://may-chu.example/oauth/token' }),
    jwks_uri: field(url, { title: { vi: 'Nơi lấy khóa', en: 'Key set' }, example: 'https://may-chu.example/.well-known/jwks.json' }),
    grant_types_supported: field(words, { title: { vi: 'Cách cấp', en: 'Grant types' }, example: ['client_credentials'] }),
    token_endpoint_auth_methods_supported: field(words, {
      title: { vi: 'Cách xác thực', en: 'Authentication methods' },
      example: ['private_key_jwt'],
    }),
    token_endpoint_auth_signing_alg_values_supported: field(words, {
      title: { vi: 'Thuật toán ký', en: 'Signing algorithms' },
      example: ['ES256'],
    }),
    scopes_supported: field(words.optional(), { title: { vi: 'Phạm vi', en: 'Scopes' }, example: ['system/Case.crus'] }),
  }),
  { id: 'IssuerMetadata', title: { vi: 'Thông tin bên cấp mã', en: 'Issuer metadata' }, clause: 'HTTP-11.1', source: 'RFC 8414' },
)
export interface IssuerMetadata extends z.output<typeof IssuerMetadata> {}

/** Public keys, as JSON Web Key Set. */
export const KeySet = named(
  z.object({
    keys: field(z.array(z.object({ kty: field(z.string().min(1), { title: { vi: 'Loại khóa', en: 'Key type' }, example: 'EC' }) })), {
      title: { vi: 'Khóa', en: 'Keys' },
    }),
  }),
  { id: 'KeySet', title: { vi: 'Bộ khóa công khai', en: 'Key set' }, clause: 'HTTP-11.1', source: 'RFC 7517' },
)
export interface KeySet extends z.output<typeof KeySet> {}
