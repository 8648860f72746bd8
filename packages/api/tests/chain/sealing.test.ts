import { describe, expect, it } from 'vitest'
import { sealAudit } from '../../src/chain/seal-audit.ts'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import { createMemoryStore, type Store } from '../../src/index.ts'
import { auditOf, newId, newName, newRecord, writeOf } from '../stores/samples.ts'
import { chainDatabases } from './chain-databases.ts'
import { sealUpTo } from './seal-up-to.ts'

/** An event that one facility did and another one may read. */
function eventOf() {
  const [facility, owner] = [newName(), newName()]
  return auditOf(newRecord(), { facility, readers: [{ facility }, { facility: owner }] })
}

const plainEvent = () => {
  const facility = newName()
  return auditOf(newRecord(), { facility, readers: [{ facility }] })
}

const sound = { faults: [], isPartial: false, unsealed: 0 }

/** Everything that is sealed, in its order. */
async function sealedIds(store: Store): Promise<readonly string[]> {
  return (await store.auditSeals(0, 100_000)).flatMap(({ links }) => links.map(({ id }) => id))
}

const databases = chainDatabases()
const kinds: readonly (readonly [string, () => Promise<readonly [Store, Store]>])[] = [
  [
    'memory',
    async () => {
      const store = createMemoryStore()
      return [store, store]
    },
  ],
  ...databases.map(([name, create]): readonly [string, () => Promise<readonly [Store, Store]>] => [
    name,
    async () => {
      const database = await create()
      return [await database.open(), await database.open()]
    },
  ]),
]

describe.each(kinds)('the hash chain of a %s store', (_, open) => {
  it('is sound before its first event', async () => {
    const [store] = await open()
    expect(await verifyAudit(store)).toMatchObject({ ...sound, events: 0 })
    expect(await sealAudit(store)).toBe(0)
    expect(await store.auditHead()).toBeUndefined()
  })

  it('links every event once, whatever it names and whoever reads it', async () => {
    const [store] = await open()
    const record = newRecord()
    const [facility, other] = [newName(), newName()]
    const events = [
      plainEvent(),
      eventOf(),
      auditOf(record, { recordIds: [] }),
      auditOf(record, { facility, recordIds: [newId(), newId()], readers: [{ facility }, { facility: other, recordIds: [newId()] }] }),
    ]
    await store.appendAudit(events.slice(0, 2))
    await store.transaction(async (transaction) => {
      await transaction.put(writeOf(record))
      await transaction.audit(events.slice(2))
    })
    expect(await store.auditHead()).toBeUndefined()
    await sealUpTo(store, 4)
    expect(await sealedIds(store)).toEqual(events.map(({ id }) => id))
    expect(await verifyAudit(store)).toMatchObject({ ...sound, events: 4 })
    expect(await sealAudit(store)).toBe(0)
  })

  it('goes on where it ended, and a point of it stays in it', async () => {
    const [store] = await open()
    await store.appendAudit([plainEvent(), plainEvent()])
    await sealUpTo(store, 2)
    const kept = await verifyAudit(store)
    await store.appendAudit([plainEvent()])
    await sealUpTo(store, 3)
    const later = await verifyAudit(store, { checkpoints: [{ position: 2, hash: kept.hash }] })
    expect(later).toMatchObject({ ...sound, events: 3 })
    expect(later.hash).not.toBe(kept.hash)
    expect((await store.auditSeals(3, 10)).map(({ first }) => first)).toEqual([3])
    expect((await store.auditSeals(2, 1)).map(({ first, last }) => [first, last])).toEqual([[1, 2]])
  })

  it('lacks what was rolled back, and is whole after a purge', async () => {
    const [store] = await open()
    const undone = store.transaction(async (transaction) => {
      await transaction.audit([plainEvent()])
      throw new RangeError('no')
    })
    await expect(undone).rejects.toThrow(RangeError)
    await store.appendAudit([plainEvent()])
    await sealUpTo(store, 1)
    await store.purge(new Date('2100-01-01'))
    expect(await verifyAudit(store)).toMatchObject({ ...sound, events: 1 })
  })

  it('takes a seal for a position only once', async () => {
    const [store] = await open()
    await store.appendAudit([plainEvent()])
    await sealUpTo(store, 1)
    const [seal] = await store.auditSeals(0, 1)
    if (!seal) throw new Error('nothing was sealed')
    expect(await store.addAuditSeal({ ...seal, hash: 'B'.repeat(43) }, [])).toBe(false)
    expect(await verifyAudit(store)).toMatchObject({ ...sound, events: 1 })
  })

  it('is sealed once when several seal it at the same time', async () => {
    const [store] = await open()
    await store.appendAudit([plainEvent(), plainEvent()])
    const sealed = await Promise.all(Array.from({ length: 4 }, () => sealAudit(store)))
    await sealUpTo(store, 2)
    expect(sealed.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(2)
    expect(await verifyAudit(store)).toMatchObject({ ...sound, events: 2 })
  })

  it('is not sealed for ever where its end was tampered with', async () => {
    const [store] = await open()
    await store.appendAudit([plainEvent()])
    await sealUpTo(store, 1)
    const head = await store.auditHead()
    await store.appendAudit([plainEvent()])
    await sealUpTo(store, 2)
    await expect(sealAudit({ ...store, auditHead: async () => head })).rejects.toThrow('cannot go on')
  })

  it('holds all events of two processes that write and seal at the same time, by transaction and by append', async () => {
    const [one, other] = await open()
    const writes = Array.from({ length: 400 }, async (_value, index) => {
      const store = index % 2 === 0 ? one : other
      if (index % 4 < 2) await store.appendAudit([plainEvent()])
      else await store.transaction((transaction) => transaction.audit([eventOf(), plainEvent()]))
      if (index % 50 === 0) await sealAudit(index % 100 === 0 ? one : other)
    })
    await Promise.all(writes)
    await Promise.all([sealAudit(one), sealAudit(other)])
    await sealUpTo(one, 600)
    expect(await verifyAudit(other)).toMatchObject({ ...sound, events: 600 })
    const ids = await sealedIds(one)
    expect(new Set(ids).size).toBe(600)
  })
})

describe.each(databases.filter(([name]) => name === 'PostgreSQL'))('the hash chain on %s', (_, create) => {
  it('waits for a transaction that began to write earlier, and then has its events in their place', async () => {
    const database = await create()
    const [store, other] = [await database.open(), await database.open()]
    const [early, late] = [plainEvent(), plainEvent()]
    let go = (): void => {}
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    let written = (): void => {}
    const begun = new Promise<void>((resolve) => {
      written = resolve
    })
    const open = other.transaction(async (transaction) => {
      await transaction.audit([early])
      await transaction.read('Case', early.id)
      written()
      await gate
    })
    await begun
    await store.appendAudit([late])
    expect(await sealAudit(store)).toBe(0)
    go()
    await open
    await sealUpTo(store, 2)
    expect(await sealedIds(store)).toEqual([early.id, late.id])
    expect(await verifyAudit(store)).toMatchObject({ ...sound, events: 2 })
  })
})
