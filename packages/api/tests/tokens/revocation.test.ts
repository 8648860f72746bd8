import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JWK } from 'jose'
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import {
  type ClientRegistry,
  createBuiltInIssuer,
  createClientRegistry,
  createMemoryStore,
  type Identity,
  rotateIssuerKey,
  type SecretKeeper,
  type Store,
  secretsOfStore,
} from '../../src/index.ts'
import { openStore } from '../../src/node/index.ts'
import { ask, clock, hospital, keyPair, pairs, publicUrl, sign, start, time } from './registered-hospital.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-revoked-'))
const opened: Store[] = []
afterAll(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true })
})

const kidsOf = async ({ issuer }: Identity): Promise<number> => {
  const { keys }: { keys?: readonly unknown[] } = (await issuer?.keys()) ?? {}
  return keys?.length ?? 0
}

describe.each<[string, () => Promise<readonly [Store, Store]>]>([
  [
    'memory',
    async () => {
      const store = createMemoryStore()
      return [store, store]
    },
  ],
  [
    'SQLite',
    async () => {
      const file = path.join(folder, `${opened.length}.db`)
      return [await openStore(file), await openStore(file)]
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const url = await createDatabase(inject('databaseUrl'))
      return [await openStore(url), await openStore(url)]
    },
  ],
])('in every process on %s', (_, open) => {
  let here: Identity
  let there: Identity
  let registry: ClientRegistry
  let store: Store

  beforeEach(async () => {
    const stores = await open()
    opened.push(...stores)
    store = stores[0]
    registry = createClientRegistry({ store, now: clock })
    await registry.register(hospital())
    ;[here, there] = [
      createBuiltInIssuer({ store, publicUrl, now: clock }),
      createBuiltInIssuer({ store: stores[1], publicUrl, now: clock }),
    ]
  })

  const bothKnow = async (token: string): Promise<readonly boolean[]> => [
    (await here.authenticate(token)) !== undefined,
    (await there.authenticate(token)) !== undefined,
  ]

  it('a revoked client gets no token at once, and its tokens stop within a minute', async () => {
    const token = await ask(here)
    expect(await bothKnow(token)).toEqual([true, true])
    await registry.revoke('hospital')
    expect([await ask(here), await ask(there)]).toEqual(['', ''])
    time.now += 59_000
    expect(await bothKnow(token)).toEqual([false, false])
  })

  it('a key that is retired at once gets no token, and those that it got stop within a minute; the new one goes on', async () => {
    await registry.rotate('hospital', { jwks: { keys: [pairs.two.jwk] }, at: new Date(start + 3_600_000) })
    const [old, fresh] = [await ask(here, 'k-1'), await ask(there, 'k-2')]
    expect([await bothKnow(old), await bothKnow(fresh)]).toEqual([
      [true, true],
      [true, true],
    ])
    await registry.rotate('hospital', { retire: ['k-1'], at: clock() })
    expect([await ask(here, 'k-1'), await ask(there, 'k-1')]).toEqual(['', ''])
    time.now += 59_000
    expect([await bothKnow(old), await bothKnow(fresh)]).toEqual([
      [false, false],
      [true, true],
    ])
  })

  it('two keys are good until the set time, and then the new one alone, without a minute more', async () => {
    await registry.rotate('hospital', { jwks: { keys: [pairs.two.jwk] }, at: new Date(start + 100_000) })
    time.now = start + 99_000
    const [old, fresh] = [await ask(here, 'k-1'), await ask(here, 'k-2')]
    expect(await bothKnow(old)).toEqual([true, true])
    time.now = start + 100_000
    expect([await bothKnow(old), await bothKnow(fresh)]).toEqual([
      [false, false],
      [true, true],
    ])
    expect(await ask(there, 'k-1')).toBe('')
  })

  it('a registration that is narrowed narrows the tokens that were issued', async () => {
    const worker = await ask(here, 'k-1', { sub: 'nv-12', role: 'clinician', labels: ['hiv', 'psychiatric'] })
    const [whole, referral] = [await ask(here), await ask(here, 'k-1', undefined, { purpose: 'referral' })]
    expect(await there.authenticate(worker)).toMatchObject({ role: 'clinician', labels: new Set(['hiv', 'psychiatric']) })
    expect([await bothKnow(whole), await bothKnow(referral)].flat()).not.toContain(false)
    await registry.register(hospital({ scope: 'system/Case.r', purposes: ['care'], labels: ['hiv'], roles: ['case-manager'] }), {
      replace: true,
    })
    time.now += 59_000
    for (const identity of [here, there]) {
      expect(await identity.authenticate(whole)).toMatchObject({ labels: new Set(['hiv']), scopes: new Map([['Case', 'r']]) })
      expect([await identity.authenticate(worker), await identity.authenticate(referral)]).toEqual([undefined, undefined])
    }
  })

  it('a key that is registered under two ids is retired under both', async () => {
    const twin = { ...pairs.one.jwk, kid: 'k-3' }
    await registry.register(hospital({ jwks: { keys: [pairs.one.jwk, twin, pairs.two.jwk] } }), { replace: true })
    expect(await ask(here, 'k-3')).not.toBe('')
    await registry.rotate('hospital', { retire: ['k-1'], at: clock() })
    expect([await ask(here, 'k-1'), await ask(here, 'k-3')]).toEqual(['', ''])
    expect(await ask(here, 'k-2')).not.toBe('')
  })

  it('a client that goes over to another issuer has no more of its own tokens within a minute', async () => {
    const token = await ask(here)
    expect(await bothKnow(token)).toEqual([true, true])
    const { jwks: _keys, ...rights } = hospital()
    await registry.register({ ...rights, issuer: 'https://sso.example' }, { replace: true })
    expect(await ask(there)).toBe('')
    time.now += 59_000
    expect(await bothKnow(token)).toEqual([false, false])
  })

  it('what is registered anew serves at once, whatever a process remembers', async () => {
    expect(await bothKnow(await ask(here))).toEqual([true, true])
    time.now += 1500
    await registry.register(hospital({ jwks: { keys: [pairs.two.jwk] }, roles: ['auditor'], purposes: ['audit'] }), { replace: true })
    expect(await bothKnow(await ask(here, 'k-2', { sub: 'nv-12', role: 'auditor' }))).toEqual([true, true])
  })

  it('a key that takes the place of another one under its id is refused: tokens of the old one could not be told from its own', async () => {
    const { jwk: stolen } = await keyPair('k-1')
    await expect(registry.register(hospital({ jwks: { keys: [stolen] } }), { replace: true })).rejects.toMatchObject({
      reason: 'duplicate-key-id',
      field: 'jwks',
    })
    await registry.register(hospital({ labels: ['hiv'] }), { replace: true })
    expect(await bothKnow(await ask(here))).toEqual([true, true])
  })

  it('a worker whom a sign-on stated stays no longer than the key of that sign-on', async () => {
    const vouched = (...keys: readonly JWK[]) => hospital({ workerIssuers: [{ issuer: 'https://sso.example', jwks: { keys } }] })
    await registry.register(vouched(pairs.two.jwk), { replace: true })
    const stated = { iss: 'https://sso.example', sub: 'nv-12', role: 'clinician' }
    const worker = await ask(here, 'k-1', stated, {
      subject_token: await sign('k-2', pairs.two.key, 'caunoi-worker+jwt', stated),
    })
    expect(await bothKnow(worker)).toEqual([true, true])
    const { jwk: third } = await keyPair('k-3')
    await registry.register(vouched(third), { replace: true })
    time.now += 59_000
    expect(await bothKnow(worker)).toEqual([false, false])
  })

  it('the end of a registration is the end of its tokens', async () => {
    await registry.register(hospital({ validUntil: new Date(start + 20_000).toISOString() }), { replace: true })
    const token = await ask(here)
    expect(await bothKnow(token)).toEqual([true, true])
    time.now = start + 20_000
    expect(await bothKnow(token)).toEqual([false, false])
    expect(await ask(there)).toBe('')
  })

  it('a new key of the issuer takes over while the old one is still good, and leaves the key set afterwards', async () => {
    const old = await ask(here)
    expect([await bothKnow(old), await kidsOf(there)]).toEqual([[true, true], 1])
    await rotateIssuerKey({ store, now: clock })
    time.now += 31_000
    expect(await kidsOf(there)).toBe(2)
    time.now = start + 120_000
    const fresh = await ask(there)
    const kidOf = (token: string): unknown => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid
    expect(kidOf(fresh)).not.toBe(kidOf(old))
    expect([await bothKnow(old), await bothKnow(fresh)].flat()).not.toContain(false)
    time.now = start + 3_600_000
    expect(await kidsOf(here)).toBe(1)
  })

  it('a key of the issuer that leaked ends, also where somebody else replaces it at the same moment', async () => {
    const old = await ask(here)
    const secrets = secretsOfStore(store)
    let isFirst = true
    const late: SecretKeeper = {
      ...secrets,
      put: async (name, secret) => {
        if (isFirst) {
          isFirst = false
          await rotateIssuerKey({ store, now: clock })
        }
        return secrets.put(name, secret)
      },
    }
    await rotateIssuerKey({ store, keys: late, compromised: true, now: clock })
    time.now += 31_000
    expect(await bothKnow(old)).toEqual([false, false])
    expect(await bothKnow(await ask(here))).toEqual([true, true])
  })

  it('a key of the issuer that leaked takes its tokens along within a minute, and new tokens serve at once', async () => {
    const old = await ask(here)
    expect(await bothKnow(old)).toEqual([true, true])
    await rotateIssuerKey({ store, compromised: true, now: clock })
    time.now += 31_000
    const fresh = await ask(here)
    expect([await bothKnow(old), await bothKnow(fresh)]).toEqual([
      [false, false],
      [true, true],
    ])
  })
})

describe('a server', () => {
  it('does not look a revoked client up at every request', async () => {
    const store = createMemoryStore()
    const registry = createClientRegistry({ store })
    await registry.register(hospital())
    let lookUps = 0
    const counted: Store = {
      ...store,
      findClient: (id) => {
        lookUps += 1
        return store.findClient(id)
      },
    }
    const identity = createBuiltInIssuer({ store: counted, publicUrl, now: clock })
    const token = await ask(identity)
    await registry.revoke('hospital')
    time.now += 40_000
    lookUps = 0
    for (const _ of Array.from({ length: 10 })) expect(await identity.authenticate(token)).toBeUndefined()
    expect(lookUps).toBe(1)
  })

  it('looks a client up once for many tokens', async () => {
    const store = createMemoryStore()
    await createClientRegistry({ store }).register(hospital())
    let lookUps = 0
    const counted: Store = {
      ...store,
      findClient: (id) => {
        lookUps += 1
        return store.findClient(id)
      },
    }
    const identity = createBuiltInIssuer({ store: counted, publicUrl, now: clock })
    const tokens = await Promise.all(Array.from({ length: 20 }, () => ask(identity)))
    lookUps = 0
    for (const _ of Array.from({ length: 10 })) await Promise.all(tokens.map((token) => identity.authenticate(token)))
    expect(lookUps).toBe(1)
  })

  it('keeps the key of its issuer where it is told to, and not in the database', async () => {
    const store = createMemoryStore()
    const secrets = new Map<string, string>()
    const keys: SecretKeeper = {
      get: async (name) => secrets.get(name),
      put: async (name, secret) => {
        if (!secrets.has(name)) secrets.set(name, secret)
        return secrets.get(name) ?? ''
      },
    }
    await createClientRegistry({ store }).register(hospital())
    const identity = createBuiltInIssuer({ store, publicUrl, keys, now: clock })
    expect(await identity.authenticate(await ask(identity))).toMatchObject({ clientId: 'hospital' })
    await rotateIssuerKey({ store, keys, now: clock })
    expect([...secrets.keys()]).toEqual(['issuer-key-1', 'issuer-key-2'])
    expect(await store.findSetting('issuer-key-1')).toBeUndefined()
  })
})

describe('a client whose keys lie at an address', () => {
  const jwksUri = 'https://hospital.example/keys'
  let published: readonly object[]
  let isDown: boolean
  let reads: number
  let identity: Identity

  beforeEach(async () => {
    ;[published, isDown, reads] = [[pairs.one.jwk], false, 0]
    const store = createMemoryStore()
    await createClientRegistry({ store }).register(hospital({ jwksUri }))
    const readAddress = async (address: string): Promise<string> => {
      reads += 1
      if (isDown || address !== jwksUri) throw new Error('down')
      return JSON.stringify({ keys: published })
    }
    identity = createBuiltInIssuer({ store, publicUrl, readAddress, now: clock })
  })

  it('gets tokens with what is published there, read once for many', async () => {
    published = [{ kty: 'RSA', alg: 'RS256', n: 'AQAB', e: 'AQAB' }, { kty: 'oct', k: 'c2VjcmV0' }, pairs.one.jwk]
    for (const _ of [1, 2, 3]) expect(await identity.authenticate(await ask(identity))).toMatchObject({ clientId: 'hospital' })
    expect(reads).toBe(1)
  })

  it('may replace its keys by itself, and one that it withdraws gets no token within a minute', async () => {
    expect(await ask(identity)).not.toBe('')
    published = [pairs.two.jwk]
    time.now += 11_000
    expect(await ask(identity, 'k-2')).not.toBe('')
    time.now += 50_000
    expect(await ask(identity, 'k-1')).toBe('')
  })

  it('cannot be made to be read all the time by unknown key ids', async () => {
    expect(await ask(identity)).not.toBe('')
    for (const _ of [1, 2, 3, 4]) expect(await ask(identity, 'k-9')).toBe('')
    expect(reads).toBe(1)
  })

  it('is asked to come again while its address does not answer', async () => {
    isDown = true
    await expect(ask(identity)).rejects.toMatchObject({ name: 'StoreUnavailable' })
    isDown = false
    time.now += 10_000
    expect(await ask(identity)).not.toBe('')
  })

  it('gets no token from a key that it publishes with its private half', async () => {
    published = [{ ...pairs.one.jwk, d: 'c2VjcmV0' }]
    expect(await ask(identity)).toBe('')
  })
})

describe('a worker', () => {
  it('is named with a role, and cleared for what both client and statement say', async () => {
    const store = createMemoryStore()
    await createClientRegistry({ store }).register(hospital())
    const identity = createBuiltInIssuer({ store, publicUrl, now: clock })
    const subjectOf = async (worker: object) =>
      identity.authenticate(await ask(identity, 'k-1', worker, { purpose: 'referral', scope: 'system/Case.r' }))
    expect(await subjectOf({ sub: 'nv-12', role: 'clinician', labels: ['hiv', 'reporter'] })).toEqual({
      clientId: 'hospital',
      facilityId: 'A',
      workerId: 'nv-12',
      role: 'clinician',
      purpose: 'referral',
      labels: new Set(['hiv']),
      scopes: new Map([['Case', 'r']]),
    })
    expect(await subjectOf({ sub: 'nv-13', role: 'case-manager' })).toMatchObject({ workerId: 'nv-13', labels: new Set() })
    expect(await subjectOf({ sub: 'nv-14', role: 'auditor' })).toBeUndefined()
  })
})
