import { problems } from '@caunoi/schemas'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../src/index.ts'
import { id, recordOf } from './support/records.ts'
import { type Respond, type Seen, sendJson, sendProblem, startServer } from './support/start-server.ts'
import { createTestClient } from './support/test-client.ts'

/** Keeps one record whose ETags tell nothing of its version, and obeys If-Match. */
function keeper({
  breaksAfter,
  version = 4,
}: {
  readonly breaksAfter?: (request: Seen) => boolean
  readonly version?: number
} = {}): Respond {
  let present = recordOf(version)
  const etag = () => `"e-${String(Number(present.version) * 7)}"`
  return (request, response, nth) => {
    if (request.path.endsWith('/search')) return sendJson(response, { items: [present] })
    if (request.method === 'GET') return sendJson(response, present, { etag: etag() })
    if (request.headers['if-match'] !== etag()) return sendProblem(response, 412, 'version-conflict')
    const fields = request.method === 'POST' ? {} : JSON.parse(request.body)
    present = { ...present, ...fields, version: Number(present.version) + 1 }
    if (nth === 1 && breaksAfter?.(request)) return response.socket?.destroy()
    return sendJson(response, present, { etag: etag() })
  }
}

const matches = (seen: readonly Seen[]) => seen.flatMap(({ headers }) => (headers['if-match'] === undefined ? [] : [headers['if-match']]))

describe('a change', () => {
  test('names the version that the record is, however often it was read since', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    const first = await client.facilities.read(id)
    await client.facilities.update(first, { name: 'Bệnh viện' })
    await expect(client.facilities.update(first, { name: 'Trường học' })).rejects.toSatisfy((error) => isProblem(error, 'version-conflict'))
    expect(matches(seen)).toEqual(['"e-28"', '"e-28"'])
  })

  test('goes on from the record that the last change answered with', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    let record = await client.facilities.read(id)
    record = await client.facilities.update(record, { name: 'Bệnh viện' })
    await client.facilities.update(record, { capacity: 20 })
    expect(matches(seen)).toEqual(['"e-28"', '"e-35"'])
  })

  test('sends a merge patch, and a whole draft where it replaces', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    const record = await client.cases.read(id)
    const changed = await client.cases.update(record, { urgency: 'urgent', number: 'HS-1' })
    await client.cases.replace(changed, changed)
    const [, patch, put] = seen
    expect([patch?.method, patch?.headers['content-type'], patch?.body]).toEqual([
      'PATCH',
      'application/merge-patch+json',
      '{"urgency":"urgent","number":"HS-1"}',
    ])
    expect([put?.method, put?.headers['content-type']]).toEqual(['PUT', 'application/json'])
  })

  test('sends texts in NFC', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    await client.facilities.update(await client.facilities.read(id), { name: 'Trường học'.normalize('NFD') })
    expect(seen[1]?.body).toBe('{"name":"Trường học"}')
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'to %d is not sent: JSON would make it null, which takes the field away',
    async (capacity) => {
      const { url, seen } = await startServer(keeper())
      const client = createTestClient(url)
      const record = await client.facilities.read(id)
      await expect(client.facilities.update(record, { capacity })).rejects.toThrow('capacity')
      expect(matches(seen)).toEqual([])
    },
  )

  test('of a record from a page reads its ETag first', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    const [record] = await client.facilities.search().toArray()
    await client.facilities.update(record ?? (await client.facilities.read(id)), { capacity: 20 })
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'PATCH'])
    expect(matches(seen)).toEqual(['"e-28"'])
  })

  test('of a record from a page is a conflict when the record has changed since, and nothing is sent', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    const [record = await client.facilities.read(id)] = await client.facilities.search().toArray()
    const other = createTestClient(url)
    await other.facilities.update(await other.facilities.read(id), { capacity: 20 })
    await expect(client.facilities.update(record, { capacity: 30 })).rejects.toMatchObject({
      problem: { code: 'version-conflict', title: problems['version-conflict'].title.vi },
    })
    expect(seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
  })

  test('takes an ETag that a proxy has weakened for the strong one', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, recordOf(1), { etag: 'W/"1"' }))
    const client = createTestClient(url)
    await client.facilities.update(await client.facilities.read(id), { capacity: 20 })
    expect(matches(seen)).toEqual(['"1"'])
  })
})

describe('a change whose answer was lost', () => {
  const onPatch = ({ method }: Seen) => method === 'PATCH'

  test('answers with the record when the next version holds what was sent', async () => {
    const { url, seen } = await startServer(keeper({ breaksAfter: onPatch }))
    const client = createTestClient(url)
    const changed = await client.facilities.update(await client.facilities.read(id), { name: 'Bệnh viện' })
    expect(changed).toMatchObject({ version: 5, name: 'Bệnh viện' })
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'PATCH', 'GET'])
  })

  test('is a conflict that may be its own when the next version holds something else', async () => {
    const { url } = await startServer((request, response, nth) => {
      if (request.method === 'PATCH') return nth === 1 ? response.socket?.destroy() : sendProblem(response, 412, 'version-conflict')
      return sendJson(response, nth === 1 ? recordOf(4) : recordOf(5, { name: 'Trường học' }), { etag: '"x"' })
    })
    const client = createTestClient(url)
    const record = await client.facilities.read(id)
    await expect(client.facilities.update(record, { name: 'Bệnh viện' })).rejects.toMatchObject({
      problem: { code: 'version-conflict' },
      mayBeStored: true,
    })
  })

  test.each([
    ['took nothing away that this one leaves out', { phone: '111' }],
    ['has a field that this one does not have', { email: 'x@caunoi.example' }],
  ])('is a conflict when it replaced the record, and the next version %s', async (_, further) => {
    const { url } = await startServer((request, response, nth) => {
      if (request.method === 'PUT') return nth === 1 ? response.socket?.destroy() : sendProblem(response, 412, 'version-conflict')
      const [before, after] = [recordOf(4, { phone: '111' }), recordOf(5, { name: 'Bệnh viện', ...further })]
      return sendJson(response, nth === 1 ? before : after, { etag: '"x"' })
    })
    const client = createTestClient(url)
    const record = await client.cases.read(id)
    const draft = JSON.parse('{"name":"Bệnh viện"}')
    await expect(client.cases.replace(record, draft)).rejects.toMatchObject({ mayBeStored: true })
  })

  test('answers with the record when the next version is what it replaced it with', async () => {
    const { url } = await startServer(keeper({ breaksAfter: ({ method }) => method === 'PUT' }))
    const client = createTestClient(url)
    const record = await client.cases.read(id)
    expect(await client.cases.replace(record, JSON.parse('{"name":"Bệnh viện"}'))).toMatchObject({ version: 5, name: 'Bệnh viện' })
  })

  test('is a conflict when others have changed the record further', async () => {
    const { url } = await startServer((request, response, nth) => {
      if (request.method === 'PATCH') return nth === 1 ? response.socket?.destroy() : sendProblem(response, 412, 'version-conflict')
      return sendJson(response, nth === 1 ? recordOf(4) : recordOf(6, { name: 'Bệnh viện' }), { etag: '"x"' })
    })
    const client = createTestClient(url)
    const record = await client.facilities.read(id)
    await expect(client.facilities.update(record, { name: 'Bệnh viện' })).rejects.toMatchObject({ mayBeStored: true })
  })

  test.each([
    [429, 'too-many-requests'],
    [409, 'request-in-progress'],
  ])('leaves no doubt when the try before was answered with %i %s', async (status, code) => {
    const { url } = await startServer((request, response, nth) => {
      if (request.method === 'GET') return sendJson(response, recordOf(4), { etag: '"x"' })
      return nth === 1 ? sendProblem(response, status, code) : sendProblem(response, 412, 'version-conflict')
    })
    const client = createTestClient(url)
    const record = await client.facilities.read(id)
    await expect(client.facilities.update(record, { name: 'Bệnh viện' })).rejects.toMatchObject({ mayBeStored: false })
  })

  test('leaves no doubt when every try was answered', async () => {
    const { url, seen } = await startServer((request, response) =>
      request.method === 'PATCH' ? sendProblem(response, 412, 'version-conflict') : sendJson(response, recordOf(4), { etag: '"x"' }),
    )
    const client = createTestClient(url)
    const record = await client.facilities.read(id)
    await expect(client.facilities.update(record, { name: 'Bệnh viện' })).rejects.toMatchObject({ mayBeStored: false })
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'PATCH'])
  })
})

describe('an action', () => {
  test('on an id is made on the version that was seen last', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    await client.referrals.read(id)
    await client.referrals.receive(id)
    await client.referrals.accept(id)
    expect(matches(seen)).toEqual(['"e-28"', '"e-35"'])
  })

  test('on an id that was never seen reads it first', async () => {
    const { url, seen } = await startServer(keeper())
    await createTestClient(url).referrals.receive(id)
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET /v1/referrals/${id}`, `POST /v1/referrals/${id}/receive`])
  })

  test('on a record is made on the version that it is', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    const record = await client.referrals.read(id)
    await client.referrals.receive(record)
    await expect(client.referrals.accept(record)).rejects.toSatisfy((error) => isProblem(error, 'version-conflict'))
    expect(matches(seen)).toEqual(['"e-28"', '"e-28"'])
  })

  test('sends its body where it takes one, an empty one by default, and none where it takes none', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    await client.referrals.requestCancellation(id, { reason: 'client-declined' })
    await client.referrals.accept(id)
    await client.referrals.start(id)
    const posts = seen.filter(({ method }) => method === 'POST')
    expect(posts.map(({ path }) => path.split('/').at(-1))).toEqual(['request-cancellation', 'accept', 'start'])
    expect(posts.map(({ body }) => body)).toEqual(['{"reason":"client-declined"}', '{}', ''])
    expect(posts[2]?.headers).not.toHaveProperty('content-type')
  })

  test('is done once when its answer was lost: the same key goes out again', async () => {
    const { url, seen } = await startServer((request, response, nth) =>
      request.method === 'POST' && nth === 1 ? response.socket?.destroy() : sendJson(response, recordOf(2), { etag: '"e"' }),
    )
    await createTestClient(url).referrals.accept(id, {}, { idempotencyKey: 'accept-42' })
    expect(seen.filter(({ method }) => method === 'POST').map(({ headers }) => headers['idempotency-key'])).toEqual([
      'accept-42',
      'accept-42',
    ])
  })

  test('on a record is done once over a restart too: the server has the answer of its key, and says itself whether that is so', async () => {
    const answers = new Map<unknown, object>()
    const keep = keeper()
    const { url, seen } = await startServer((request, response, nth) => {
      const key = request.headers['idempotency-key']
      const kept = answers.get(key)
      if (kept) return sendJson(response, kept, { etag: '"e-35"' })
      if (key !== undefined && request.headers['if-match'] === '"e-28"') answers.set(key, recordOf(5))
      return keep(request, response, nth)
    })
    const record = await createTestClient(url).referrals.read(id)
    const options = { idempotencyKey: 'accept-42' }
    await createTestClient(url).referrals.accept(record, {}, options)
    await expect(createTestClient(url).referrals.accept(record, {}, options)).resolves.toMatchObject({ version: 5 })
    const other = createTestClient(url).referrals.accept(record, {}, { idempotencyKey: 'accept-43' })
    await expect(other).rejects.toSatisfy((error) => isProblem(error, 'version-conflict'))
    expect(seen.filter(({ method }) => method === 'POST')).toHaveLength(3)
  })

  test('on an id reads again after a conflict', async () => {
    const { url, seen } = await startServer(keeper())
    const client = createTestClient(url)
    await client.referrals.read(id)
    const other = createTestClient(url)
    await other.referrals.receive(id)
    await expect(client.referrals.accept(id)).rejects.toSatisfy((error) => isProblem(error, 'version-conflict'))
    await client.referrals.accept(id)
    expect(matches(seen)).toEqual(['"e-28"', '"e-28"', '"e-35"'])
  })

  test('that answers with another record leaves open how this one looks now, so the next one reads it', async () => {
    const other = { ...recordOf(1), id: '01997a3c-5b1e-7c42-9f0a-000000000000' }
    const { url, seen } = await startServer((request, response) =>
      request.path.endsWith('/transfer')
        ? sendJson(response, other, { etag: '"other"' })
        : sendJson(response, recordOf(4), { etag: '"this"' }),
    )
    const client = createTestClient(url)
    await client.cases.transfer(id, {
      senderReference: 'CG-1',
      toFacilityId: id,
      urgency: 'routine',
      reason: 'Chuyển về xã.',
      requestedServices: ['counselling'],
      contact: { name: 'Lê Thị An', phone: '0905000111' },
      disclosure: { dataClasses: ['identity'] },
    })
    await client.cases.reopen(id, { reason: 'x' })
    expect(seen.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual([
      `GET ${id}`,
      'POST transfer',
      `GET ${id}`,
      'POST reopen',
    ])
  })
})
