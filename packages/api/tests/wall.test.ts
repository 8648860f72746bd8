import { createHash } from 'node:crypto'
import { type AnyResource, collectionPath, type Operation, operationsOf, recordPath, resources } from '@caunoi/schemas'
import { isCommuneOf, isProvince } from '@caunoi/schemas/administrative-units'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Store, Transaction } from '../src/index.ts'
import { serverFacilityId } from '../src/policy/server-subject.ts'
import { SERVER } from '../src/stores/store.ts'
import { actionBodies } from './support/action-bodies.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson } from './support/expect-problem.ts'
import { type Seed, seedRecords } from './support/seed-records.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

// Nothing decides in this file: what holds is the wall below.
vi.mock('@caunoi/schemas/policy', async (original) => (await import('./support/without-policy.ts')).withoutPolicy(await original()))

type Network = Awaited<ReturnType<typeof createTestNetwork>>

const bytes = new TextEncoder().encode('%PDF-1.7')
const digest = (encoding: 'hex' | 'base64') => createHash('sha256').update(bytes).digest(encoding)
const all = Object.entries<AnyResource>(resources)
const isOpen = (name: unknown): boolean => all.some(([, resource]) => resource.name === name && resource.audience === 'network')
/** No example of a body names a day behind it. */
const now = () => new Date('2026-12-01T03:00:00.000Z')
const year = 'scope=facility&from=2026-01-01&to=2026-12-31'

/** The same store, with the wall taken away. */
function withoutWall(store: Store): Store {
  const openOf = (transaction: Transaction): Transaction => ({ ...transaction, as: () => openOf(transaction) })
  const open: Store = { ...store, transaction: (work) => store.transaction((transaction) => work(openOf(transaction))), as: () => open }
  return open
}

/** The same store, whose wall keeps every record of a kind from who has changed one in the same transaction. */
function hidingWhatChanged(store: Store, name: string): Store {
  const hiding = (transaction: Transaction, changed: Set<string>): Transaction => ({
    ...transaction,
    as: (asker) => hiding(transaction.as(asker), changed),
    put: (write) => {
      if (write.previous) changed.add(write.record.resource)
      return transaction.put(write)
    },
    read: async (resource, id) =>
      transaction.asker !== SERVER && resource === name && changed.has(name) ? undefined : transaction.read(resource, id),
  })
  const of = (given: Store): Store => ({
    ...given,
    as: (asker) => of(given.as(asker)),
    transaction: (work) => given.transaction((transaction) => work(hiding(transaction, new Set()))),
  })
  return of(store)
}

/** A file of the owner, with its bytes. */
async function upload(owner: TestFacility): Promise<string> {
  const body = { title: 'x', kind: 'intake-minutes', mediaType: 'application/pdf', size: bytes.byteLength, sha256: digest('hex') }
  const { id } = await expectJson(await owner.call('POST', '/v1/documents', { body }), 201)
  const headers = { 'content-type': 'application/pdf', 'content-digest': `sha-256=:${digest('base64')}:`, 'if-match': '*' }
  await expectJson(await owner.call('PUT', `/v1/documents/${id}/content`, { body: bytes, headers }), 200)
  return String(id)
}

describe.each(eachStore())('without any policy, over %s', (_name, openStore) => {
  let store: Store
  let network: Network
  let owner: TestFacility
  let stranger: TestFacility
  let file: string
  /** Records of the owner that the directory does not hold, by collection. */
  let hidden: ReadonlyMap<string, Seed>

  beforeAll(async () => {
    store = await openStore()
    network = await createTestNetwork({ store, now })
    const services = { services: ['emergency-intake'] }
    owner = await network.addFacility('owner', undefined, services)
    const partner = await network.addFacility('partner', undefined, services)
    stranger = await network.addFacility('stranger', 'system/Facility.r')
    const seeds = await seedRecords(owner, partner)
    file = await upload(owner)
    hidden = new Map([...seeds].filter(([collection]) => !isOpen(all.find(([key]) => key === collection)?.[1].name)))
    for (const [collection, { id }] of hidden) await expectJson(await owner.call('GET', recordPath(collection, id)), 200)
  }, 120_000)

  const ofHidden = (kinds: readonly Operation['kind'][]) =>
    operationsOf(resources).flatMap((operation) => {
      const collection = 'collection' in operation ? operation.collection : ''
      const id = operation.kind.startsWith('content') ? file : hidden.get(collection)?.id
      const resource = all.find(([key]) => key === collection)?.[1]
      return id === undefined || !resource || !kinds.includes(operation.kind) ? [] : [{ operation, collection, id, resource }]
    })

  it('whoever has no right at all may ask for everything: the policy is off', async () => {
    await expectJson(await stranger.call('GET', '/v1/cases'), 200)
    await expectJson(await stranger.call('POST', '/v1/sponsors', { body: hidden.get('sponsors')?.draft }), 201)
    expect(hidden.size).toBeGreaterThan(20)
  })

  it('no operation reads a record, its versions, trail or file for a facility that has nothing to do with it', async () => {
    const asked = ofHidden(['read', 'history', 'audit', 'accesses', 'content-get'])
    expect(asked.length).toBeGreaterThan(3 * hidden.size)
    for (const { operation, id } of asked) {
      const path = operation.route.path.replace('{id}', id)
      expect((await stranger.call('GET', path)).status, path).toBe(404)
    }
  })

  it('no search finds or counts one', async () => {
    for (const [collection, { id }] of hidden) {
      const found = await expectJson(
        await stranger.call('POST', `${collectionPath(collection)}/search`, { body: { limit: 500, total: true } }),
        200,
      )
      const own = collection === 'sponsors' ? 1 : 0
      expect([collection, found.total, JSON.stringify(found.items).includes(id)]).toEqual([collection, own, false])
    }
  })

  it('no action, change or question reaches one', async () => {
    const known = new Map([['Facility', stranger.id]])
    const context = { today: '2026-12-01', isCommuneOf, isProvince }
    let reached = 0
    for (const { operation, id, resource } of ofHidden(['update', 'patch', 'action', 'question'])) {
      const declared = 'action' in operation ? resource.actions[operation.action] : undefined
      const { bodies } = declared ? actionBodies(declared, resource.machine?.states ?? [], known, context) : { bodies: [{}] }
      const path = operation.route.path.replace('{id}', id)
      if (!operation.route.path.includes('{id}')) continue
      for (const body of bodies) {
        const headers = {
          ...{ 'if-match': '*', 'idempotency-key': crypto.randomUUID() },
          ...(operation.kind === 'patch' && { 'content-type': 'application/merge-patch+json' }),
        }
        const answer = await stranger.call(operation.route.method.toUpperCase(), path, { body, headers })
        expect(answer.status, `${path} ${await answer.text()}`).toBe(404)
        reached += 1
      }
    }
    expect(reached).toBeGreaterThan(100)
  })

  it('no feed, audit or figure tells of one', async () => {
    const feed = await expectJson(await stranger.call('GET', '/v1/changes?limit=500'), 200)
    const changes: readonly { resource: string; id: string }[] = Array.isArray(feed.items) ? feed.items : []
    expect(changes.filter(({ resource }) => !isOpen(resource)).map(({ resource }) => resource)).toEqual(['Sponsor'])
    const trail = await expectJson(await stranger.call('GET', '/v1/audit-events?limit=500'), 200)
    const events: readonly { facilityId: string }[] = Array.isArray(trail.items) ? trail.items : []
    // What it did itself, and what the operator did about it.
    expect(new Set(events.map(({ facilityId }) => facilityId))).toEqual(new Set([stranger.id, serverFacilityId]))
    const counted = (area: string) => `report=half-year&area=${area}&${year}`
    expect((await stranger.call('GET', `/v1/reports/preview?${counted(owner.id)}`)).status).toBe(403)
    const figures = await expectJson(await stranger.call('GET', `/v1/reports/preview?${counted(stranger.id)}`), 200)
    expect(JSON.stringify(figures.values)).not.toMatch(/"value":[1-9]/)
    const own = await expectJson(await owner.call('GET', `/v1/reports/preview?${counted(owner.id)}`), 200)
    expect(JSON.stringify(own.values)).toMatch(/"value":[1-9]/)
  })

  it('a reference to one is a reference to nothing', async () => {
    const made = await stranger.call('POST', '/v1/cases', {
      body: hidden.get('cases')?.draft,
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
    expect([made.status, await made.text()]).toEqual([422, expect.stringContaining('unknown-reference')])
  })

  it('what was answered is not answered again to whom the wall has kept it from since', async () => {
    const [sender, receiver] = [await network.addFacility('sender'), await network.addFacility('receiver')]
    const person = await expectJson(await sender.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
    const sent = { body: referralDraft(person.id, receiver.id), headers: { 'idempotency-key': crypto.randomUUID() } }
    const { id } = await expectJson(await sender.call('POST', '/v1/referrals', sent), 201)
    // Without a policy everybody may do what the owner may.
    const cancel = { body: { reason: 'no-longer-needed' }, headers: { 'if-match': '*', 'idempotency-key': crypto.randomUUID() } }
    const answered = () => receiver.call('POST', `/v1/referrals/${id}/cancel`, cancel)
    expect([(await answered()).status, (await answered()).status]).toEqual([200, 200])
    await store.transaction(async (transaction) => transaction.removeGrants(await transaction.grantsOn('Referral', String(id))))
    expect((await answered()).status).toBe(404)
  })

  it('what a change leaves hidden from who made it is refused, and undone', async () => {
    const hiding = await createTestNetwork({ store: hidingWhatChanged(store, 'Referral'), now })
    const [sender, receiver] = [await hiding.addFacility('hiding-sender'), await hiding.addFacility('hiding-receiver')]
    const person = await expectJson(await sender.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
    const sent = { body: referralDraft(person.id, receiver.id), headers: { 'idempotency-key': crypto.randomUUID() } }
    const { id } = await expectJson(await sender.call('POST', '/v1/referrals', sent), 201)
    const cancel = { body: { reason: 'no-longer-needed' }, headers: { 'if-match': '*' } }
    expect((await receiver.call('POST', `/v1/referrals/${id}/cancel`, cancel)).status).toBe(404)
    expect(await expectJson(await sender.call('GET', `/v1/referrals/${id}`), 200)).toMatchObject({ status: 'sent', version: 1 })
  })

  it('with the wall taken away too, the same requests read everything', async () => {
    const open = await createTestNetwork({ store: withoutWall(store), now })
    const reader = await open.addFacility('reader')
    for (const { operation, id } of ofHidden(['read', 'content-get'])) {
      const path = operation.route.path.replace('{id}', id)
      expect((await reader.call('GET', path)).status, path).toBe(200)
    }
  })

  it('no request made the server fail', () => expect(network.errors).toEqual([]))
})
