import { fixedPaths } from '@caunoi/schemas'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryStore } from '../src/index.ts'
import { serverFacilityId } from '../src/policy/server-subject.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

const auditOf = async (store: ReturnType<typeof createMemoryStore>, facility: string): Promise<readonly Record<string, unknown>[]> =>
  (await store.auditEvents({ facility, limit: 500 })).map(({ body }) => JSON.parse(body))

describe('a client that asks too much', () => {
  it('is told when to come again, whatever it asks, while others are answered; the audit has it once', async () => {
    const store = createMemoryStore()
    const network = await createTestNetwork({ store, rates: { requestsPerMinute: 5 } })
    const [busy, quiet] = [await network.addFacility('busy'), await network.addFacility('quiet')]
    const paths = ['/v1/facilities', `/v1/facilities/${busy.id}`, fixedPaths.changes, '/v1/cases', '/v1/reports']
    for (const path of paths) expect((await busy.call('GET', path)).status).toBe(200)
    for (const path of [...paths, ...paths]) {
      const response = await busy.call('GET', path)
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
      expect(response.headers.get('ratelimit')).toMatch(/^"requests";r=0;t=\d+$/)
      expect(response.headers.get('ratelimit-policy')).toBe('"requests";q=5;w=60')
      await expectProblem(response, 'too-many-requests')
    }
    expect((await quiet.call('GET', '/v1/facilities')).status).toBe(200)
    const refused = (await auditOf(store, busy.id)).filter(({ rule }) => rule === 'rate-limit')
    expect(refused).toEqual([expect.objectContaining({ outcome: 'refused', clientId: busy.clientId })])
    expect(network.errors).toEqual([])
  })

  it('gets no more tokens in a minute than are allowed, and takes none from another client; the audit has it once', async () => {
    const store = createMemoryStore()
    const network = await createTestNetwork({ store, rates: { tokensPerMinute: 3 } })
    const [busy, quiet] = [await network.addFacility('busy'), await network.addFacility('quiet')]
    // The first token came with the facility.
    for (let count = 1; count < 3; count++) expect(await busy.newToken()).toBeTypeOf('string')
    for (let count = 0; count < 3; count++) expect(await busy.newToken()).toBeUndefined()
    expect(await quiet.newToken()).toBeTypeOf('string')
    const asked = async (id: string) => (await auditOf(store, id)).flatMap(({ action, rule }) => (action === 'token' ? [rule] : []))
    expect(await asked(busy.id)).toEqual(['rate-limit', 'issuer', 'issuer', 'issuer'])
    expect(await asked(quiet.id)).toEqual(['issuer', 'issuer'])
    const [refused] = await auditOf(store, busy.id)
    expect(refused).toMatchObject({ resource: 'Token', outcome: 'refused', clientId: busy.clientId, purpose: 'care' })
  })

  it('holds no more than so many requests that wait for changes, since each commit wakes them all; others wait on', async () => {
    const network = await createTestNetwork()
    const [busy, quiet] = [await network.addFacility('busy'), await network.addFacility('quiet')]
    const { next } = await expectJson(await busy.call('GET', fixedPaths.changes), 200)
    const wait = (facility = busy) => facility.call('GET', `${fixedPaths.changes}?wait=3&cursor=${String(next)}`)
    const waiting = Array.from({ length: 200 }, () => wait())
    await vi.waitFor(async () => {
      const response = await wait()
      expect(response.headers.get('ratelimit-policy')).toBe('"waiting";q=200;w=30')
      await expectProblem(response, 'too-many-requests')
    })
    await expectProblem(await wait(), 'too-many-requests')
    // What does not wait is answered.
    expect((await busy.call('GET', fixedPaths.changes)).status).toBe(200)
    expect((await quiet.call('GET', `${fixedPaths.changes}?wait=1`)).status).toBe(200)
    for (const response of await Promise.all(waiting)) expect(response.status).toBe(200)
    expect((await busy.call('GET', `${fixedPaths.changes}?wait=1`)).status).toBe(200)
    expect((await auditOf(network.store, busy.id)).filter(({ rule }) => rule === 'rate-limit')).toHaveLength(1)
    expect(network.errors).toEqual([])
  })

  it('loses nothing by others who ask in its name without its key', async () => {
    const network = await createTestNetwork({ rates: { tokensPerMinute: 3 } })
    const honest = await network.addFacility('honest')
    const forged = [{ alg: 'ES256' }, { iss: honest.clientId, sub: honest.clientId }, 'x']
    const assertion = forged.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    for (let count = 0; count < 20; count++) expect((await network.askToken({ client_assertion: assertion })).status).toBe(401)
    expect(await honest.newToken()).toBeTypeOf('string')
  })
})

describe('a network address that asks for too many tokens', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('is told when to come again, before anything is looked up, while another one is answered; the audit counts each address once', async () => {
    const peers = ['203.0.113.7', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2:ffff::1', '198.51.100.2']
    let peer: string | undefined
    const store = createMemoryStore()
    const network = await createTestNetwork({ store, rates: { tokenRequestsPerMinute: 4 }, peerOf: () => peer })
    const told = async () =>
      (await auditOf(store, serverFacilityId)).flatMap(({ rule, count }) => (rule === 'rate-limit' ? [count] : [])).toReversed()
    const ask = async (from: string | undefined): Promise<number> => {
      peer = from
      return (await network.askToken({ client_assertion: 'x' })).status
    }
    for (let count = 0; count < 4; count++) expect(await ask(peers[0])).toBe(401)
    for (let count = 0; count < 3; count++) expect(await ask(peers[0])).toBe(429)
    expect(await told()).toEqual([1])
    // One party has a whole network of IPv6.
    for (let count = 0; count < 4; count++) expect(await ask(peers[1 + (count % 2)])).toBe(401)
    for (let count = 0; count < 3; count++) expect(await ask(peers[2])).toBe(429)
    expect(await ask(peers[3])).toBe(401)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await told()).toEqual([1, 1])
    expect(JSON.stringify(await auditOf(store, serverFacilityId))).not.toMatch(/203\.0\.113|2001:db8/)
  })
})

describe('the limits of a server', () => {
  it('are in its discovery document; one without end is not', async () => {
    const { app } = await createTestNetwork({
      rates: { requestsPerMinute: 7, tokensPerMinute: Number.POSITIVE_INFINITY, identifierMisses: { worker: 1, client: 2, facility: 3 } },
    })
    const { limits } = await expectJson(await app.request(fixedPaths.discovery), 200)
    expect(limits).toMatchObject({ requestsPerMinute: 7, missSeconds: 600, identifierMisses: { worker: 1, client: 2, facility: 3 } })
    expect(limits).not.toHaveProperty('tokensPerMinute')
  })
})
