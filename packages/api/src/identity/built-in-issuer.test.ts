import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../stores/memory.ts'
import type { Store } from '../stores/store.ts'
import { createBuiltInIssuer } from './built-in-issuer.ts'
import { registerClient } from './client-registry.ts'
import type { Identity } from './identity.ts'

const publicUrl = 'https://server.example'
const tokenUrl = `${publicUrl}/oauth/token`
const start = new Date('2026-11-22T03:00:00.000Z')
const seconds = start.getTime() / 1000

let store: Store
let identity: Identity
let now: Date
let key: CryptoKey
let strangerKey: CryptoKey

interface Assertion {
  readonly claims?: JWTPayload
  readonly key?: CryptoKey
  readonly alg?: string
}

const assertion = ({ claims = {}, key: signer = key, alg = 'ES256' }: Assertion = {}): Promise<string> =>
  new SignJWT({ iss: 'hospital', sub: 'hospital', aud: tokenUrl, jti: crypto.randomUUID(), exp: seconds + 60, ...claims })
    .setProtectedHeader({ alg })
    .sign(signer)

const ask = async (text: string, fields: Readonly<Record<string, string>> = {}) => {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: text,
    scope: 'system/Case.cr',
    purpose: 'care',
    ...fields,
  })
  const answer = await identity.issuer?.answer(form)
  const token: unknown = answer && Reflect.get(answer.body, 'access_token')
  return { status: answer?.status, token: typeof token === 'string' ? token : '', error: answer && Reflect.get(answer.body, 'error') }
}

beforeEach(async () => {
  store = createMemoryStore()
  now = start
  identity = createBuiltInIssuer({ store, publicUrl, now: () => now })
  const pair = await generateKeyPair('ES256', { extractable: true })
  key = pair.privateKey
  strangerKey = (await generateKeyPair('ES256', { extractable: true })).privateKey
  const jwks = { keys: [await exportJWK(pair.publicKey)] }
  await registerClient(store, {
    id: 'hospital',
    facility: 'A',
    jwks,
    scope: 'system/Case.cru system/Referral.r',
    purposes: ['care', 'referral'],
    labels: ['hiv'],
  })
})

it.each([undefined, '', 'caunoi.example', '/api', 'ftp://caunoi.example'])(
  'is not made for the address %j, by which nobody would get in',
  (address) => {
    const options = Object.assign({ store, publicUrl }, { publicUrl: address })
    expect(() => createBuiltInIssuer(options)).toThrow(/^publicUrl: .+ \/ .+/)
  },
)

describe('the built-in issuer', () => {
  it('gives a registered client a token that names its facility, purpose and scopes', async () => {
    const { status, token } = await ask(await assertion())
    expect(status).toBe(200)
    expect(await identity.authenticate(token)).toEqual({
      clientId: 'hospital',
      facilityId: 'A',
      purpose: 'care',
      labels: new Set(['hiv']),
      scopes: new Map([['Case', 'cr']]),
    })
  })

  it('takes an assertion once, also after a restart on the same store', async () => {
    const once = await assertion()
    expect((await ask(once)).status).toBe(200)
    expect((await ask(once)).error).toBe('invalid_client')
    identity = createBuiltInIssuer({ store, publicUrl, now: () => now })
    expect((await ask(once)).error).toBe('invalid_client')
  })

  it.each<[string, Assertion]>([
    ['signed with another key', { key: undefined as never }],
    ['for another audience', { claims: { aud: 'https://other.example/oauth/token' } }],
    ['for several audiences', { claims: { aud: [tokenUrl, 'https://other.example'] } }],
    ['that has expired', { claims: { exp: seconds - 60 } }],
    ['that lives too long', { claims: { exp: seconds + 3600 } }],
    ['without an end', { claims: { exp: undefined } as never }],
    ['without an id', { claims: { jti: undefined } as never }],
    ['whose id is no text', { claims: { jti: ['x'] } as never }],
    ['whose id no store could keep', { claims: { jti: 'x\0' } }],
    ['whose id is too long to remember', { claims: { jti: 'x'.repeat(3000) } }],
    ['whose client is no text', { claims: { iss: { id: 'hospital' } } as never }],
    ['whose client no store could find', { claims: { iss: 'hospital\0' } }],
    ['of an unknown client', { claims: { iss: 'nobody', sub: 'nobody' } }],
    ['that speaks for another subject', { claims: { sub: 'someone' } }],
    ['that is not valid yet', { claims: { nbf: seconds + 120 } }],
  ])('refuses an assertion %s', async (title, parts) => {
    const signer = title === 'signed with another key' ? strangerKey : key
    expect((await ask(await assertion({ ...parts, key: signer }))).error).toBe('invalid_client')
  })

  it('refuses an assertion without a signature, or signed with a shared secret', async () => {
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { iss: 'hospital', sub: 'hospital', aud: tokenUrl, jti: 'x', exp: seconds + 60 }
    expect((await ask(`${encode({ alg: 'none' })}.${encode(claims)}.`)).error).toBe('invalid_client')
    const secret = new TextEncoder().encode('a secret that is long enough for hs256')
    const shared = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret)
    expect((await ask(shared)).error).toBe('invalid_client')
    expect((await ask('not a token')).error).toBe('invalid_client')
  })

  it('never grants more than is registered', async () => {
    expect((await ask(await assertion(), { scope: 'system/Case.crus' })).error).toBe('invalid_scope')
    expect((await ask(await assertion(), { scope: 'system/Beneficiary.r' })).error).toBe('invalid_scope')
    expect((await ask(await assertion(), { scope: 'system/*.r' })).error).toBe('invalid_scope')
    expect((await ask(await assertion(), { purpose: 'audit' })).error).toBe('invalid_request')
  })

  it('refuses a request that says a thing twice', async () => {
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_assertion: await assertion() })
    form.append('scope', 'system/Case.c')
    form.append('scope', 'system/Case.r')
    expect((await identity.issuer?.answer(form))?.body).toMatchObject({ error: 'invalid_request' })
  })

  it('accepts no token that is altered, expired, of another kind or of another issuer', async () => {
    const { token } = await ask(await assertion())
    const [head = '', payload = '', signature = ''] = token.split('.')
    const claims: object = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const wider = Buffer.from(JSON.stringify({ ...claims, facility: 'B' })).toString('base64url')
    expect(await identity.authenticate(`${head}.${wider}.${signature}`)).toBeUndefined()
    expect(await identity.authenticate(await assertion())).toBeUndefined()
    expect(await identity.authenticate('')).toBeUndefined()
    const other = createBuiltInIssuer({ store: createMemoryStore(), publicUrl, now: () => now })
    expect(await other.authenticate(token)).toBeUndefined()
    now = new Date(start.getTime() + 311_000)
    expect(await identity.authenticate(token)).toBeUndefined()
  })

  it('forgets a remembered token when it expires', async () => {
    const { token } = await ask(await assertion())
    expect(await identity.authenticate(token)).toBeDefined()
    now = new Date(start.getTime() + 311_000)
    expect(await identity.authenticate(token)).toBeUndefined()
  })

  it('works again once its store, which failed at first, does', async () => {
    const { token } = await ask(await assertion())
    let isDown = true
    const failing: Store = { ...store, findSetting: async (name) => (isDown ? Promise.reject(new Error('down')) : store.findSetting(name)) }
    const second = createBuiltInIssuer({ store: failing, publicUrl, now: () => now })
    await expect(second.authenticate(token)).rejects.toThrow('down')
    isDown = false
    expect(await second.authenticate(token)).toMatchObject({ clientId: 'hospital' })
  })

  it('shares its key between processes on one store', async () => {
    const { token } = await ask(await assertion())
    const second = createBuiltInIssuer({ store, publicUrl, now: () => now })
    expect(await second.authenticate(token)).toBeDefined()
    expect(await identity.issuer?.keys()).toEqual(await second.issuer?.keys())
    expect(JSON.stringify(await identity.issuer?.keys())).not.toContain('"d"')
  })
})
