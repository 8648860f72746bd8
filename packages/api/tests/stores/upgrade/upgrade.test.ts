import { beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../../../../../tools/postgres/create-database.ts'
import { verifyAudit } from '../../../src/chain/verify-audit.ts'
import { wallStands } from '../../../src/stores/postgres/wall.ts'
import { migrations } from '../../../src/stores/sql/migrations.ts'
import { EVERYONE, type Reader, type Store, type StoredAudit, type StoredRecord } from '../../../src/stores/store.ts'
import { chainDatabases } from '../../chain/chain-databases.ts'
import { sealUpTo } from '../../chain/seal-up-to.ts'
import { feedOf } from '../feed-of.ts'
import { auditOf, newId, newName, newRecord, nextVersion, writeOf } from '../samples.ts'
import * as old from './old-content.ts'
import { firstCursor, makeOld } from './old-database.ts'
import { LAST_FILLED, since } from './old-rows.ts'
import { databasesOfPlainUser } from './plain-user.ts'

const { centre, hospital, first, present, other, own, open, events } = old
const versions = Array.from({ length: LAST_FILLED }, (_, index) => index + 1)
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)
const cases = { resource: 'Case', conditions: [], limit: 10 }
const planned = { ...cases, conditions: [{ parameter: 'Case.phase', equals: 'planning' }] }
const counted = { fact: 'case', where: [], links: [], area: 'country' } as const

/** Events that name a record, as its trail has them. */
const naming = (id: string) => events.filter(({ recordIds }) => recordIds.includes(id)).map(({ id: event, body }) => ({ id: event, body }))

/** Events that a facility may read, from the newest to the oldest. */
const readBy = (facility: string) =>
  events
    .toReversed()
    .flatMap(({ id, at, body, readers }) =>
      readers
        .filter((reader) => reader.facility === facility)
        .map(({ recordIds }) => ({ id, at, body, ...(recordIds && { recordIds: recordIds.toSorted() }) })),
    )

const inOrder = <Event extends { readonly recordIds?: readonly string[] }>({ recordIds, ...event }: Event) => ({
  ...event,
  ...(recordIds && { recordIds: recordIds.toSorted() }),
})

it('every older version of a schema is filled here', () => {
  expect(LAST_FILLED).toBeGreaterThanOrEqual(migrations.length - 1)
})

const databases = chainDatabases(['PostgreSQL of a plain user', databasesOfPlainUser()])
const made = databases.flatMap(([name, create]) => versions.map((version) => ({ name, version, create })))

describe.each(made)('a $name database of schema version $version that was in use', ({ name, version, create }) => {
  let address: string
  let cursor: string
  let store: Store
  let again: Store
  beforeAll(async () => {
    const database = await create()
    ;({ address } = database)
    await makeOld(address, version)
    cursor = await firstCursor(address)
    store = await database.open()
    again = await database.open()
  })

  it('has every record with its versions, and its file', async () => {
    for (const record of old.records) expect(await store.read(record.resource, record.id)).toEqual(record)
    expect(await store.history('Case', present.id, undefined, 9)).toEqual([present, first])
    expect(await store.readVersion('Case', present.id, 1)).toEqual(first)
    expect(ids(await store.records('Case', '', 9))).toEqual(ids([present, other, own]))
    expect([...((await store.readContent(present.id)) ?? [])]).toEqual([...old.content.bytes])
  })

  it('finds its records, under the labels that were known', async () => {
    const found = async (audience: string, hidden = 0) =>
      ids((await store.search({ ...planned, audience, hidden })).map(({ record }) => record))
    expect(await found(centre)).toEqual(ids([present, other]))
    expect(await found(centre, 4)).toEqual(ids(version >= since.masks ? [present] : [present, other]))
    expect(await found(hospital)).toEqual(ids([present]))
    expect(await store.count({ ...cases, audience: hospital })).toBe(2)
    expect(await store.count({ resource: 'Facility', conditions: [], audience: EVERYONE })).toBe(1)
  })

  it('tells its changes, also behind a cursor that a reader kept', async () => {
    const told = old.changes
      .filter(({ audience }) => audience === centre)
      .map(({ record: { id, version: number } }) => ({ id, version: number }))
    const feed = await feedOf(store, [centre], 3)
    expect(feed.changes.map(({ id, version: number }) => ({ id, version: number }))).toEqual(told)
    expect(ids((await feedOf(store, [centre], 2, cursor)).changes)).toEqual([other.id, present.id])
    expect((await store.changes([centre], undefined, 9, 4)).changes).toHaveLength(version >= since.masks ? 2 : 3)
  })

  it('opens with its grants no more than before', async () => {
    expect(await store.grantsOn('Case', present.id)).toEqual([old.grants[0]])
    expect(await store.grantsOf(hospital, 'Case', other.id)).toEqual([old.grants[1]])
    expect(await store.grantsThrough(old.grants[0]?.referralId ?? '')).toEqual(old.grants)
  })

  it('has its senders’ numbers, answers, clients, tokens, secrets and counts', async () => {
    const { key, answer, client, token, setting, misses } = old
    const { scope, key: answered, ...kept } = answer
    await store.transaction(async (transaction) => {
      expect(await transaction.claimNaturalKey(key.owner, key.resource, key.key, newId())).toBe(key.id)
      expect(await transaction.findAnswer(scope, answered)).toEqual(kept)
    })
    expect(await store.findClient(client.id)).toEqual(client)
    expect(await store.rememberToken(token.id, token.expiresAt)).toBe(false)
    expect(await store.findSetting(setting.name)).toBe(setting.value)
    expect(await store.countMisses([misses.counter], misses.until)).toEqual([version >= since.misses ? misses.count + 1 : 1])
  })

  it('counts what it counted', async () => {
    const figure = version >= since.facts ? { value: old.fact.amount, behind: 1 } : { value: 0, behind: 0 }
    expect(await store.figure(counted, 'amount')).toEqual(figure)
    expect(await store.counted(counted, '', 9)).toEqual(version >= since.facts ? [present.id] : [])
  })

  it('has each event once in the trail of every record that it names, from both ends', async () => {
    for (const { id } of [present, other, own]) {
      const oldestFirst = naming(id)
      expect(await store.auditTrail('Case', id, undefined, 9)).toEqual(oldestFirst.toReversed())
      expect(await again.auditTrailFromStart('Case', id, undefined, 9)).toEqual(oldestFirst)
      expect(await store.auditTrailFromStart('Case', id, oldestFirst[0]?.id, 1)).toEqual(oldestFirst.slice(1, 2))
    }
  })

  it('has each event for every facility that may read it, of a page with its own records', async () => {
    for (const facility of [centre, hospital]) {
      expect((await store.auditEvents({ facility, limit: 9 })).map(inOrder)).toEqual(readBy(facility))
      for (const { id } of events) {
        const found = await store.auditEvent(facility, id)
        expect(found && inOrder(found)).toEqual(readBy(facility).find((event) => event.id === id))
      }
    }
  })

  it('keeps it all from strangers, and from nobody whom it was opened to', async () => {
    /** What somebody is answered of the records of the centre and of what was done with them. */
    const seen = async (asker: string) => {
      const reader: Store = store.as([asker])
      const inTransaction = <T>(ask: (transaction: Reader) => Promise<T>) => reader.transaction(ask)
      return {
        present: ids([await reader.read('Case', present.id), await inTransaction((one) => one.read('Case', other.id))].filter(isThere)),
        history: (await reader.history('Case', present.id, undefined, 9)).length,
        found: await reader.count({ ...cases, audience: centre }),
        content: (await reader.readContent(present.id))?.length,
        grants: (await reader.grantsOn('Case', present.id)).length,
        told: (await reader.changes([centre], undefined, 9)).changes.length,
        figure: (await reader.counted({ ...counted, area: { facility: centre } }, '', 9)).length,
        trail: ids(await reader.auditTrail('Case', other.id, undefined, 9)),
        fromStart: ids(await reader.auditTrailFromStart('Case', other.id, undefined, 9)),
        events: (await reader.auditEvents({ facility: centre, limit: 9 })).length,
        directory: (await reader.read('Facility', open.id))?.id,
      }
    }
    const both = ids([present, other])
    const trail = ids(naming(other.id))
    const nothing = { present: [], history: 0, found: 0, grants: 0, told: 0, figure: 0, trail: [], fromStart: [], events: 0 }
    await feedOf(store, [centre], 3)
    expect(await seen(newName())).toEqual({ ...nothing, content: undefined, directory: open.id })
    expect(await seen(hospital)).toEqual({ ...nothing, present: both, history: 2, content: 4, grants: 1, directory: open.id })
    expect(await seen(centre)).toEqual({
      ...{ present: both, history: 2, found: 2, content: 4, grants: 1, told: 3, figure: version >= since.facts ? 1 : 0 },
      ...{ trail: trail.toReversed(), fromStart: trail, events: readBy(centre).length, directory: open.id },
    })
    if (name === 'PostgreSQL')
      expect(await withClient(address, async (client) => (await client.query(wallStands)).rows)).toEqual([{ stands: true }])
  })

  it('goes on: with its chain, its feed, its history and its trails', async () => {
    const checkpoints = version >= since.chain ? [{ position: old.seal.last, hash: old.seal.hash }] : []
    expect((await store.auditHead())?.hash).toBe(checkpoints[0]?.hash)
    expect(await verifyAudit(store, { checkpoints })).toMatchObject({ faults: [], events: checkpoints[0]?.position ?? 0 })
    const [next, added] = [nextVersion(own), newRecord({ owner: hospital })]
    const page = (): StoredAudit => auditOf(own, { facility: centre, recordIds: [own.id, added.id], readers: [{ facility: centre }] })
    const [written, read] = [page(), page()]
    await store.transaction(async (transaction) => {
      await transaction.put(writeOf(next, { previous: own, notices: [{ audience: hospital, change: 'changed' }] }))
      await transaction.put(writeOf(added))
      await transaction.audit([written])
    })
    await again.appendAudit([read])
    expect(await store.history('Case', own.id, undefined, 9)).toEqual([next, own])
    expect(ids((await feedOf(store, [hospital], 3)).changes)).toEqual([own.id, present.id, own.id])
    for (const [record, before] of [
      [added, []],
      [own, naming(own.id)],
    ] as const satisfies readonly (readonly [StoredRecord, readonly unknown[]])[])
      expect((await store.auditTrail('Case', record.id, undefined, 9)).map(({ body }) => body)).toEqual(
        [...before, written, read].map(({ body }) => body).toReversed(),
      )
    await sealUpTo(store, events.length + 2)
    expect(await verifyAudit(again, { checkpoints })).toMatchObject({ faults: [], unsealed: 0, events: events.length + 2 })
  })
})

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined
}
