import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'

/** Key pair with which a client proves who it is. */
export interface ClientKey {
  readonly privateKey: KeyObject
  readonly publicJwk: { readonly kty: string; readonly [name: string]: unknown }
}

/** Makes an EC P-256 key pair. */
export function createClientKey(): ClientKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, publicJwk: { ...createPublicKey(privateKey).export({ format: 'jwk' }), kty: 'EC' } }
}

/** Signs an assertion for a token endpoint (RFC 7523), good for one minute. */
export function signAssertion(key: ClientKey, clientId: string, audience: string): string {
  return signStatement(key, clientId, audience, { type: 'JWT', claims: { sub: clientId } })
}

/** Signs what a client states to a token endpoint, good for one minute and once. */
export function signStatement(
  { privateKey }: ClientKey,
  clientId: string,
  audience: string,
  { type, claims }: { readonly type: string; readonly claims: object },
): string {
  const seconds = Math.floor(Date.now() / 1000)
  const stated = { iss: clientId, aud: audience, jti: randomUUID(), iat: seconds, exp: seconds + 60, ...claims }
  const signed = [{ alg: 'ES256', typ: type }, stated].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}
