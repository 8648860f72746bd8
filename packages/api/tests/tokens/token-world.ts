import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { JWK } from 'jose'
import {
  createApi,
  createBuiltInIssuer,
  createClientRegistry,
  createMemoryStore,
  listIssuerKeys,
  rotateIssuerKey,
  type Store,
  secretsOfStore,
} from '../../src/index.ts'
import { beyondReach } from '../support/beyond-reach.ts'
import { signJwt, type TestKey } from './sign-jwt.ts'

/** The hour of the tests. */
export const start = Date.UTC(2026, 10, 22, 3)
export const publicUrl = 'https://caunoi.test'
export const tokenUrl = `${publicUrl}/oauth/token`
export const statementType = 'urn:ietf:params:oauth:token-type:jwt'
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const seconds = start / 1000
const facility = '01990000-0000-7000-8000-00000000000a'

const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve })
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const named = (kid: string, alg: string, { privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject }): TestKey => ({
  kid,
  alg,
  privateKey,
  publicKey,
})

const publicJwk = ({ publicKey, kid, alg }: TestKey): JWK => ({ ...publicKey.export({ format: 'jwk' }), kid, alg })
const jwksOf = (...keys: readonly TestKey[]) => ({ keys: keys.map(publicJwk) })

/** Every key that is signed with, by the right ones and by forgers. */
const keys = {
  own: named('k-1', 'ES256', ec('P-256')),
  es384: named('k-384', 'ES384', ec('P-384')),
  ps256: named('k-ps', 'PS256', rsa()),
  rs384: named('k-rs', 'RS384', rsa()),
  eddsa: named('k-ed', 'EdDSA', generateKeyPairSync('ed25519')),
  retired: named('k-old', 'ES256', ec('P-256')),
  other: named('k-other', 'ES256', ec('P-256')),
  signOn: named('sso-1', 'ES256', ec('P-256')),
  stranger: named('k-1', 'ES256', ec('P-256')),
} as const

/** Whose key signs. */
export type KeyName = keyof typeof keys | 'issuer' | 'retiredIssuer'

/** How a JWT differs from the right one of its kind; what is not named is right. */
export interface Change {
  readonly by?: KeyName
  /** The algorithm that is signed by, where it is not that of the key. */
  readonly alg?: string
  /** What the key is taken for: a shared secret, or no key at all. */
  readonly secret?: 'none' | 'pem' | 'jwk'
  readonly header?: (given: Readonly<Record<string, unknown>>, world: TokenWorld) => object
  readonly claims?: Readonly<Record<string, unknown>>
  /** The payload as it is signed, made of the right one. */
  readonly payload?: (json: string) => string | Buffer
  /** What becomes of the text afterwards. */
  readonly text?: (jwt: string, world: TokenWorld) => string | Promise<string>
}

/** The kinds of JWT that there are. */
export type Kind = 'assertion' | 'worker' | 'access'

/** A server, its clients, and the means to forge what they send. */
export interface TokenWorld {
  readonly keys: Readonly<Record<KeyName, TestKey>>
  readonly publicJwk: (name: KeyName) => JWK
  /** A JWT of a kind: the right one, with some changes. */
  jwt(kind: Kind, change?: Change): Promise<string>
  /** Answers a token request; fields that are `undefined` are left out. */
  ask(fields: Readonly<Record<string, string | undefined>>, extra?: readonly (readonly [string, string])[]): Promise<Response>
  /** Asks for a token with an assertion, perhaps for a worker. */
  askWith(assertion: string, statement?: string): Promise<Response>
  /** Sends a request that needs a token. */
  call(token: string): Promise<Response>
  fetch(request: Request): Promise<Response>
}

const rights = {
  facility,
  scope: 'system/Facility.r system/Case.cr',
  purposes: ['care', 'referral'],
  labels: ['hiv', 'psychiatric'],
} as const

async function registerAll(store: Store): Promise<void> {
  const registry = createClientRegistry({ store, now: () => new Date(start - 1000) })
  const { own, es384, ps256, rs384, eddsa, retired, other, signOn } = keys
  const jwks = jwksOf(own, es384, ps256, rs384, eddsa, retired)
  const workerIssuers = [{ issuer: 'https://sso.example', jwks: jwksOf(signOn) }]
  await registry.register({ id: 'hospital', jwks, ...rights, roles: ['clinician', 'case-manager'], workerIssuers })
  await registry.rotate('hospital', { retire: ['k-old'], at: new Date(start - 1) })
  await registry.register({ id: 'school', jwks: jwksOf(other), ...rights, facility: facility.replace(/a$/, 'b'), roles: ['clinician'] })
  await registry.register({ id: 'revoked', jwks: jwksOf(own), ...rights })
  await registry.revoke('revoked')
  await registry.register({ id: 'ended', jwks: jwksOf(own), ...rights, validUntil: new Date(start).toISOString() })
  await registry.register({ id: 'not-begun', jwks: jwksOf(own), ...rights, validFrom: new Date(start + 60_000).toISOString() })
  await registry.register({ id: 'elsewhere', issuer: 'https://sso.example', ...rights })
}

async function issuerKey(store: Store, number: number, kid: string | undefined): Promise<TestKey> {
  const { jwk } = JSON.parse((await secretsOfStore(store).get(`issuer-key-${number}`)) ?? '')
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' })
  return named(kid ?? '', 'ES256', { privateKey, publicKey: createPublicKey(privateKey) })
}

/** Opens a server on a store; its issuer has replaced its first key, which leaked. */
export async function createTokenWorld(store: Store = createMemoryStore()): Promise<TokenWorld> {
  const now = (): Date => new Date(start)
  if (!(await store.findClient('hospital'))) {
    await registerAll(store)
    await rotateIssuerKey({ store, compromised: true, now: () => new Date(start - 1000) })
  }
  const [first, second] = await listIssuerKeys(secretsOfStore(store))
  const everyKey = { ...keys, retiredIssuer: await issuerKey(store, 1, first?.kid), issuer: await issuerKey(store, 2, second?.kid) }
  const app = await createApi({ demo: true, store, identity: createBuiltInIssuer({ store, publicUrl, now }), now, rates: beyondReach })

  const usual: Readonly<Record<Kind, { readonly by: KeyName; readonly typ: string; readonly claims: object }>> = {
    assertion: { by: 'own', typ: 'JWT', claims: { iss: 'hospital', sub: 'hospital', aud: tokenUrl } },
    worker: {
      by: 'own',
      typ: 'caunoi-worker+jwt',
      claims: { iss: 'hospital', sub: 'nv-12', aud: tokenUrl, role: 'clinician', labels: ['hiv'] },
    },
    access: {
      by: 'issuer',
      typ: 'at+jwt',
      claims: {
        iss: publicUrl,
        aud: publicUrl,
        sub: 'hospital',
        facility,
        purpose: 'care',
        labels: ['hiv'],
        scope: 'system/Facility.r',
        key: 'k-1',
      },
    },
  }

  const world: TokenWorld = {
    keys: everyKey,
    publicJwk: (name) => publicJwk(everyKey[name]),
    async jwt(kind, { by, alg, secret, header, claims, payload, text } = {}) {
      const { by: signer, typ, claims: right } = usual[kind]
      const key = everyKey[by ?? signer]
      const usualHeader = { alg: key.alg, kid: key.kid, typ }
      const times = { jti: crypto.randomUUID(), iat: seconds, exp: seconds + 60 }
      const json = JSON.stringify({ ...right, ...times, ...claims })
      const secrets = {
        none: undefined,
        pem: key.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        jwk: JSON.stringify(publicJwk(key)),
      }
      const jwt = signJwt(
        header?.(usualHeader, world) ?? usualHeader,
        payload?.(json) ?? json,
        alg ?? (secret ? 'HS256' : key.alg),
        secret ? secrets[secret] : key.privateKey,
      )
      return (await text?.(jwt, world)) ?? jwt
    },
    ask(fields, extra = []) {
      const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
      const body = new URLSearchParams([...given, ...extra.map((pair) => [...pair])])
      return world.fetch(new Request(tokenUrl, { method: 'POST', body }))
    },
    askWith: (assertion, statement) =>
      world.ask({
        grant_type: statement === undefined ? 'client_credentials' : 'urn:ietf:params:oauth:grant-type:token-exchange',
        client_assertion_type: assertionType,
        client_assertion: assertion,
        subject_token: statement,
        subject_token_type: statement === undefined ? undefined : statementType,
      }),
    call: (token) => world.fetch(new Request(`${publicUrl}/v1/changes`, { headers: { authorization: `Bearer ${token}` } })),
    fetch: async (request) => app.fetch(request),
  }
  return world
}
