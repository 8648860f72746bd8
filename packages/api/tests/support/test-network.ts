import { fixedPaths, sensitivityLabels } from '@caunoi/schemas'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { type ApiOptions, createApi, createBuiltInIssuer, createMemoryStore, registerClient, type Store } from '../../src/index.ts'
import { beyondReach } from './beyond-reach.ts'
import { conformanceOf } from './conformance.ts'
import { purposeOfPath, testPurposes } from './purpose-of-path.ts'

const EVERYTHING = 'system/*.crus'
/** Milliseconds after which a token is asked for anew. */
const RENEWED_AFTER = 200_000
const publicUrl = 'https://caunoi.test'

/** A facility of the test network and how it calls the server. */
export interface TestFacility {
  readonly id: string
  readonly clientId: string
  readonly token: string
  /** A token that is good at the hour of the test's clock, for the purpose that opens a path. */
  presentToken(path?: string): Promise<string>
  /** Asks for one token more; undefined when it is refused. */
  newToken(): Promise<string | undefined>
  call(method: string, path: string, options?: CallOptions): Promise<Response>
}

/** Parts of a request that most tests leave out. */
export interface CallOptions {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const facilityDraft = (name: string, parts: object) => ({
  name,
  kind: 'social-work-centre',
  ownership: 'public',
  level: 'province',
  addresses: [{ kind: 'office', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }],
  hasSocialWorkUnit: true,
  ...parts,
})

/** What a test may set of its server. */
export interface TestNetworkOptions {
  readonly store?: Store
  readonly now?: () => Date
  readonly resources?: NonNullable<ApiOptions['resources']>
  readonly limits?: NonNullable<ApiOptions['limits']>
  readonly rates?: NonNullable<ApiOptions['rates']>
  readonly peerOf?: NonNullable<ApiOptions['peerOf']>
}

/** A whole server over a store, with the clock that a test sets; every answer is held against the published document. */
export async function createTestNetwork({
  store = createMemoryStore(),
  now = () => new Date('2026-11-22T03:00:00.000Z'),
  resources,
  limits = {},
  rates = {},
  peerOf,
}: TestNetworkOptions = {}) {
  const errors: unknown[] = []
  const identity = createBuiltInIssuer({ store, publicUrl, now })
  const app = await createApi({
    demo: true,
    store,
    identity,
    now,
    limits,
    rates: { ...beyondReach, ...rates },
    ...(resources && { resources }),
    ...(peerOf && { peerOf }),
    onError: (error) => errors.push(error),
  })

  const faultsOf = conformanceOf(resources)

  const fetch = async (request: Request): Promise<Response> => {
    const { method } = request
    const { pathname, search } = new URL(request.url)
    const path = `${pathname}${search}`
    const response = await app.fetch(request)
    const faults = await faultsOf(method, path, response)
    if (faults.length > 0) throw new Error(`The answer ${response.status} to ${method} ${path} ${faults.join('; ')}`)
    return response
  }

  const ask = (method: string, path: string, init: RequestInit): Promise<Response> =>
    fetch(new Request(new URL(path, publicUrl), { method, ...init }))

  const send = async (
    token: string | undefined,
    method: string,
    path: string,
    { body, headers = {} }: CallOptions = {},
  ): Promise<Response> => {
    const sent = new Headers(headers)
    if (token) sent.set('authorization', `Bearer ${token}`)
    if (body !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json')
    const raw = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
    return ask(method, path, { headers: sent, ...(body !== undefined && { body: raw as string }) })
  }

  const askToken = (parts: Readonly<Record<string, string>>): Promise<Response> =>
    ask('POST', fixedPaths.token, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        ...parts,
      }).toString(),
    })

  const tokenFor = async (clientId: string, key: CryptoKey, scope: string, purpose: string): Promise<string | undefined> => {
    const seconds = Math.floor(now().getTime() / 1000)
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(`${publicUrl}${fixedPaths.token}`)
      .setJti(crypto.randomUUID())
      .setExpirationTime(seconds + 60)
      .sign(key)
    const response = await askToken({ client_assertion: assertion, scope, purpose })
    const { access_token: token }: { access_token?: string } = await response.json()
    return token
  }

  const register = async (
    clientId: string,
    facility: string,
    scope = EVERYTHING,
  ): Promise<{ readonly present: (purpose?: string) => Promise<string>; readonly renew: () => Promise<string | undefined> }> => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const jwks = { keys: [await exportJWK(publicKey)] }
    await registerClient(store, { id: clientId, facility, jwks, scope, purposes: testPurposes, labels: sensitivityLabels }, { now })
    const renew = (purpose = 'care') => tokenFor(clientId, privateKey, scope, purpose)
    const held = new Map<string, { readonly issuedAt: number; readonly token: Promise<string | undefined> }>()
    const present = async (purpose = 'care'): Promise<string> => {
      const known = held.get(purpose)
      // The clock of a test may have moved on past the life of the token.
      if (known && now().getTime() - known.issuedAt <= RENEWED_AFTER) return (await known.token) ?? ''
      const token = renew(purpose)
      held.set(purpose, { issuedAt: now().getTime(), token })
      return (await token) ?? ''
    }
    return { present, renew }
  }

  const operator = await register('operator', '01990000-0000-7000-8000-0000000000ff')

  const addFacility = async (name: string, scope?: string, parts: object = {}): Promise<TestFacility> => {
    const created = await send(await operator.present('operations'), 'POST', '/v1/facilities', { body: facilityDraft(name, parts) })
    if (created.status !== 201) throw new Error(await created.text())
    const { id }: { id: string } = await created.json()
    const token = await register(`client-of-${name}`, id, scope)
    return {
      id,
      clientId: `client-of-${name}`,
      token: await token.present(),
      presentToken: (path) => token.present(path === undefined ? undefined : purposeOfPath(path)),
      newToken: () => token.renew(),
      call: async (method, path, options) => send(await token.present(purposeOfPath(path)), method, path, options),
    }
  }

  return { app, fetch, publicUrl, store, errors, send, askToken, addFacility }
}
