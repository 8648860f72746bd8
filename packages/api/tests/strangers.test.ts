import { fixedPaths } from '@caunoi/schemas'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryStore, type Store } from '../src/index.ts'
import { serverFacilityId } from '../src/policy/server-subject.ts'
import { StoreUnavailable } from '../src/stores/store-unavailable.ts'
import { expectProblem } from './support/expect-problem.ts'
import { overStore } from './support/over-store.ts'
import { createTestNetwork } from './support/test-network.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** What strangers did, the oldest first. */
async function eventsOf(store: Store): Promise<readonly unknown[]> {
  const events = await store.auditEvidence(undefined, 1000)
  return events.flatMap(({ facility, resource, body }) =>
    facility === serverFacilityId && resource === 'Server' ? [JSON.parse(body)] : [],
  )
}

describe('requests without a valid token', () => {
  it('are one event at once and one for all others of the minute, however many come, and hold nothing that was sent', async () => {
    const { store, send } = await createTestNetwork()
    const secret = 'eyJhbGciOiJub25lIn0.Nguyen-Thi-Ngoc'
    for (let call = 0; call < 50; call++) await expectProblem(await send(secret, 'GET', `/v1/cases?number=${call}`), 'unauthenticated')
    expect(await eventsOf(store)).toEqual([
      expect.objectContaining({ action: 'authenticate', resource: 'Server', outcome: 'refused', rule: 'unauthenticated', count: 1 }),
    ])
    await vi.advanceTimersByTimeAsync(60_000)
    const events = await eventsOf(store)
    expect(events).toEqual([expect.anything(), expect.objectContaining({ count: 49 })])
    expect(JSON.stringify(events)).not.toMatch(/Ngoc|eyJ/)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(await eventsOf(store)).toHaveLength(2)
    await expectProblem(await send(undefined, 'GET', '/v1/cases'), 'unauthenticated')
    expect(await eventsOf(store)).toHaveLength(3)
  })

  it('for a token by nobody who is registered are among them', async () => {
    const { store, fetch, publicUrl } = await createTestNetwork()
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_assertion: 'x', client_assertion_type: 'y' })
    const ask = () => fetch(new Request(new URL(fixedPaths.token, publicUrl), { method: 'POST', body }))
    for (let call = 0; call < 20; call++) expect((await ask()).status).toBe(400)
    expect(await eventsOf(store)).toHaveLength(1)
  })
})

describe('a request on which the server fails', () => {
  it.each([
    ['internal-error', new Error('Nguyễn Thị Ngọc')],
    ['unavailable', new StoreUnavailable('Nguyễn Thị Ngọc')],
  ] as const)('before it knows who asks leaves an event, and many one more: %s', async (code, failure) => {
    const memory = createMemoryStore()
    let [hasFailed, at] = [false, Date.UTC(2026, 10, 22, 3)]
    const store = overStore(memory, () => ({ findClient: (id) => (hasFailed ? Promise.reject(failure) : memory.findClient(id)) }))
    const { addFacility } = await createTestNetwork({ store, now: () => new Date(at) })
    const facility = await addFacility('centre')
    await facility.call('GET', '/v1/cases')
    hasFailed = true
    at += 60_000
    for (let call = 0; call < 3; call++) await expectProblem(await facility.call('GET', '/v1/cases'), code)
    await vi.advanceTimersByTimeAsync(60_000)
    const event = { action: 'authenticate', resource: 'Server', outcome: 'failed', rule: code }
    expect(await eventsOf(memory)).toMatchObject([
      { ...event, count: 1 },
      { ...event, count: 2 },
    ])
    expect(JSON.stringify(await eventsOf(memory))).not.toContain('Ngọc')
  })

  it('leaves an event where the store still can, and nothing of the failure', async () => {
    const memory = createMemoryStore()
    let failure: Error = new Error('Nguyễn Thị Ngọc')
    const store = overStore(memory, () => ({ search: () => Promise.reject(failure) }))
    const { addFacility, errors } = await createTestNetwork({ store })
    const facility = await addFacility('centre')
    await expectProblem(await facility.call('GET', '/v1/cases'), 'internal-error')
    failure = new StoreUnavailable('the disk is full')
    await expectProblem(await facility.call('GET', '/v1/cases'), 'unavailable')
    const events = (await memory.auditEvents({ facility: facility.id, limit: 10 })).map(({ body }): unknown => JSON.parse(body))
    expect(events.slice(0, 2)).toEqual([
      expect.objectContaining({ action: 'search', resource: 'Case', outcome: 'failed', rule: 'unavailable' }),
      expect.objectContaining({ action: 'search', resource: 'Case', outcome: 'failed', rule: 'internal-error' }),
    ])
    expect(JSON.stringify(events)).not.toContain('Ngọc')
    expect(errors).toHaveLength(2)
  })
})
