import { type Operation, recordPath } from '@caunoi/schemas'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryStore, type Store } from '../../src/index.ts'
import { countWrites } from './count-writes.ts'
import { type HostileRequest, hostileRequests } from './hostile-requests.ts'
import { type Seed, seedRecords } from './seed-records.ts'
import { strictStore } from './strict-store.ts'
import { createTestNetwork, type TestFacility } from './test-network.ts'

/** Requests to each operation; `npm run hostile` sends more. */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 500)
/** Which part of the collections is asked, and of how many parts. */
const [PART = 1, PARTS = 1] = (process.env.HOSTILE_PART ?? '1/1').split('/').map(Number)
const prototypes = [Object.prototype, Array.prototype, Function.prototype]
const untouched = prototypes.map((prototype) => Reflect.ownKeys(prototype))

const pathOfEachPurpose = ['cases', 'sponsors', 'facilities', 'reports', 'privacy-requests', 'cases/1/audit'].map((path) => `/v1/${path}`)

const collectionOf = (operation: Operation): string => ('collection' in operation ? operation.collection : 'the server')

/** A store, and a look at how much is in it beside the audit, which has every request. */
export interface MeasuredStore {
  readonly store: Store
  readonly footprint: () => unknown
}

/** Which store a suite is run on, and how many requests each operation gets. */
export interface HostileOptions {
  readonly open?: () => MeasuredStore
  readonly runs?: number
}

function openInMemory(): MeasuredStore {
  const { store, writes } = countWrites(strictStore(createMemoryStore()))
  return { store, footprint: writes }
}

/** Sends each of some operations requests that no client sends: each is answered as documented, and what is refused is not stored. */
export function hostileSuite(operations: readonly Operation[], { open = openInMemory, runs = RUNS }: HostileOptions = {}): void {
  for (const [index, [collection, those]] of [...Map.groupBy(operations, collectionOf)].entries())
    if (index % PARTS === PART - 1) describe(collection, () => ofCollection(those, open, runs))
}

function ofCollection(operations: readonly Operation[], open: () => MeasuredStore, runs: number): void {
  let facilities: readonly TestFacility[]
  let seeds: ReadonlyMap<string, Seed>
  let errors: readonly unknown[]
  let footprint: () => unknown

  beforeAll(async () => {
    const opened = open()
    footprint = opened.footprint
    const network = await createTestNetwork({ store: opened.store })
    errors = network.errors
    const [owner, partner] = [await network.addFacility('owner'), await network.addFacility('partner')]
    facilities = [owner, partner]
    // A token is remembered too: each purpose has its own before anything is counted.
    for (const caller of facilities) for (const path of pathOfEachPurpose) await caller.presentToken(path)
    seeds = await seedRecords(owner, partner)
  }, 60_000)

  afterEach(() => {
    expect(prototypes.map((prototype) => Reflect.ownKeys(prototype))).toEqual(untouched)
  })

  /** The answer is held against the document as every answer of the test network is. */
  async function send(operation: Operation, { facility, path, headers, hasPresentEtag, body }: HostileRequest): Promise<Response> {
    const caller = facilities[facility]
    if (!caller) throw new TypeError(`No facility ${facility}`)
    const seeded = 'collection' in operation ? seeds.get(operation.collection) : undefined
    const present =
      hasPresentEtag && seeded && 'collection' in operation
        ? (await caller.call('GET', recordPath(operation.collection, seeded.id))).headers.get('etag')
        : null
    return caller.call(operation.route.method.toUpperCase(), path, {
      body,
      headers: { ...headers, ...(present !== null && { 'if-match': present }) },
    })
  }

  it.each(operations.map((operation) => [operation.route.operationId, operation] as const))(
    '%s answers hostile requests as documented, and stores nothing of what it refuses',
    { timeout: 300_000 + runs * 1000 },
    async (_id, operation) => {
      const isWriting = /\.[cu]$/.test(operation.scope)
      await fc.assert(
        fc.asyncProperty(hostileRequests(operation, seeds), async (request) => {
          const before = footprint()
          const { status } = await send(operation, request)
          expect(errors).toEqual([])
          expect(status).toBeLessThan(500)
          if (status >= 400 || !isWriting) expect(footprint()).toEqual(before)
        }),
        { numRuns: runs, endOnFailure: true },
      )
    },
  )
}
