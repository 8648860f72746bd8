import { describe, expect, test } from 'vitest'
import { createAssertionSigner } from './client-assertion.ts'
import { signingSchemeOf } from './signing-algorithm.ts'

const now = Date.UTC(2026, 2, 2)
const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
const keys = [
  ['ES256', { name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }],
  ['ES384', { name: 'ECDSA', namedCurve: 'P-384' }, { name: 'ECDSA', hash: 'SHA-384' }],
  ['EdDSA', { name: 'Ed25519' }, { name: 'Ed25519' }],
  ['PS256', { name: 'RSA-PSS', hash: 'SHA-256', ...rsa }, { name: 'RSA-PSS', saltLength: 32 }],
  ['RS384', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384', ...rsa }, { name: 'RSASSA-PKCS1-v1_5' }],
] as const

async function generate(algorithm: (typeof keys)[number][1]): Promise<CryptoKeyPair> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('Not a pair of keys')
  return pair
}

function decode(part = ''): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString())
}

describe.each(keys)('an assertion signed with %s', (algorithm, generation, verification) => {
  test.each(['JSON Web Key', 'CryptoKey'])('verifies, given a %s', async (form) => {
    const { privateKey, publicKey } = await generate(generation)
    const key = form === 'CryptoKey' ? privateKey : { ...(await crypto.subtle.exportKey('jwk', privateKey)), alg: algorithm }
    const assertion = await createAssertionSigner({ clientId: 'hospital-7', privateKey: key })('https://caunoi.example/oauth/token', now)
    const [header, claims, signature = ''] = assertion.split('.')
    const signed = new TextEncoder().encode(`${header}.${claims}`)
    expect(await crypto.subtle.verify(verification, publicKey, Buffer.from(signature, 'base64url'), signed)).toBe(true)
    expect(decode(header)).toEqual({ alg: algorithm, typ: 'JWT' })
  })
})

describe('an assertion', () => {
  test('speaks for the client to one endpoint, for a minute, once', async () => {
    const { privateKey } = await generate(keys[0][1])
    const sign = createAssertionSigner({ clientId: 'hospital-7', privateKey })
    const claims = decode((await sign('https://caunoi.example/oauth/token', now)).split('.')[1])
    expect(claims).toEqual({
      iss: 'hospital-7',
      sub: 'hospital-7',
      aud: 'https://caunoi.example/oauth/token',
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      iat: now / 1000,
      exp: now / 1000 + 60,
    })
    expect(decode((await sign('https://caunoi.example/oauth/token', now)).split('.')[1]).jti).not.toBe(claims.jti)
  })

  test.each([
    ['of the JSON Web Key', {}, 'of-the-jwk'],
    ['that is given', { keyId: 'given' }, 'given'],
  ])('names the key id %s', async (_, given, expected) => {
    const { privateKey } = await generate(keys[0][1])
    const jwk = { ...(await crypto.subtle.exportKey('jwk', privateKey)), kid: 'of-the-jwk', use: 'sig', key_ops: ['sign'] }
    const assertion = await createAssertionSigner({ clientId: 'hospital-7', privateKey: jwk, ...given })(
      'https://caunoi.example/oauth/token',
      now,
    )
    expect(decode(assertion.split('.')[0]).kid).toBe(expected)
  })
})

describe('a key of no accepted algorithm', () => {
  test.each([
    ['a secret', { kty: 'oct', k: 'c2VjcmV0' }],
    ['another curve', { kty: 'EC', crv: 'P-521' }],
    ['another RSA algorithm', { kty: 'RSA', alg: 'RS256' }],
  ])('is refused: %s', (_, key) => {
    expect(() => signingSchemeOf(key)).toThrow(TypeError)
  })
})
