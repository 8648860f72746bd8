import { toBase64Url } from '../encoding.ts'
import { type SigningScheme, signingSchemeOf } from './signing-algorithm.ts'

/** Seconds for which an assertion is valid. */
const lifetime = 60

/** What is signed: an assertion of the client about itself, or what it states about a worker. */
export interface Statement {
  /** Header `typ`; `JWT` when left out. */
  readonly type?: string
  readonly claims?: object
}

/** Signs a statement for one token endpoint, to be used once; left out, it proves who the client is. */
export type StatementSigner = (audience: string, now: number, statement?: Statement) => Promise<string>

/** The registered key of a client. */
export interface ClientKey {
  readonly clientId: string
  readonly privateKey: JsonWebKey | CryptoKey
  readonly keyId?: string | undefined
}

/** Makes signed statements (RFC 7523) with a private key; the key is imported once and never leaves WebCrypto. */
export function createAssertionSigner({ clientId, privateKey, keyId = keyIdOf(privateKey) }: ClientKey): StatementSigner {
  const scheme = signingSchemeOf(privateKey)
  let imported: Promise<CryptoKey> | undefined
  return async (audience, now, { type = 'JWT', claims: further } = {}) => {
    imported ??= importKey(privateKey, scheme)
    const header = { alg: scheme.algorithm, typ: type, ...(keyId !== undefined && { kid: keyId }) }
    const issuedAt = Math.floor(now / 1000)
    const times = { jti: crypto.randomUUID(), iat: issuedAt, exp: issuedAt + lifetime }
    const claims = { iss: clientId, sub: clientId, aud: audience, ...times, ...further }
    const signed = `${part(header)}.${part(claims)}`
    const signature = await crypto.subtle.sign(scheme.sign, await imported, utf8(signed))
    return `${signed}.${toBase64Url(new Uint8Array(signature))}`
  }
}

async function importKey(key: JsonWebKey | CryptoKey, scheme: SigningScheme): Promise<CryptoKey> {
  if (key instanceof CryptoKey) return key
  // Platforms disagree about which of these may stand beside which algorithm; the key material says it all.
  const { alg: _alg, use: _use, key_ops: _operations, ext: _extractable, ...material } = key
  return crypto.subtle.importKey('jwk', material, scheme.import, false, ['sign'])
}

function keyIdOf(key: JsonWebKey | CryptoKey): string | undefined {
  return 'kid' in key && typeof key.kid === 'string' ? key.kid : undefined
}

function part(value: object): string {
  return toBase64Url(utf8(JSON.stringify(value)))
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
