import { createServer } from 'node:http'
import { longestWait } from '@caunoi/schemas'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createClientRegistry, createExternalIssuer, createMemoryStore, type Identity, type Store } from '../src/index.ts'
import { createAddressReader } from '../src/node/index.ts'

const audience = 'https://caunoi.example'
const start = Date.UTC(2026, 10, 22, 3)

/** A sign-on with its own web server: discovery, keys, and what it was asked. */
const provider = {
  ...{ issuer: '', keys: new Map<string, CryptoKey>(), jwks: [] as object[], isDown: false, asked: [] as string[] },
  /** As whom it describes itself. */
  named: '',
}
const server = createServer(({ url = '' }, response) => {
  provider.asked.push(url)
  if (provider.isDown) return void response.writeHead(503).end()
  const { issuer, jwks, named } = provider
  if (url === '/realms/y-te/.well-known/openid-configuration') response.end(JSON.stringify({ issuer: named, jwks_uri: `${issuer}/keys` }))
  else if (url === '/realms/y-te/keys') response.end(JSON.stringify({ keys: jwks }))
  else response.writeHead(404).end()
})

async function addKey(kid: string, alg = 'ES256'): Promise<void> {
  const pair = await generateKeyPair(alg, { extractable: true })
  provider.keys.set(kid, pair.privateKey)
  provider.jwks.push({ ...(await exportJWK(pair.publicKey)), kid, alg })
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  provider.issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/realms/y-te`
})
afterAll(() => {
  server.close()
})

let now: number
let store: Store
let identity: Identity

beforeEach(async () => {
  Object.assign(provider, { jwks: [], isDown: false, asked: [], named: provider.issuer })
  await addKey('one')
  now = start
  store = createMemoryStore()
  const { issuer } = provider
  const rights = {
    scope: 'system/Case.cr system/Referral.r',
    purposes: ['care', 'referral'],
    labels: ['hiv'],
    roles: ['clinician'],
  } as const
  const registry = createClientRegistry({ store })
  await registry.register({ id: 'hospital', facility: 'A', issuer, ...rights })
  await registry.register({
    id: 'with-key',
    facility: 'B',
    jwks: { keys: [await exportJWK((await generateKeyPair('ES256')).publicKey)] },
    ...rights,
  })
  const readAddress = createAddressReader({ allowPrivate: true })
  identity = createExternalIssuer({ store, issuer, audience, readAddress, now: () => new Date(now) })
})

interface Forged {
  readonly claims?: JWTPayload
  readonly typ?: string
  readonly kid?: string
  readonly key?: CryptoKey
  readonly alg?: string
}

const tokenOf = async ({ claims = {}, typ = 'at+jwt', kid = 'one', key, alg = 'ES256' }: Forged = {}): Promise<string> => {
  const seconds = now / 1000
  const payload = {
    iss: provider.issuer,
    sub: 'hospital',
    client_id: 'hospital',
    aud: audience,
    jti: crypto.randomUUID(),
    scope: 'system/Case.cr',
  }
  return new SignJWT({ ...payload, iat: seconds, exp: seconds + 300, ...claims })
    .setProtectedHeader({ alg, typ, kid })
    .sign(key ?? provider.keys.get(kid) ?? new Uint8Array())
}

describe('an issuer elsewhere', () => {
  it('is found by discovery, and its tokens speak for a client that is registered with it', async () => {
    expect(await identity.authenticate(await tokenOf())).toEqual({
      clientId: 'hospital',
      facilityId: 'A',
      purpose: 'care',
      labels: new Set(['hiv']),
      scopes: new Map([['Case', 'cr']]),
    })
    expect(identity.issuer).toBeUndefined()
  })

  it.each([
    ['audience', undefined],
    ['audience', ''],
    ['issuer', undefined],
    ['issuer', 'sso.example'],
  ])('is believed by no server whose %s is %j: a token for another server, or of another issuer, would be good', (option, value) => {
    const usual = { store, issuer: provider.issuer, audience, readAddress: createAddressReader({ allowPrivate: true }) }
    expect(() => createExternalIssuer(Object.assign(usual, { [option]: value }))).toThrow(new RegExp(`^${option}: .+ / .+`))
  })

  it('names a worker with a registered role, who is cleared for nothing more than both say', async () => {
    const worker = { sub: 'nv-12', role: 'clinician', purpose: 'referral', labels: ['hiv', 'psychiatric'] }
    expect(await identity.authenticate(await tokenOf({ claims: worker }))).toMatchObject({
      workerId: 'nv-12',
      role: 'clinician',
      purpose: 'referral',
      labels: new Set(['hiv']),
    })
    expect(await identity.authenticate(await tokenOf({ claims: { sub: 'nv-12', role: 'clinician' } }))).toMatchObject({ labels: new Set() })
  })

  it('never gives more than is registered', async () => {
    const wide = { scope: 'openid system/*.crus system/Beneficiary.r', labels: ['hiv', 'reporter'], facility: 'B' }
    expect(await identity.authenticate(await tokenOf({ claims: wide }))).toMatchObject({
      facilityId: 'A',
      labels: new Set(['hiv']),
      scopes: new Map([
        ['Case', 'cr'],
        ['Referral', 'r'],
      ]),
    })
  })

  it.each<[string, Forged]>([
    ['for another audience', { claims: { aud: 'https://other.example' } }],
    ['for several audiences', { claims: { aud: [audience, 'https://other.example'] } }],
    ['of another issuer', { claims: { iss: 'https://other.example' } }],
    ['that has expired', { claims: { exp: start / 1000 - 60 } }],
    ['that lives too long', { claims: { exp: start / 1000 + 3600 } }],
    ['that does not say since when', { claims: { iat: undefined } as never }],
    ['of the future', { claims: { iat: start / 1000 + 60, exp: start / 1000 + 90 } }],
    ['that is none for access', { typ: 'JWT' }],
    ['of a client that nobody registered', { claims: { client_id: 'nobody', sub: 'nobody' } }],
    ['of a client that has a key of its own', { claims: { client_id: 'with-key', sub: 'with-key' } }],
    ['without a client', { claims: { client_id: undefined } as never }],
    ['of a worker without a role', { claims: { sub: 'nv-12' } }],
    ['of a worker in the name of the client itself', { claims: { role: 'clinician' } }],
    ['of a worker in the name of the client itself, with labels', { claims: { sub: 'hospital', role: 'clinician', labels: ['hiv'] } }],
    ['of a worker whose role is not registered', { claims: { sub: 'nv-12', role: 'auditor' } }],
    ['for a purpose that is not registered', { claims: { purpose: 'audit' } }],
    ['for a purpose that does not exist', { claims: { purpose: 'anything' } }],
    ['signed with a key that it does not publish', { kid: 'two' }],
  ])('counts for nobody with a token %s', async (_, forged) => {
    const key = (await generateKeyPair('ES256')).privateKey
    expect(await identity.authenticate(await tokenOf())).toBeDefined()
    expect(await identity.authenticate(await tokenOf({ ...(forged.kid && { key }), ...forged }))).toBeUndefined()
  })

  it.each(['ES384', 'PS256', 'EdDSA'])('signs with %s as well', async (alg) => {
    await addKey('other', alg)
    expect(await identity.authenticate(await tokenOf({ kid: 'other', alg }))).toMatchObject({ clientId: 'hospital' })
  })

  it('signs with no algorithm that was not agreed on, though it publishes the key', async () => {
    await addKey('other', 'RS384')
    const token = await tokenOf({ kid: 'other', alg: 'RS384' })
    expect(await identity.authenticate(token)).toBeUndefined()
    const { issuer } = provider
    const readAddress = createAddressReader({ allowPrivate: true })
    const options = { store, issuer, audience, readAddress, now: () => new Date(now) }
    expect(await createExternalIssuer({ ...options, algorithms: ['RS384'] }).authenticate(token)).toMatchObject({ clientId: 'hospital' })
    expect(await createExternalIssuer({ ...options, algorithms: ['RS384'] }).authenticate(await tokenOf())).toBeUndefined()
  })

  it('is believed no key set where it describes itself as somebody else', async () => {
    provider.named = 'https://other.example'
    await expect(identity.authenticate(await tokenOf())).rejects.toMatchObject({ name: 'StoreUnavailable' })
    provider.named = provider.issuer
    expect(await identity.authenticate(await tokenOf())).toBeDefined()
  })

  it('is not asked for texts that cannot be its tokens', async () => {
    for (const text of ['', 'x', 'a.b.c', await tokenOf({ claims: { iss: 'https://other.example' } })]) await identity.authenticate(text)
    expect(provider.asked).toEqual([])
  })

  it('may replace its keys: a new one is found at once, and one that it withdraws is refused within a minute', async () => {
    const old = await tokenOf()
    expect(await identity.authenticate(old)).toBeDefined()
    now += 11_000
    await addKey('two')
    expect(await identity.authenticate(await tokenOf({ kid: 'two' }))).toBeDefined()
    provider.jwks.shift()
    now += 50_000
    expect(await identity.authenticate(await tokenOf())).toBeUndefined()
    expect(await identity.authenticate(old)).toBeUndefined()
  })

  it('may replace a key under the same id: what the old one signed is refused within a minute', async () => {
    const old = await tokenOf()
    expect(await identity.authenticate(old)).toBeDefined()
    provider.jwks = []
    await addKey('one')
    now += 50_000
    expect(await identity.authenticate(await tokenOf())).toBeDefined()
    expect(await identity.authenticate(old)).toBeUndefined()
  })

  it('is out within a minute of withdrawing a key, also where a request began before that and waits for changes', async () => {
    const old = await tokenOf()
    expect(await identity.authenticate(old)).toBeDefined()
    provider.jwks = []
    await addKey('two')
    now += 60_000 - longestWait * 1000
    expect(await identity.authenticate(old)).toBeUndefined()
  })

  it('is asked for its keys once for many tokens', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => tokenOf()))
    await Promise.all(tokens.map((token) => identity.authenticate(token)))
    expect(provider.asked.filter((url) => url.endsWith('/keys'))).toHaveLength(1)
  })

  it('makes the server unavailable, not open, when it cannot be reached, and works again afterwards', async () => {
    provider.isDown = true
    await expect(identity.authenticate(await tokenOf())).rejects.toMatchObject({ name: 'StoreUnavailable' })
    provider.isDown = false
    expect(await identity.authenticate(await tokenOf())).toBeDefined()
  })

  it('counts no more for a client that is revoked', async () => {
    const token = await tokenOf()
    expect(await identity.authenticate(token)).toBeDefined()
    await createClientRegistry({ store }).revoke('hospital')
    now += 30_000
    expect(await identity.authenticate(token)).toBeUndefined()
  })
})
