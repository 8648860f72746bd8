import { caseResource, facilityResource } from '@caunoi/schemas'
import { describe, expect, test } from 'vitest'
import { createClient, UnreadableAnswerError } from '../src/index.ts'
import { id, recordOf } from './support/records.ts'
import { sendJson, startServer } from './support/start-server.ts'
import { createTestClient } from './support/test-client.ts'

describe('a search', () => {
  test('walks all pages, and sends every condition in a body', async () => {
    const { url, seen } = await startServer((request, response) => {
      const { cursor } = JSON.parse(request.body)
      sendJson(response, cursor === undefined ? { items: [recordOf(1), recordOf(2)], next: 'page-2' } : { items: [recordOf(3)] })
    })
    const found = await createTestClient(url).facilities.search({ name: 'trung tam' }, { pageSize: 2 }).toArray()
    expect(found.map(({ version }) => version)).toEqual([1, 2, 3])
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v1/facilities/search', 'POST /v1/facilities/search'])
    expect(seen.map(({ body }) => JSON.parse(body))).toEqual([
      { name: 'trung tam', limit: 2 },
      { name: 'trung tam', limit: 2, cursor: 'page-2' },
    ])
  })

  test('asks for no page that is not used', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, { items: [recordOf(1)], next: 'more' }))
    for await (const record of createTestClient(url).facilities.search()) {
      expect(record.version).toBe(1)
      break
    }
    expect(seen).toHaveLength(1)
  })

  test('gives one page with its cursor and the total', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, { items: [recordOf(1)], next: 'more', total: 83 }))
    const page = await createTestClient(url).facilities.search({}, { total: true, updatedSince: '2026-01-01T00:00:00Z' }).page('from-here')
    expect(page).toMatchObject({ next: 'more', total: 83 })
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ total: true, updatedSince: '2026-01-01T00:00:00Z', cursor: 'from-here' })
  })

  test('is sent again when it had no answer, without a key: it makes nothing', async () => {
    const { url, seen } = await startServer((_, response, nth) =>
      nth === 1 ? response.socket?.destroy() : sendJson(response, { items: [] }),
    )
    await createTestClient(url).cases.search({ phase: 'planning' }).page()
    expect(seen).toHaveLength(2)
    expect(seen[1]?.headers).not.toHaveProperty('idempotency-key')
  })

  test('rejects an answer that is no page', async () => {
    const { url } = await startServer((_, response) => sendJson(response, [recordOf(1)]))
    await expect(createTestClient(url).facilities.search().page()).rejects.toBeInstanceOf(UnreadableAnswerError)
  })
})

describe('history and audit', () => {
  test('are walked page by page', async () => {
    const { url, seen } = await startServer((request, response) =>
      sendJson(response, request.path.includes('cursor') ? { items: [recordOf(1)] } : { items: [recordOf(2)], next: 'older' }),
    )
    const client = createTestClient(url)
    const versions = await client.cases.history(id, { pageSize: 1 }).toArray()
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    await client.cases.audit(id).page()
    expect(seen.map(({ path }) => path)).toEqual([
      `/v1/cases/${id}/history?limit=1`,
      `/v1/cases/${id}/history?limit=1&cursor=older`,
      `/v1/cases/${id}/audit`,
    ])
  })
})

describe('a read', () => {
  test('of some fields asks for them, and their ETag is not used for a change', async () => {
    const { url, seen } = await startServer((request, response) =>
      request.path.includes('?')
        ? sendJson(response, { id, version: 3, name: 'Trung tâm' }, { etag: '"part"' })
        : sendJson(response, recordOf(3), { etag: '"whole"' }),
    )
    const client = createTestClient(url)
    const part = await client.facilities.read(id, { fields: ['name'], include: ['parentId'] })
    expect(part.name).toBe('Trung tâm')
    await client.facilities.update(await client.facilities.read(id), { capacity: 1 })
    expect(seen[0]?.path).toBe(`/v1/facilities/${id}?fields=name&include=parentId`)
    expect(seen[2]?.headers['if-match']).toBe('"whole"')
  })

  test('asks for texts in Vietnamese, or in the language of the client', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, recordOf(1)))
    await createTestClient(url).facilities.read(id)
    await createTestClient(url, { language: 'en' }).facilities.read(id)
    expect(seen.map(({ headers }) => headers['accept-language'])).toEqual(['vi', 'en'])
  })

  test.each(['', '.', '..'])('of the id "%s" is not sent: it would be another path', async (bad) => {
    const { url, seen } = await startServer((_, response) => sendJson(response, recordOf(1)))
    await expect(createTestClient(url).cases.read(bad)).rejects.toBeInstanceOf(TypeError)
    expect(seen).toHaveLength(0)
  })

  test.each([
    ['text', 'not json'],
    ['a list', '[]'],
    ['a record without an id', '{"version":1}'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xc3, 0x22])],
  ])('rejects %s, and quotes nothing of it', async (_, body) => {
    const { url } = await startServer((_request, response) => response.writeHead(200, { 'x-request-id': 'r-9' }).end(body))
    const error: unknown = await createTestClient(url)
      .cases.read(id)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'UnreadableAnswerError', status: 200, requestId: 'r-9', retryable: false })
    expect(error).not.toHaveProperty('cause')
  })
})

describe('a client that validates', () => {
  const facility = {
    id,
    version: 1,
    recordedAt: '2026-03-02T08:00:00Z',
    recordedBy: id,
    labels: { confidentiality: 'normal', sensitivity: [] },
    name: 'Trung tâm',
    kind: 'social-work-centre',
    ownership: 'public',
    level: 'province',
    addresses: [],
    hasSocialWorkUnit: true,
  }

  test('names what is wrong with an answer, and no value', async () => {
    const { url } = await startServer((_, response) => sendJson(response, { ...facility, name: 7 }))
    const client = createTestClient(url, { validate: { facilities: facilityResource } })
    const error: unknown = await client.facilities.read(id).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableAnswerError)
    expect(error).toMatchObject({ faults: expect.arrayContaining([{ pointer: '/name', code: 'invalid_type' }]) })
  })

  test('lets fields of a newer server pass', async () => {
    const faultsOf = async (extra: object) => {
      const { url } = await startServer((_, response) => sendJson(response, { ...facility, ...extra }))
      const reading = createTestClient(url, { validate: { facilities: facilityResource } }).facilities.read(id)
      return reading.then(
        () => [],
        (error) => (error instanceof UnreadableAnswerError ? error.faults : undefined),
      )
    }
    const faults = await faultsOf({})
    expect(await faultsOf({ futureField: 1, labels: { ...facility.labels, futureLabel: 'x' } })).toEqual(faults)
  })

  test('checks only the resources that it was given', async () => {
    const { url } = await startServer((_, response) => sendJson(response, recordOf(1)))
    await expect(createTestClient(url, { validate: { cases: caseResource } }).facilities.read(id)).resolves.toMatchObject({ id })
  })
})

describe('createClient', () => {
  test('asks for nothing until it is used', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, recordOf(1)))
    const client = createClient({ baseUrl: `${url}/`, credentials: { token: 't' } })
    expect(seen).toHaveLength(0)
    await client.facilities.read(id)
    expect(seen[0]?.path).toBe(`/v1/facilities/${id}`)
  })

  test('speaks to a server below a path', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, recordOf(1)))
    await createClient({ baseUrl: new URL(`${url}/caunoi`), credentials: { token: 't' } }).facilities.read(id)
    expect(seen[0]?.path).toBe(`/caunoi/v1/facilities/${id}`)
  })

  test('sends by the fetch that it is given', async () => {
    const client = createClient({
      baseUrl: 'https://in-process.invalid',
      credentials: { token: 't' },
      fetch: (request) => Response.json(recordOf(1), { headers: { etag: request.headers.get('authorization') ?? '' } }),
    })
    await expect(client.facilities.read(id)).resolves.toMatchObject({ id })
  })
})

describe('discover', () => {
  test('asks what the server offers, without a token', async () => {
    const { url, seen } = await startServer((_, response) =>
      sendJson(response, { standardVersion: '1.0.0', resources: [], limits: { pageSize: 500 } }),
    )
    await expect(createTestClient(url).discover()).resolves.toMatchObject({ limits: { pageSize: 500 } })
    expect(seen[0]?.path).toBe('/v1/')
    expect(seen[0]?.headers).not.toHaveProperty('authorization')
  })
})

describe('request', () => {
  test('takes no address of another server', async () => {
    await expect(createTestClient('http://127.0.0.1').request({ path: 'https://elsewhere.example/' })).rejects.toBeInstanceOf(TypeError)
  })

  test('sends headers, query and body as they are given', async () => {
    const { url, seen } = await startServer((_, response) => response.writeHead(204).end())
    const client = createTestClient(url)
    const answer = await client.request({
      method: 'PUT',
      path: '/v1/x',
      query: { a: 1, b: undefined },
      headers: { 'If-Match': '"1"' },
      json: { c: true },
    })
    expect(answer).toMatchObject({ status: 204, body: undefined })
    expect(seen[0]).toMatchObject({
      method: 'PUT',
      path: '/v1/x?a=1',
      body: '{"c":true}',
      headers: { 'if-match': '"1"', 'content-type': 'application/json' },
    })
  })

  test('begins no path at another host', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, {}))
    for (const path of ['//elsewhere.example/v1', '/\\elsewhere.example/v1'])
      await expect(createTestClient(url).request({ path })).rejects.toBeInstanceOf(TypeError)
    expect(seen).toEqual([])
  })
})

describe('an answer of the audit, or of the code lists, that is not as the standard says', () => {
  const digest = 'A'.repeat(43)
  const kept = { position: 1, hash: digest, at: '2026-03-02T00:00:00Z', signed: 'a.b.c' }

  test.each([
    ['a page without a list', { items: null }],
    ['a page whose next is no cursor, which would be asked for without an end', { items: [], next: null }],
  ])('is rejected: %s', async (_, page) => {
    const { url, seen } = await startServer((_request, response) => sendJson(response, page))
    const client = createTestClient(url)
    await expect(client.audit.accesses(id).toArray()).rejects.toBeInstanceOf(UnreadableAnswerError)
    await expect(client.codeLists.codes('Commune').toArray()).rejects.toBeInstanceOf(UnreadableAnswerError)
    expect(seen).toHaveLength(2)
  })

  test.each([
    ['checkpoint', { ...kept, signed: 7 }],
    ['keys', { keys: {} }],
  ])('is rejected: %s', async (name, wrong) => {
    const right: Readonly<Record<string, object>> = { checkpoint: kept, keys: { keys: [] } }
    const { url } = await startServer(({ path }, response) => {
      const asked = path.split('/').at(-1) ?? ''
      sendJson(response, asked === name ? wrong : right[asked])
    })
    await expect(createTestClient(url).audit.confirm(kept)).rejects.toBeInstanceOf(UnreadableAnswerError)
  })

  test('proves nothing where a signature or a key cannot be read', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const { position, hash, at } = kept
    const signed = `${part({ alg: 'ES256', typ: 'audit-checkpoint', kid: 'k' })}.${part({ position, hash, at })}.a`
    const { url } = await startServer(({ path }, response) =>
      sendJson(response, path.endsWith('/keys') ? { keys: [{ kty: 'EC', crv: 'P-256', kid: 'k', x: '?', y: '?' }] } : { ...kept, signed }),
    )
    await expect(createTestClient(url).audit.confirm({ ...kept, signed })).resolves.toMatchObject({ fault: 'unproved' })
  })
})
