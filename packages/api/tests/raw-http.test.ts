import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, serveApi } from '../src/node/index.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

let network: Awaited<ReturnType<typeof createTestNetwork>>
let facility: TestFacility
let token: string
let server: RunningServer
let slow: RunningServer

beforeAll(async () => {
  network = await createTestNetwork()
  facility = await network.addFacility('station')
  token = await facility.presentToken('/v1/facilities')
  server = await serveApi(async () => network.app)
  slow = await serveApi(async () => network.app, { headersTimeout: 300, requestTimeout: 600 })
})
afterAll(() => Promise.all([server.close(), slow.close()]))

const open = ({ port }: RunningServer): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })

/** Everything that comes until the server closes the connection. */
const closed = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => void chunks.push(chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
  })

/** Sends bytes as they are, and gives the answer. */
async function raw(head: readonly string[], body = '', to = server): Promise<{ status: number; text: string }> {
  const socket = await open(to)
  const answer = closed(socket)
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1')
  const text = await answer
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text }
}

const close = 'Connection: close'
const host = 'Host: caunoi.test'
const authorized = () => `Authorization: Bearer ${token}`
const statusOf = async (...head: readonly string[]): Promise<number> => (await raw(head)).status

describe('a path', () => {
  it.each([
    ['with an encoded slash', '/v1%2Ffacilities', 404],
    ['with dot segments', '/v1/facilities/../audit-events/../../v1/cases/../facilities', 200],
    ['with encoded dot segments', '/v1/facilities/%2e%2e/%2e%2e/etc/passwd', 404],
    ['encoded twice', '/v1/%2566acilities', 404],
    ['with a backslash', '/v1\\facilities', 200],
    ['with two slashes', '//v1//facilities', 404],
    ['with a null byte', '/v1/facilities/%00', 404],
    ['with what is no UTF-8', '/v1/facilities/%ff', 404],
    ['with a matrix parameter', '/v1/facilities;x=1', 404],
    ['in absolute form', 'http://evil.example/v1/facilities', 200],
    ['in absolute form with a user', 'http://a:b@evil.example/v1/facilities', 200],
    ['of ten thousand characters', `/v1/facilities/${'a'.repeat(10_000)}`, 404],
  ])('%s leads to what its plain form leads to, or nowhere', async (_title, path, status) => {
    const { status: answered, text } = await raw([`GET ${path} HTTP/1.1`, host, close, authorized()])
    expect(answered, text.slice(0, 300)).toBeLessThan(500)
    expect([status, 400, 404]).toContain(answered)
    expect(text).not.toContain('evil.example')
    // Without a token none of them is a way around it.
    expect(await statusOf(`GET ${path} HTTP/1.1`, host, close)).not.toBe(200)
  })

  it('that is longer than any header may be is refused', async () => {
    expect(await statusOf(`GET /v1/facilities?x=${'a'.repeat(100_000)} HTTP/1.1`, host, close, authorized())).toBe(431)
  })
})

describe('headers', () => {
  const get = (...more: readonly string[]): Promise<number> => statusOf('GET /v1/facilities HTTP/1.1', host, close, ...more)

  it('are refused when they are too many or too long', async () => {
    expect(await get(authorized(), `X-Long: ${'a'.repeat(100_000)}`)).toBe(431)
    const many = Array.from({ length: 5000 }, (_, index) => `X-${index}: ${index}`)
    expect(await get(authorized(), ...many)).toBe(431)
  })

  it('that name two tokens, or a token with something behind, name none', async () => {
    expect(await get(authorized())).toBe(200)
    expect(await get(authorized(), 'Authorization: Bearer x')).toBe(401)
    expect(await get('Authorization: Bearer x', authorized())).toBe(401)
    expect(await get(`${authorized()} x`)).toBe(401)
    expect(await get(`${authorized()},x`)).toBe(401)
    expect(await get(`Authorization: Basic ${token}`)).toBe(401)
  })

  it('that say the length of the body in two ways are refused', async () => {
    const post = (...more: readonly string[]) =>
      raw(['POST /v1/facilities HTTP/1.1', host, close, authorized(), 'Content-Type: application/json', ...more], '2\r\n{}\r\n0\r\n\r\n')
    for (const more of [
      ['Content-Length: 2', 'Content-Length: 3'],
      ['Content-Length: 12', 'Transfer-Encoding: chunked'],
      ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
      ['Transfer-Encoding: gzip, chunked, x'],
      ['Content-Length: -1'],
      ['Content-Length: 0x2'],
    ]) {
      const { status, text } = await post(...more)
      expect(status, text.slice(0, 200)).toBe(400)
      expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1)
    }
  })

  it('of a packed body, or one in another character set, are refused with what to do', async () => {
    const post = (...more: readonly string[]) =>
      raw(['POST /v1/facilities HTTP/1.1', host, close, authorized(), 'Content-Length: 2', ...more], '{}')
    const packed = await post('Content-Type: application/json', 'Content-Encoding: gzip')
    expect(packed.status).toBe(415)
    expect(packed.text).toMatch(/accept-encoding: identity/i)
    expect((await post('Content-Type: application/json; charset=utf-16')).status).toBe(415)
    expect((await post('Content-Type: application/json', 'Content-Type: text/plain')).status).toBe(415)
    expect((await post('Content-Type: application/json; charset="UTF-8"')).status).toBe(422)
  })

  it('that ask for another method change nothing', async () => {
    const names = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']
    for (const name of names) {
      expect(await get(authorized(), `${name}: POST`)).toBe(200)
      expect(await statusOf('POST /v1/facilities HTTP/1.1', host, close, authorized(), 'Content-Length: 0', `${name}: GET`)).toBe(415)
    }
  })

  it('never come back in an answer, whatever is in them', async () => {
    const odd = ['X-Request-Id: abcdefgh\tSet-Cookie: x=1', 'Accept-Language: en\u00ff;q=1,\tvi', 'X-Request-Id: 056190000013']
    for (const one of odd) {
      const { status, text } = await raw(['GET /v1/facilities HTTP/1.1', host, close, authorized(), one])
      expect(status).toBe(200)
      expect(text).not.toMatch(/set-cookie|056190000013/i)
    }
    const split = await raw([
      'GET /v1/facilities HTTP/1.1',
      host,
      close,
      authorized(),
      'X-Request-Id: abcdefgh\r\n\r\nGET /v1/cases HTTP/1.1',
    ])
    expect(split.text.match(/^HTTP\/1\.1/gm)).toHaveLength(1)
  })

  it('that name no host, or what is none, are refused', async () => {
    expect(await statusOf('GET /v1/facilities HTTP/1.1', close, authorized())).toBe(400)
    expect(await statusOf('GET /v1/facilities HTTP/1.1', 'Host: a/b@c', close, authorized())).toBe(400)
    expect(await statusOf('GET /v1/facilities HTTP/1.1', host, 'Host: other', close, authorized())).toBeLessThan(500)
  })
})

describe('a method', () => {
  it.each(['OPTIONS', 'TRACE', 'DELETE', 'CONNECT', 'PROPFIND', 'QUERY'])('%s is none of ours', async (method) => {
    const { status, text } = await raw([`${method} /v1/facilities HTTP/1.1`, host, close, authorized()])
    expect([0, 400, 404, 405, 501]).toContain(status)
    expect(text).not.toContain(token)
  })

  it('HEAD has the headers of GET and no body', async () => {
    const { status, text } = await raw([`HEAD /v1/facilities/${facility.id} HTTP/1.1`, host, close, authorized()])
    expect(status).toBe(200)
    expect(text).toMatch(/etag: "1"/i)
    expect(text.slice(text.indexOf('\r\n\r\n') + 4)).toBe('')
  })
})

describe('a slow client', () => {
  it('that does not end its headers is sent away, and others are answered meanwhile', async () => {
    const waiting = await Promise.all(Array.from({ length: 50 }, () => open(slow)))
    const ends = waiting.map((socket) => closed(socket))
    for (const socket of waiting) socket.write('GET /v1/facilities HTTP/1.1\r\nHost: caunoi.test\r\nX-Slow: ')
    expect((await raw(['GET /health/live HTTP/1.1', host, close], '', slow)).status).toBe(200)
    for (const end of await Promise.all(ends)) expect(end === '' || end.startsWith('HTTP/1.1 408')).toBe(true)
  })

  it('that does not end its body is sent away, and nothing is stored', async () => {
    const before = (await network.store.changes(['*'], undefined, 1000)).changes.length
    const head = ['POST /v1/facilities HTTP/1.1', host, authorized(), 'Content-Type: application/json']
    const announced = await raw([...head, 'Content-Length: 100'], '{"name":', slow)
    const chunked = await raw([...head, 'Transfer-Encoding: chunked'], '8\r\n{"name":\r\n', slow)
    for (const { status } of [announced, chunked]) expect(status).toBeLessThan(500)
    expect((await network.store.changes(['*'], undefined, 1000)).changes).toHaveLength(before)
  })

  it('whose body never ends is refused at the limit', async () => {
    const socket = await open(server)
    const answer = closed(socket)
    socket.write(
      [
        'POST /v1/facilities HTTP/1.1',
        host,
        close,
        authorized(),
        'Content-Type: application/json',
        'Transfer-Encoding: chunked',
        '',
        '',
      ].join('\r\n'),
    )
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    for (let sent = 0; sent < 40 && socket.writable; sent++) socket.write(chunk)
    expect(await answer).toMatch(/^HTTP\/1\.1 413/)
  })

  it('leaves no failure behind', () => expect(network.errors).toEqual([]))
})
