import type { Credentials } from './credentials.ts'

/** Signs who the client is, for one request of a token (RFC 7523, `private_key_jwt`), with nothing but WebCrypto. */
export async function signAssertion({ clientId, privateKey, tokenUrl }: Credentials): Promise<string> {
  const { kid, alg: _alg, ...material } = privateKey
  const key = await crypto.subtle.importKey('jwk', material, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  const now = Math.floor(Date.now() / 1000)
  const header = { alg: 'ES256', typ: 'JWT', kid }
  const claims = { iss: clientId, sub: clientId, aud: tokenUrl, jti: crypto.randomUUID(), iat: now, exp: now + 60 }
  const signed = [header, claims].map((part) => base64url(JSON.stringify(part))).join('.')
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new TextEncoder().encode(signed))
  return `${signed}.${base64url(new Uint8Array(signature))}`
}

function base64url(value: string | Uint8Array): string {
  return Buffer.from(value).toString('base64url')
}
