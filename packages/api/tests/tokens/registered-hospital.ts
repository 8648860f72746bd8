import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { beforeEach } from 'vitest'
import type { ClientRegistration, Identity } from '../../src/index.ts'

export const publicUrl = 'https://caunoi.test'
const tokenUrl = `${publicUrl}/oauth/token`
const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange'
export const start = Date.UTC(2026, 10, 22, 3)

/** The time of a test, in milliseconds. */
export const time = { now: start }
export const clock = (): Date => new Date(time.now)

interface KeyPair {
  readonly key: CryptoKey
  readonly jwk: JWK
}

/** A pair of keys whose public half has an id. */
export async function keyPair(kid: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  return { key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } }
}

/** Two keys of the hospital, other ones for each test. */
export const pairs = { one: await keyPair('k-1'), two: await keyPair('k-2') }
beforeEach(async () => {
  time.now = start
  ;[pairs.one, pairs.two] = await Promise.all([keyPair('k-1'), keyPair('k-2')])
})

/** A registration of a hospital with the first of its keys. */
export const hospital = (changes: Partial<ClientRegistration> = {}): ClientRegistration => ({
  id: 'hospital',
  facility: 'A',
  ...(changes.jwksUri === undefined && { jwks: { keys: [pairs.one.jwk] } }),
  scope: 'system/Case.cru',
  purposes: ['care', 'referral'],
  labels: ['hiv', 'psychiatric'],
  roles: ['clinician', 'case-manager'],
  ...changes,
})

/** A statement of the hospital. */
export const sign = (kid: string, key: CryptoKey, typ: string, claims: object): Promise<string> =>
  new SignJWT({ iss: 'hospital', sub: 'hospital', aud: tokenUrl, jti: crypto.randomUUID(), exp: time.now / 1000 + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid, typ })
    .sign(key)

/** The access token that the hospital gets, or nothing. */
export async function ask(
  { issuer }: Identity,
  kid = 'k-1',
  worker?: object,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const key = kid === 'k-2' ? pairs.two.key : pairs.one.key
  const form = new URLSearchParams({
    grant_type: worker ? exchange : 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await sign(kid, key, 'JWT', {}),
    ...(worker && {
      subject_token: await sign(kid, key, 'caunoi-worker+jwt', worker),
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    }),
    ...fields,
  })
  const token: unknown = Reflect.get((await issuer?.answer(form))?.body ?? {}, 'access_token')
  return typeof token === 'string' ? token : ''
}
