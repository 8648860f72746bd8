import { describe, expect, test } from 'vitest'
import { id } from './support/records.ts'
import { sendJson, startServer } from './support/start-server.ts'
import { createTestClient } from './support/test-client.ts'

const item = { beneficiaryId: id, score: 0.99, grade: 'certain', reasons: [] }

describe('a question', () => {
  test('about all records is posted without a version and without a key, and sent again when it had no answer', async () => {
    const { url, seen } = await startServer((_, response, nth) =>
      nth === 1 ? response.socket?.destroy() : sendJson(response, { items: [item] }),
    )
    const { items } = await createTestClient(url).beneficiaries.match({ name: 'Nguyễn Thị Hòa' })
    expect(items.map(({ grade }) => grade)).toEqual(['certain'])
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(2).fill('POST /v1/beneficiaries/match'))
    expect(JSON.parse(seen[1]?.body ?? '')).toEqual({ name: 'Nguyễn Thị Hòa' })
    for (const name of ['idempotency-key', 'if-match']) expect(seen[1]?.headers).not.toHaveProperty(name)
  })

  test('about one record names it in the path and has no body', async () => {
    const { url, seen } = await startServer((_, response) => sendJson(response, { items: [] }))
    expect(await createTestClient(url).beneficiaries.openMatters(id)).toEqual({ items: [] })
    expect(seen.map(({ method, path, body }) => [method, path, body])).toEqual([['POST', `/v1/beneficiaries/${id}/open-matters`, '']])
  })
})
