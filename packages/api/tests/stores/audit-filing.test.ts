import { Client } from 'pg'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import type { Store } from '../../src/stores/store.ts'
import { chainDatabases } from '../chain/chain-databases.ts'
import { sealUpTo } from '../chain/seal-up-to.ts'
import { tamperWith } from '../chain/tampering.ts'
import { noteFiling } from './note-filing.ts'
import { auditOf, newId, newName, newRecord } from './samples.ts'

/** More than are read, and written, at once. */
const EVENTS = 700
/** More than are filed together. */
const MANY = 10_200

function pageOf(recordIds: readonly string[]) {
  const facility = newName()
  return auditOf(newRecord(), { facility, recordIds, readers: [{ facility }] })
}

const trailOf = async (store: Store, id: string) => (await store.auditTrail('Case', id, undefined, 1000)).map((event) => event.id)

describe.each(chainDatabases())('events of pages on %s', (_, create) => {
  it('stand in every trail as soon as they are stored, whichever process reads it, and however many read and append at once', async () => {
    const database = await create()
    const [one, other] = [await database.open(), await database.open()]
    const [first, second] = [newId(), newId()]
    const events = Array.from({ length: EVENTS }, () => pageOf([first, second]))
    await Promise.all(
      events.map(async (event, index) => {
        const [store, reader] = index % 2 === 0 ? [one, other] : [other, one]
        await store.appendAudit([event])
        if (index % 50 === 0) expect(await trailOf(reader, index % 100 === 0 ? first : second)).toContain(event.id)
      }),
    )
    const ids = events.map(({ id }) => id).sort()
    for (const store of [one, other]) for (const record of [first, second]) expect((await trailOf(store, record)).sort()).toEqual(ids)
  })

  it('are filed from the first to the last, however many there are', async () => {
    const database = await create()
    const store = await database.open()
    const records = Array.from({ length: MANY / 100 }, newId)
    for (const record of records) await store.appendAudit(Array.from({ length: 100 }, () => pageOf([record])))
    for (const record of records.toReversed()) expect(await trailOf(store, record)).toHaveLength(100)
  })

  it('are filed once for all who read at the same time, whoever they are', async () => {
    const database = await create()
    const store = await database.open()
    const noted = await noteFiling(database)
    const events = Array.from({ length: EVENTS }, () => pageOf([newId(), newId()]))
    await store.appendAudit(events)
    const readers = events.slice(0, 5).flatMap(({ facility }) => [store, store.as([facility])])
    await Promise.all(readers.map((reader) => trailOf(reader, events[0]?.recordIds[0] ?? '')))
    expect((await noted()).filter((what) => what === 'row')).toHaveLength(2 * EVENTS)
  })

  it('are filed by the next process where the one that stored them ended before', async () => {
    const database = await create()
    const store = await database.open()
    const record = newId()
    const events = Array.from({ length: 3 }, () => pageOf([record, newId()]))
    for (const event of events) await store.appendAudit([event])
    await store.close()
    expect(await trailOf(await database.open(), record)).toEqual(events.map(({ id }) => id).reverse())
  })

  it('are found hidden where somebody with the database keeps them from being filed', async () => {
    const database = await create()
    const store = await database.open()
    const event = pageOf([newId(), newId()])
    await store.appendAudit([event])
    const last = '9'.repeat(18)
    const place = database.address.startsWith('postgres') ? `${last}.${last}` : last
    await tamperWith(database.address)(`insert into settings values ('audit-filed', '${place}')`)
    await sealUpTo(store, 1)
    expect((await verifyAudit(store)).faults).toEqual([{ kind: 'hidden', eventId: event.id }])
  })
})

it('events of large pages are filed some at a time, so that their rows take little memory', async () => {
  const [, create] = chainDatabases().find(([name]) => name === 'SQLite') ?? []
  const database = await create?.()
  if (!database) throw new Error('no database')
  const store = await database.open()
  const noted = await noteFiling(database)
  const records = Array.from({ length: 500 }, newId)
  await store.appendAudit(Array.from({ length: 120 }, () => pageOf(records)))
  expect(await trailOf(store, records[0] ?? '')).toHaveLength(120)
  const filings = (await noted()).join(' ').split('mark')
  const sizes = filings.map((rows) => rows.match(/row/g)?.length ?? 0)
  expect(sizes.reduce((sum, size) => sum + size)).toBe(120 * 500)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20_500)
})

/** Lets something happen right before the second page of the events that are to be filed is asked for. */
function beforeSecondPage(happen: () => Promise<void>): void {
  const { query } = Client.prototype
  let pages = 0
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given) {
    const ask = () => Reflect.apply(query, this, given)
    const isPage = JSON.stringify(given[0]).includes('as \\"settled\\"')
    return isPage && ++pages === 2 ? happen().then(ask) : ask()
  })
  onTestFinished(() => spy.mockRestore())
}

describe('an event on PostgreSQL whose transaction ends late', () => {
  const [, create] = chainDatabases().find(([name]) => name === 'PostgreSQL') ?? []
  async function twoStores() {
    const database = await create?.()
    if (!database) throw new Error('no database')
    return [await database.open(), await database.open()] as const
  }

  it('stands in its trail too where a later one was filed before', async () => {
    const [store, other] = await twoStores()
    const [slow, quick] = [pageOf([newId(), newId()]), pageOf([newId(), newId()])]
    await store.transaction(async (transaction) => {
      await transaction.audit([slow])
      await transaction.read('Case', newId())
      await other.appendAudit([quick])
      expect(await trailOf(other, quick.recordIds[0] ?? '')).toEqual([quick.id])
    })
    for (const { id, recordIds } of [slow, quick]) for (const record of recordIds) expect(await trailOf(other, record)).toEqual([id])
  })

  it('stands in its trail too where it ended between two pages of a filing', async () => {
    const [store, other] = await twoStores()
    const [slow, busy] = [pageOf([newId()]), newId()]
    const [begun, ending] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const ended = store.transaction(async (transaction) => {
      await transaction.audit([slow])
      await transaction.read('Case', newId())
      begun.resolve()
      await ending.promise
    })
    await begun.promise
    await other.appendAudit(Array.from({ length: 2 * EVENTS }, () => pageOf([busy])))
    const happened = vi.fn(async () => {
      ending.resolve()
      await ended
    })
    beforeSecondPage(happened)
    expect(await trailOf(other, busy)).toHaveLength(1000)
    expect(happened).toHaveBeenCalledOnce()
    expect(await trailOf(other, slow.recordIds[0] ?? '')).toEqual([slow.id])
    await sealUpTo(other, 2 * EVENTS + 1)
    expect((await verifyAudit(other)).faults).toEqual([])
  })
})
