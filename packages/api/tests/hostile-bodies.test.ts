import { type AnyResource, operationsOf, recordPath, resources } from '@caunoi/schemas'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore, type Store } from '../src/index.ts'
import { type HostileRequest, hostileRequests } from './support/hostile-requests.ts'
import { type Seed, seedRecords } from './support/seed-records.ts'
import { strictStore } from './support/strict-store.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

/** Requests to each operation; HOSTILE_RUNS=10000 for a long look. */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 60)
const prototypes = [Object.prototype, Array.prototype, Function.prototype]
const untouched = prototypes.map((prototype) => Reflect.ownKeys(prototype))
const list: Readonly<Record<string, AnyResource>> = resources

let store: Store
let errors: readonly unknown[]
let facilities: readonly TestFacility[]
let seeds: ReadonlyMap<string, Seed>

beforeEach(async () => {
  store = createMemoryStore()
  const network = await createTestNetwork({ store: strictStore(store) })
  errors = network.errors
  const [owner, partner] = [await network.addFacility('owner'), await network.addFacility('partner')]
  facilities = [owner, partner]
  seeds = await seedRecords(owner, partner)
})

afterEach(() => {
  expect(prototypes.map((prototype) => Reflect.ownKeys(prototype))).toEqual(untouched)
})

/** What is stored, as far as anyone could tell: where the change feed ends, and how many records each facility finds. */
async function footprint(): Promise<string> {
  const audiences = [...facilities.map(({ id }) => id), '*']
  const { changes } = await store.changes(audiences, undefined, 1_000_000)
  const counts = await Promise.all(
    audiences.flatMap((audience) => Object.values(list).map(({ name }) => store.count({ audience, resource: name, conditions: [] }))),
  )
  return JSON.stringify([changes.length, counts])
}

describe.each(operationsOf(resources).map((operation) => [operation.route.operationId, operation] as const))('%s', (_id, operation) => {
  const { method } = operation.route
  const isWriting = /\.[cu]$/.test(operation.scope)

  /** The answer is held against the document as every answer of the test network is. */
  async function send({ facility, path, headers, hasPresentEtag, body }: HostileRequest): Promise<Response> {
    const caller = facilities[facility]
    if (!caller) throw new TypeError(`No facility ${facility}`)
    const seeded = 'collection' in operation ? seeds.get(operation.collection) : undefined
    const present =
      hasPresentEtag && seeded && 'collection' in operation
        ? (await caller.call('GET', recordPath(operation.collection, seeded.id))).headers.get('etag')
        : null
    return caller.call(method.toUpperCase(), path, { body, headers: { ...headers, ...(present !== null && { 'if-match': present }) } })
  }

  it('answers hostile requests as documented, and stores nothing of what it refuses', { timeout: 30_000 + RUNS * 50 }, async () => {
    let before = await footprint()
    await fc.assert(
      fc.asyncProperty(hostileRequests(operation, seeds), async (request) => {
        const { status } = await send(request)
        expect(errors).toEqual([])
        expect(status).toBeLessThan(500)
        const after = await footprint()
        if (status >= 400 || !isWriting) expect(after).toBe(before)
        before = after
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  })
})
