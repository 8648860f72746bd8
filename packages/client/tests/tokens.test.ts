import { inspect } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { isProblem } from '../src/index.ts'
import { id, recordOf } from './support/records.ts'
import { type Respond, type Seen, sendJson, sendProblem, startServer } from './support/start-server.ts'
import { createTestClient } from './support/test-client.ts'
import { createTestRuntime } from './support/test-runtime.ts'

/** Seconds that a token lives. */
const lifetime = 300
let privateKey: JsonWebKey

beforeAll(async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  privateKey = await crypto.subtle.exportKey('jwk', pair.privateKey)
})

/** Numbers the tokens that it issues, and answers everything else with a record. */
function issuer(options: { readonly refuses?: (token: string) => boolean; readonly date?: string } = {}): Respond {
  let issued = 0
  return (request, response) => {
    const date = options.date === undefined ? {} : { date: options.date }
    if (request.path === '/.well-known/oauth-authorization-server') {
      return sendJson(response, { token_endpoint: `http://${request.headers.host}/oauth/token` }, date)
    }
    if (request.path === '/oauth/token') {
      issued += 1
      return sendJson(response, { access_token: `token-${issued}`, token_type: 'Bearer', expires_in: lifetime, scope: '' })
    }
    const token = request.headers.authorization?.slice('Bearer '.length) ?? ''
    return options.refuses?.(token) ? sendProblem(response, 401, 'unauthenticated') : sendJson(response, recordOf(1), { etag: '"e-1"' })
  }
}

function tokenRequests(seen: readonly Seen[]): readonly URLSearchParams[] {
  return seen.filter(({ path }) => path === '/oauth/token').map(({ body }) => new URLSearchParams(body))
}

function claimsOf(request: URLSearchParams | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(request?.get('client_assertion')?.split('.')[1] ?? '', 'base64url').toString())
}

const usedTokens = (seen: readonly Seen[]) =>
  seen.flatMap(({ headers }) => (headers.authorization === undefined ? [] : [headers.authorization]))

describe('a client with a key', () => {
  test('asks the issuer of the server for a token, with a signed assertion', async () => {
    const { url, seen } = await startServer(issuer())
    const credentials = {
      clientId: 'hospital-7',
      privateKey,
      keyId: 'k-1',
      purpose: 'referral',
      scopes: ['system/Case.rs', 'system/Referral.crus'],
    }
    await createTestClient(url, { credentials }).facilities.read(id)
    const [request] = tokenRequests(seen)
    expect(Object.fromEntries(request ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: expect.any(String),
      scope: 'system/Case.rs system/Referral.crus',
      purpose: 'referral',
    })
    expect(claimsOf(request)).toMatchObject({ iss: 'hospital-7', sub: 'hospital-7', aud: `${url}/oauth/token` })
    expect(usedTokens(seen)).toEqual(['Bearer token-1'])
  })

  test('asks the token endpoint that it is given', async () => {
    const { url, seen } = await startServer(issuer())
    await createTestClient(url, { credentials: { clientId: 'c', privateKey, tokenUrl: `${url}/oauth/token` } }).facilities.read(id)
    expect(seen.map(({ path }) => path)).toEqual(['/oauth/token', `/v1/facilities/${id}`])
  })

  test('asks for one token however many calls begin at once', async () => {
    const { url, seen } = await startServer(issuer())
    const client = createTestClient(url, { credentials: { clientId: 'c', privateKey } })
    await Promise.all([client.facilities.read(id), client.facilities.read(id), client.cases.read(id)])
    expect(tokenRequests(seen)).toHaveLength(1)
  })

  test('keeps a token, and renews it half a minute before it ends', async () => {
    const runtime = createTestRuntime()
    const { url, seen } = await startServer(issuer())
    const client = createTestClient(url, { credentials: { clientId: 'c', privateKey } }, runtime)
    await client.facilities.read(id)
    runtime.advance((lifetime - 31) * 1000)
    await client.facilities.read(id)
    runtime.advance(2000)
    await client.facilities.read(id)
    expect(usedTokens(seen)).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2'])
  })

  test('renews a token that the server refuses, and sends the call again', async () => {
    const { url, seen } = await startServer(issuer({ refuses: (token) => token === 'token-1' }))
    await createTestClient(url, { credentials: { clientId: 'c', privateKey } }).facilities.read(id)
    expect(usedTokens(seen)).toEqual(['Bearer token-1', 'Bearer token-2'])
  })

  test('renews a token that a gateway refuses in its own words', async () => {
    const answer = issuer()
    const { url, seen } = await startServer((request, response, nth) =>
      request.headers.authorization === 'Bearer token-1'
        ? response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end()
        : answer(request, response, nth),
    )
    await createTestClient(url, { credentials: { clientId: 'c', privateKey } }).facilities.read(id)
    expect(usedTokens(seen)).toEqual(['Bearer token-1', 'Bearer token-2'])
  })

  test('renews a refused token once only', async () => {
    const { url, seen } = await startServer(issuer({ refuses: () => true }))
    const reading = createTestClient(url, { credentials: { clientId: 'c', privateKey } }).facilities.read(id)
    await expect(reading).rejects.toSatisfy((error) => isProblem(error, 'unauthenticated'))
    expect(usedTokens(seen)).toEqual(['Bearer token-1', 'Bearer token-2'])
  })

  test('signs every try anew, for an assertion is good for one', async () => {
    const answer = issuer()
    const { url, seen } = await startServer((request, response, nth) =>
      request.path === '/oauth/token' && nth === 1 ? response.socket?.destroy() : answer(request, response, nth),
    )
    await createTestClient(url, { credentials: { clientId: 'c', privateKey } }).facilities.read(id)
    const [first, second] = tokenRequests(seen).map((request) => claimsOf(request).jti)
    expect(second).toEqual(expect.any(String))
    expect(second).not.toBe(first)
  })

  test('signs by the clock of the server when its own is wrong', async () => {
    const { url, seen } = await startServer(issuer({ date: 'Mon, 02 Mar 2026 03:00:00 GMT' }))
    await createTestClient(url, { credentials: { clientId: 'c', privateKey } }).facilities.read(id)
    expect(claimsOf(tokenRequests(seen)[0])).toMatchObject({ iat: Date.UTC(2026, 2, 2, 3) / 1000 })
  })

  test('asks the server for its time again when a token is refused: its own clock may have been set meanwhile', async () => {
    const runtime = createTestRuntime()
    const serverTime = Date.UTC(2026, 2, 2, 3)
    const date = new Date(serverTime).toUTCString()
    const answer = issuer({ date })
    const isLate = (body: string) => Math.abs(Number(claimsOf(new URLSearchParams(body)).iat) * 1000 - serverTime) > 10_000
    const { url, seen } = await startServer((request, response, nth) =>
      request.path === '/oauth/token' && isLate(request.body)
        ? sendJson(response, { error: 'invalid_client' }, { status: 401 })
        : answer(request, response, nth),
    )
    const client = createTestClient(url, { credentials: { clientId: 'c', privateKey } }, runtime)
    await client.facilities.read(id)
    runtime.advance(serverTime - runtime.now())
    const forWorker = client.withAccess({ purpose: 'protection' })
    await expect(forWorker.facilities.read(id)).resolves.toMatchObject({ id })
    expect(tokenRequests(seen)).toHaveLength(3)
  })

  test('rejects as not authenticated when the issuer refuses it', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, { error: 'invalid_client' }, { status: 401 }))
    const credentials = { clientId: 'c', privateKey, tokenUrl: `${url}/oauth/token` }
    const error: unknown = await createTestClient(url, { credentials })
      .facilities.read(id)
      .catch((thrown: unknown) => thrown)
    expect(isProblem(error, 'unauthenticated')).toBe(true)
    expect(error).toMatchObject({ message: expect.stringContaining('invalid_client'), status: 401, retryable: false })
    expect(seen).toHaveLength(1)
  })

  test('goes on waiting for a token that another call gave up', async () => {
    const controller = new AbortController()
    const answer = issuer()
    const { url, seen } = await startServer((request, response, nth) => {
      if (request.path === '/oauth/token') controller.abort()
      return answer(request, response, nth)
    })
    const client = createTestClient(url, { credentials: { clientId: 'c', privateKey } })
    const givenUp = client.facilities.read(id, { signal: controller.signal })
    const patient = client.facilities.read(id)
    await expect(givenUp).rejects.toMatchObject({ reason: 'aborted' })
    await expect(patient).resolves.toMatchObject({ id })
    expect(tokenRequests(seen)).toHaveLength(1)
  })

  test('sends nothing for a caller who gave up before, where it holds a token and a fetch that looks at no signal', async () => {
    const { url } = await startServer(issuer())
    const sent: string[] = []
    const client = createTestClient(url, {
      credentials: { clientId: 'c', privateKey },
      fetch: ({ method, url: address, headers, body }) => {
        sent.push(method)
        return fetch(address, { method, headers, ...(body && { body, duplex: 'half' }) })
      },
    })
    await client.facilities.read(id)
    sent.splice(0)
    const making = client.facilities.create(JSON.parse('{}'), { signal: AbortSignal.abort('the user left') })
    await expect(making).rejects.toMatchObject({ reason: 'aborted', cause: 'the user left' })
    expect(sent).toEqual([])
  })

  test('is refused at once when its key is of no accepted kind', () => {
    const credentials = { clientId: 'c', privateKey: { kty: 'oct', k: 'c2VjcmV0' } }
    expect(() => createTestClient('http://127.0.0.1', { credentials })).toThrow(TypeError)
  })
})

describe('a client on behalf of a worker', () => {
  const onBehalfOf = { id: 'nv-12', role: 'case-manager', labels: ['hiv'] }
  const partOf = (jwt: string | null | undefined, index: number): unknown =>
    JSON.parse(Buffer.from(jwt?.split('.')[index] ?? '', 'base64url').toString())

  test('states who the worker is, signed with its own key', async () => {
    const { url, seen } = await startServer(issuer())
    const credentials = { clientId: 'hospital-7', privateKey, keyId: 'k-1', onBehalfOf }
    await createTestClient(url, { credentials }).facilities.read(id)
    const [request] = tokenRequests(seen)
    expect(request?.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:token-exchange')
    expect(request?.get('subject_token_type')).toBe('urn:ietf:params:oauth:token-type:jwt')
    const statement = request?.get('subject_token')
    expect(partOf(statement, 0)).toEqual({ alg: 'ES256', typ: 'caunoi-worker+jwt', kid: 'k-1' })
    const stated = { iss: 'hospital-7', sub: 'nv-12', aud: `${url}/oauth/token`, role: 'case-manager', labels: ['hiv'] }
    expect(partOf(statement, 1)).toMatchObject(stated)
    expect(claimsOf(request)).toMatchObject({ iss: 'hospital-7', sub: 'hospital-7' })
  })

  test('holds one token for each purpose and worker, however often it is asked for', async () => {
    const { url, seen } = await startServer(issuer())
    const client = createTestClient(url, { credentials: { clientId: 'c', privateKey, purpose: 'care' } })
    const asWorker = (worker: string, purpose: string) => client.withAccess({ purpose, onBehalfOf: { ...onBehalfOf, id: worker } })
    for (const _ of [1, 2]) {
      await client.facilities.read(id)
      await asWorker('nv-12', 'care').facilities.read(id)
      await asWorker('nv-13', 'care').facilities.read(id)
      await asWorker('nv-12', 'protection').facilities.read(id)
      await asWorker('nv-12', 'care').withAccess({ purpose: 'protection' }).facilities.read(id)
    }
    expect(tokenRequests(seen).map((request) => request.get('purpose'))).toEqual(['care', 'care', 'care', 'protection'])
    const used = usedTokens(seen).map((token) => token.slice('Bearer token-'.length))
    expect(used).toEqual(['1', '2', '3', '4', '4', '1', '2', '3', '4', '4'])
  })

  test('hands on what a sign-on states, a new statement for every token', async () => {
    let asked = 0
    const statement = async () => {
      asked += 1
      return `statement-${asked}`
    }
    const { url, seen } = await startServer(issuer({ refuses: (token) => token === 'token-1' }))
    await createTestClient(url, { credentials: { clientId: 'c', privateKey, onBehalfOf: { statement } } }).facilities.read(id)
    expect(tokenRequests(seen).map((request) => request.get('subject_token'))).toEqual(['statement-1', 'statement-2'])
  })

  test('holds one token for each purpose and scope of one sign-on, and another one for each sign-on', async () => {
    const { url, seen } = await startServer(issuer())
    const [first, second] = [{ statement: () => 'first' }, { statement: () => 'second' }]
    const client = createTestClient(url, { credentials: { clientId: 'c', privateKey, purpose: 'care', onBehalfOf: first } })
    for (const _ of [1, 2]) {
      await client.facilities.read(id)
      await client.withAccess({ purpose: 'break-glass' }).facilities.read(id)
      await client.withAccess({ scopes: ['system/Facility.r'] }).facilities.read(id)
      await client.withAccess({ onBehalfOf: second }).facilities.read(id)
    }
    const asked = tokenRequests(seen).map((request) => ['subject_token', 'purpose', 'scope'].map((name) => request.get(name)))
    expect(asked).toEqual([
      ['first', 'care', null],
      ['first', 'break-glass', null],
      ['first', 'care', 'system/Facility.r'],
      ['second', 'care', null],
    ])
    expect(usedTokens(seen).map((token) => token.slice('Bearer token-'.length))).toEqual(['1', '2', '3', '4', '1', '2', '3', '4'])
  })
})

describe('a client with a token from elsewhere', () => {
  test('asks for it before every try', async () => {
    let asked = 0
    const { url, seen } = await startServer(issuer({ refuses: (token) => token === 'mine-1' }))
    const token = async () => {
      asked += 1
      return `mine-${asked}`
    }
    await createTestClient(url, { credentials: { token } }).facilities.read(id)
    expect(usedTokens(seen)).toEqual(['Bearer mine-1', 'Bearer mine-2'])
  })

  test('is told of one that cannot be a token without its text, and sends nothing', async () => {
    const { url, seen } = await startServer(issuer())
    const reading = createTestClient(url, { credentials: { token: 'secret\nsecret' } }).facilities.read(id)
    const error: unknown = await reading.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect(inspect(error)).not.toContain('secret')
    expect(seen).toHaveLength(0)
  })

  test('gives up waiting for it when the caller does', async () => {
    const { url, seen } = await startServer(issuer())
    const token = () => new Promise<string>(() => undefined)
    const signal = AbortSignal.timeout(20)
    const reading = createTestClient(url, { credentials: { token } }).facilities.read(id, { signal })
    await expect(reading).rejects.toMatchObject({ name: 'NoAnswerError', reason: 'aborted' })
    expect(seen).toHaveLength(0)
  })

  test('has no other access than that of the token', async () => {
    const client = createTestClient('http://127.0.0.1', { credentials: { token: 'mine' } })
    expect(() => client.withAccess({ purpose: 'care' })).toThrow(TypeError)
  })

  test('does not send a refused token again', async () => {
    const { url, seen } = await startServer(issuer({ refuses: () => true }))
    const reading = createTestClient(url, { credentials: { token: 'mine' } }).facilities.read(id)
    await expect(reading).rejects.toSatisfy((error) => isProblem(error, 'unauthenticated'))
    expect(usedTokens(seen)).toEqual(['Bearer mine'])
  })
})
