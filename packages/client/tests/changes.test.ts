import { describe, expect, test } from 'vitest'
import { type Changes, type FollowedChange, isProblem } from '../src/index.ts'
import { id } from './support/records.ts'
import { type Respond, sendJson, sendProblem, startServer } from './support/start-server.ts'
import { createTestClient } from './support/test-client.ts'
import { createTestRuntime } from './support/test-runtime.ts'

/** Answers the feed: change number n has the cursor `c<n>`, a page holds at most two. */
function feed({ length, perChange = true }: { readonly length: number; readonly perChange?: boolean }): Respond {
  return (request, response) => {
    const after = Number(new URL(request.path, 'http://feed').searchParams.get('cursor')?.slice(1) ?? 0)
    const numbers = [after + 1, after + 2].filter((number) => number <= length)
    const items = numbers.map((number) => ({
      ...(perChange && { cursor: `c${number}` }),
      resource: 'Case',
      id,
      version: number,
      change: 'changed',
      at: '2026-03-02T08:00:00Z',
    }))
    sendJson(response, { items, next: `c${numbers.at(-1) ?? after}` })
  }
}

/** Reads to the end. */
async function collect(changes: Changes): Promise<readonly FollowedChange[]> {
  const items: FollowedChange[] = []
  for await (const change of changes) items.push(change)
  return items
}

describe('the change feed', () => {
  test('is read in order to its end when it need not wait', async () => {
    const { url, seen } = await startServer(feed({ length: 3 }))
    const changes = await collect(createTestClient(url).changes({ wait: 0, pageSize: 2 }))
    expect(changes.map(({ version, cursor }) => [version, cursor])).toEqual([
      [1, 'c1'],
      [2, 'c2'],
      [3, 'c3'],
    ])
    expect(seen[0]?.path).toBe('/v1/changes?wait=0&limit=2')
  })

  test('is resumed by a later reader with the cursor of the last change it dealt with', async () => {
    const { url } = await startServer(feed({ length: 5 }))
    let stored: string | undefined
    for await (const change of createTestClient(url).changes({ wait: 0 })) {
      stored = change.cursor
      if (change.version === 3) break
    }
    const rest = await collect(createTestClient(url).changes({ from: stored, wait: 0 }))
    expect(rest.map(({ version }) => version)).toEqual([4, 5])
  })

  test('loses nothing where the server gives cursors for pages only', async () => {
    const { url } = await startServer(feed({ length: 4, perChange: false }))
    const versionsAfter = async (from: string | undefined) =>
      (await collect(createTestClient(url).changes({ from, wait: 0 }))).map(({ version }) => version)
    const changes = await collect(createTestClient(url).changes({ wait: 0 }))
    expect(changes.map(({ cursor }) => cursor)).toEqual([undefined, 'c2', 'c2', 'c4'])
    for (const { version = 0, cursor } of changes)
      expect(await versionsAfter(cursor)).toEqual(expect.arrayContaining([4, 3, 2, 1].filter((later) => later > version)))
  })

  test('is followed by long poll until the signal ends it', async () => {
    const controller = new AbortController()
    const { url, seen } = await startServer(feed({ length: 2 }))
    const runtime = createTestRuntime()
    const sleep = async () => controller.abort()
    const versions: (number | undefined)[] = []
    for await (const { version } of createTestClient(url, {}, { ...runtime, sleep }).changes({ signal: controller.signal }))
      versions.push(version)
    expect(versions).toEqual([1, 2])
    expect(seen.map(({ path }) => path)).toEqual(['/v1/changes?wait=30', '/v1/changes?cursor=c2&wait=30'])
  })

  test('does not hurry a server that answers at once with nothing', async () => {
    const controller = new AbortController()
    const runtime = createTestRuntime()
    const { url } = await startServer((request, response, nth) => {
      if (nth === 3) controller.abort()
      return feed({ length: 0 })(request, response, nth)
    })
    await collect(createTestClient(url, {}, runtime).changes({ from: 'c0', signal: controller.signal }))
    expect(runtime.pauses.slice(0, 2)).toEqual([1000, 1000])
  })

  test('goes on after the connection broke, with growing pauses, and neither loses nor repeats a change', async () => {
    const runtime = createTestRuntime()
    const breaking = new Set([2, 3, 4, 5, 6, 7])
    let requests = 0
    const answer = feed({ length: 4 })
    const { url } = await startServer((request, response, nth) => {
      requests += 1
      return breaking.has(requests) ? response.socket?.destroy() : answer(request, response, nth)
    })
    const changes = await collect(createTestClient(url, {}, runtime).changes({ wait: 0 }))
    expect(changes.map(({ version }) => version)).toEqual([1, 2, 3, 4])
    expect(runtime.pauses).toEqual([150, 300, 600, 1200, 2400, 4800])
  })

  test('rejects what a further try would not mend', async () => {
    const { url, seen } = await startServer((_, response) => sendProblem(response, 400, 'invalid-cursor'))
    await expect(collect(createTestClient(url).changes({ from: 'gone' }))).rejects.toSatisfy((error) => isProblem(error, 'invalid-cursor'))
    expect(seen).toHaveLength(1)
  })

  test('gives single pages as well', async () => {
    const { url } = await startServer(feed({ length: 3 }))
    const changes = createTestClient(url).changes({ wait: 0 })
    await expect(changes.page()).resolves.toMatchObject({ items: [{ version: 1 }, { version: 2 }], next: 'c2' })
    await expect(changes.page('c2')).resolves.toMatchObject({ items: [{ version: 3 }], next: 'c3' })
  })

  test('rejects an answer that is no page of changes', async () => {
    const { url } = await startServer((_, response) => sendJson(response, { items: [{ id }], next: 'c' }))
    await expect(createTestClient(url).changes().page()).rejects.toMatchObject({ name: 'UnreadableAnswerError' })
  })
})
