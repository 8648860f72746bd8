import { describe, expect, test } from 'vitest'
import { isProblem, NoAnswerError, ProblemError, UnreadableAnswerError } from '../src/index.ts'
import { id, recordOf } from './support/records.ts'
import { sendJson, sendProblem, startServer } from './support/start-server.ts'
import { createTestClient } from './support/test-client.ts'
import { createTestRuntime } from './support/test-runtime.ts'

const etag = { etag: '"e-1"' }

describe('a call that had no answer', () => {
  test('is sent again with the same key and the same bytes when the connection breaks after the work was done', async () => {
    const { url, seen } = await startServer((_, response, nth) =>
      nth === 1 ? response.socket?.destroy() : sendJson(response, recordOf(1), { status: 201, ...etag }),
    )
    const draft = { name: 'Trung tâm', hasSocialWorkUnit: true }
    const answer = await createTestClient(url).request({ method: 'POST', path: '/v1/facilities', json: draft })
    expect(answer.status).toBe(201)
    expect(seen).toHaveLength(2)
    expect(seen[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(seen[1]?.headers['idempotency-key']).toBe(seen[0]?.headers['idempotency-key'])
    expect(seen[1]?.body).toBe(seen[0]?.body)
  })

  test('is sent again when the answer breaks off in the middle', async () => {
    const { url } = await startServer((_, response, nth) => {
      if (nth > 1) return sendJson(response, recordOf(1), etag)
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 })
      response.write('{"id":', () => response.socket?.destroy())
    })
    await expect(createTestClient(url).facilities.read(id)).resolves.toMatchObject({ id, version: 1 })
  })

  test('is sent again when the time for one try is up', async () => {
    const { url, seen } = await startServer((_, response, nth) => nth > 1 && sendJson(response, recordOf(1), etag))
    await createTestClient(url, { timeout: 500 }).facilities.read(id)
    expect(seen).toHaveLength(2)
  })

  test('rejects with NoAnswerError, without the request and its token, when every try fails', async () => {
    const { url, seen } = await startServer((_, response) => response.socket?.destroy())
    const error: unknown = await createTestClient(url)
      .facilities.read(id)
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NoAnswerError)
    expect(error).toMatchObject({ reason: 'network', retryable: true, cause: { message: expect.any(String) } })
    const { inspect } = await import('node:util')
    expect(inspect(error, { depth: 9 })).not.toContain('token-1')
    expect(seen).toHaveLength(5)
  })

  test('rejects with the reason "timeout" when no try was answered in time', async () => {
    const { url } = await startServer(() => undefined)
    const error: unknown = await createTestClient(url, { timeout: 10, retry: { maxTries: 1 } })
      .facilities.read(id)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'NoAnswerError', reason: 'timeout', retryable: true })
    expect(error).not.toHaveProperty('cause')
  })

  test('is sent once where a second try could do harm', async () => {
    const { url, seen } = await startServer((_, response) => response.socket?.destroy())
    await expect(createTestClient(url).request({ method: 'PUT', path: '/v1/settings', json: {} })).rejects.toBeInstanceOf(NoAnswerError)
    expect(seen).toHaveLength(1)
  })

  test('is not sent to another server that the first one points to', async () => {
    const other = await startServer((_, response) => sendJson(response, recordOf(1)))
    const { url } = await startServer((request, response) => response.writeHead(308, { location: other.url + request.path }).end())
    await expect(createTestClient(url).facilities.read(id)).rejects.toMatchObject({ name: 'UnreadableAnswerError', status: 308 })
    await expect(createTestClient(url).facilities.create(JSON.parse('{}'))).rejects.toMatchObject({ status: 308 })
    expect(other.seen).toEqual([])
  })
})

describe('a call that the caller gives up', () => {
  test('rejects with the reason "aborted" and the reason of the signal as its cause', async () => {
    const controller = new AbortController()
    const { url, seen } = await startServer(() => controller.abort('the user left'))
    await expect(
      createTestClient(url, { retry: { maxTries: 1 } }).facilities.read(id, { signal: controller.signal }),
    ).rejects.toMatchObject({
      name: 'NoAnswerError',
      reason: 'aborted',
      retryable: false,
      cause: 'the user left',
    })
    expect(seen).toHaveLength(1)
  })

  test('ends during a pause', async () => {
    const controller = new AbortController()
    const sleep = async () => {
      controller.abort('the user left')
      throw controller.signal.reason
    }
    const { url, seen } = await startServer((_, response) => sendProblem(response, 503, 'unavailable'))
    const reading = createTestClient(url, {}, { ...createTestRuntime(), sleep }).facilities.read(id, { signal: controller.signal })
    await expect(reading).rejects.toMatchObject({ reason: 'aborted', cause: 'the user left' })
    expect(seen).toHaveLength(1)
  })

  test('is not sent when the signal was aborted before', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, recordOf(1)))
    await expect(createTestClient(url).facilities.read(id, { signal: AbortSignal.abort() })).rejects.toMatchObject({ reason: 'aborted' })
    expect(seen).toHaveLength(0)
  })
})

describe('a call that the server could not take', () => {
  test.each([
    [408, 'unavailable'],
    [429, 'too-many-requests'],
    [500, 'internal-error'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [409, 'request-in-progress'],
  ])('is sent again after %i %s', async (status, code) => {
    const { url, seen } = await startServer((_, response, nth) =>
      nth === 1 ? sendProblem(response, status, code) : sendJson(response, recordOf(2), etag),
    )
    await createTestClient(url).facilities.read(id)
    expect(seen).toHaveLength(2)
  })

  test.each([
    [400, 'invalid-parameter'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'illegal-move'],
    [422, 'invalid'],
  ])('is not sent again after %i %s', async (status, code) => {
    const { url, seen } = await startServer((_, response) => sendProblem(response, status, code))
    await expect(createTestClient(url).facilities.read(id)).rejects.toSatisfy(
      (error) => isProblem(error, 'not-found') === (code === 'not-found'),
    )
    expect(seen).toHaveLength(1)
  })

  test('waits twice as long before each further try, by full jitter', async () => {
    const runtime = createTestRuntime({ dice: 0.5 })
    const { url } = await startServer((_, response) => sendProblem(response, 503, 'unavailable'))
    await expect(createTestClient(url, {}, runtime).facilities.read(id)).rejects.toBeInstanceOf(ProblemError)
    expect(runtime.pauses).toEqual([150, 300, 600, 1200])
  })

  test('waits as long as Retry-After says', async () => {
    const runtime = createTestRuntime({ dice: 0 })
    const { url } = await startServer((_, response, nth) =>
      nth === 1 ? sendProblem(response, 429, 'too-many-requests', { 'retry-after': '7' }) : sendJson(response, recordOf(1), etag),
    )
    await createTestClient(url, {}, runtime).facilities.read(id)
    expect(runtime.pauses).toEqual([7000])
  })

  test('rejects at once when the server asks for a longer wait than the caller allows', async () => {
    const runtime = createTestRuntime()
    const { url, seen } = await startServer((_, response) => sendProblem(response, 503, 'unavailable', { 'retry-after': '3600' }))
    const error: unknown = await createTestClient(url, {}, runtime)
      .facilities.read(id)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ problem: { code: 'unavailable' }, retryable: true, retryAfter: 3600 })
    expect(seen).toHaveLength(1)
    expect(runtime.pauses).toEqual([])
  })

  test('begins no try after the time that the caller allows', async () => {
    const runtime = createTestRuntime({ dice: 0 })
    const { url, seen } = await startServer((_, response) => sendProblem(response, 503, 'unavailable', { 'retry-after': '4' }))
    await expect(createTestClient(url, { retry: { maxTime: 10_000, maxTries: 99 } }, runtime).facilities.read(id)).rejects.toBeInstanceOf(
      ProblemError,
    )
    expect(seen).toHaveLength(3)
  })

  test('rejects with UnreadableAnswerError when a proxy answers in its own words', async () => {
    const { url, seen } = await startServer((_, response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
    )
    const error: unknown = await createTestClient(url)
      .facilities.read(id)
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableAnswerError)
    expect(error).toMatchObject({ status: 502, retryable: true })
    expect(seen).toHaveLength(5)
  })

  test('is sent once, with one token, when a gateway answers with an error of its own making', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, { error: 'Internal Server Error' }, { status: 500 }))
    const client = createTestClient(url, { credentials: { token: () => crypto.randomUUID() } })
    await expect(client.request({ method: 'PUT', path: '/v1/settings', json: {} })).rejects.toMatchObject({
      name: 'UnreadableAnswerError',
      status: 500,
    })
    expect(seen).toHaveLength(1)
  })

  test('follows no redirect: the token belongs to one server', async () => {
    const { url, seen } = await startServer((_, response) => response.writeHead(307, { location: '/elsewhere' }).end())
    await expect(createTestClient(url).facilities.read(id)).rejects.toMatchObject({ name: 'UnreadableAnswerError', status: 307 })
    expect(seen).toHaveLength(1)
  })

  test('is not sent to another server that the first one points to', async () => {
    const other = await startServer((_, response) => sendJson(response, recordOf(1)))
    const { url } = await startServer((request, response) => response.writeHead(308, { location: other.url + request.path }).end())
    await expect(createTestClient(url).facilities.read(id)).rejects.toMatchObject({ name: 'UnreadableAnswerError', status: 308 })
    await expect(createTestClient(url).facilities.create(JSON.parse('{}'))).rejects.toMatchObject({ status: 308 })
    expect(other.seen).toEqual([])
  })
})
