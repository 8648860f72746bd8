import { Client } from 'pg'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { withClient } from '../../../../tools/postgres/create-database.ts'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import type { Store, StoredAudit } from '../../src/stores/store.ts'
import { chainDatabases } from '../chain/chain-databases.ts'
import { sealUpTo } from '../chain/seal-up-to.ts'
import { rowsIn, tamperWith } from '../chain/tampering.ts'
import { noteFiling } from './note-filing.ts'
import { auditOf, newId, newName, newRecord } from './samples.ts'

/** More than are filed in one transaction, and less than are filed behind a seal. */
const EVENTS = 700

function pageOf(recordIds: readonly string[], facts: Partial<StoredAudit> = {}): StoredAudit {
  const facility = newName()
  return auditOf(newRecord(), { facility, recordIds, readers: [{ facility }], ...facts })
}

const trailOf = async (store: Store, id: string) => (await store.auditTrail('Case', id, undefined, 1000)).map((event) => event.id)
const sorted = (events: readonly StoredAudit[]) => events.map(({ id }) => id).sort()

/** Statements that PostgreSQL refuses from now on. */
function refusals(): readonly unknown[] {
  const { query } = Client.prototype
  const refused: unknown[] = []
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given) {
    const answer: unknown = Reflect.apply(query, this, given)
    if (answer instanceof Promise) answer.catch((error) => refused.push(error))
    return answer
  })
  onTestFinished(() => spy.mockRestore())
  return refused
}

const kinds = chainDatabases().map(([name, create]) => {
  /** Two stores on a database whose first event is sealed and filed: it has a mark. */
  const open = async () => {
    const database = await create()
    const [store, other] = [await database.open(), await database.open()]
    await store.appendAudit([pageOf([newId()])])
    await sealUpTo(store, 1)
    return { ...database, store, other }
  }
  return [name, open] as const
})

describe.each(kinds)('events on %s that are settled and filed behind a mark', (_, open) => {
  it('stand in the trail of each record and in the list of each reader, whatever they are called', async () => {
    const { store } = await open()
    const names = ['a "quoted" \\\\ one', 'Trạm y tế xã Đông Hải', '["x"]', '\u2028']
    const events = [
      pageOf(names),
      pageOf([names[1] ?? '']),
      pageOf([]),
      pageOf(names, { readers: names.map((facility, index) => ({ facility, recordIds: names.slice(index) })) }),
      pageOf([newId()], { readers: [{ facility: names[0] ?? '' }, { facility: names[1] ?? '', recordIds: [] }] }),
    ]
    await store.appendAudit(events)
    await sealUpTo(store, 1 + events.length)
    const refused = refusals()
    for (const name of names) {
      expect(await trailOf(store, name)).toEqual(events.flatMap(({ id, recordIds }) => (recordIds.includes(name) ? [id] : [])).reverse())
      const read = (await store.auditEvents({ facility: name, limit: 10 })).map(({ id, recordIds }) => ({ id, recordIds }))
      const readable = events.flatMap(({ id, readers }) =>
        readers.flatMap(({ facility, recordIds }) => (facility === name ? [{ id, recordIds }] : [])),
      )
      expect(read).toEqual(readable.reverse())
    }
    expect((await verifyAudit(store)).faults).toEqual([])
    expect(refused).toEqual([])
  })

  it('are complete where an older release filed some of them and ended', async () => {
    const { address, store, other } = await open()
    const [first, second] = [newId(), newId()]
    const events = Array.from({ length: EVENTS }, () => pageOf([first, second]))
    await store.appendAudit(events)
    await sealUpTo(store, 1 + EVENTS)
    await tamperWith(address)(
      `insert into audit_subjects select resource, '${first}', id from audit where id > '${events[0]?.id}'
         and not exists (select 1 from audit_subjects where audit_id = audit.id)`,
    )
    for (const record of [first, second]) expect((await trailOf(other, record)).sort()).toEqual(sorted(events))
    expect((await verifyAudit(other)).faults).toEqual([])
  })

  it.each(['{', '[]', '{}', '{"recordIds":[1],"readers":[]}', '{"recordIds":["a"],"readers":[{"facility":"f","recordIds":[1]}]}'])(
    'are filed beside one that somebody broke to %s, of which its facility alone is told',
    async (reach) => {
      const { address, store } = await open()
      const record = newId()
      const events = Array.from({ length: 3 }, () => pageOf([record, newId()]))
      const [sound, broken, last] = events.map(({ id }) => id)
      await store.appendAudit(events)
      await tamperWith(address)(`update audit set reach = '${reach}' where id = '${broken}'`)
      await sealUpTo(store, 4)
      expect(await trailOf(store, record)).toEqual([last, sound])
      const readers = await rowsIn(address, `select facility, record_ids from audit_readers where audit_id = '${broken}'`)
      expect(readers.map((row) => ({ ...row }))).toEqual([{ facility: events[1]?.facility, record_ids: '[]' }])
      await store.appendAudit([pageOf([record])])
      expect(await trailOf(store, record)).toHaveLength(3)
    },
  )
})

describe('events on PostgreSQL', () => {
  const openPostgres = kinds.find(([name]) => name === 'PostgreSQL')?.[1]
  async function openFiled() {
    const opened = await openPostgres?.()
    if (!opened) throw new Error('no database')
    return opened
  }

  it('are filed once each where two processes file them at once', async () => {
    const { store, other, ...database } = await openFiled()
    const [first, second] = [newId(), newId()]
    const events = Array.from({ length: EVENTS }, () => pageOf([first, second]))
    await store.appendAudit(events)
    await sealUpTo(store, 1 + EVENTS)
    const [noted, refused] = [await noteFiling(database), refusals()]
    const trails = await Promise.all([trailOf(store, first), trailOf(other, second)])
    for (const trail of trails) expect(trail.sort()).toEqual(sorted(events))
    expect((await noted()).filter((what) => what === 'row')).toHaveLength(2 * EVENTS)
    expect(refused).toEqual([])
  })

  it('that were filed before they were settled are no fault of the filing behind', async () => {
    const { store, other } = await openFiled()
    const [slow, early] = [pageOf([newId(), newId()]), pageOf([newId(), newId()])]
    await store.transaction(async (transaction) => {
      await transaction.audit([slow])
      await transaction.read('Case', newId())
      await other.appendAudit([early])
      expect(await trailOf(other, early.recordIds[0] ?? '')).toEqual([early.id])
    })
    const [late, refused] = [pageOf([newId(), newId()]), refusals()]
    await other.appendAudit([late])
    await sealUpTo(other, 4)
    for (const { id, recordIds } of [slow, early, late]) for (const record of recordIds) expect(await trailOf(other, record)).toEqual([id])
    expect(refused).toEqual([])
    expect((await verifyAudit(other)).faults).toEqual([])
  })

  it('are filed by nobody who keeps rows of theirs while another process has the mark', async () => {
    const { address, store } = await openFiled()
    const event = pageOf([newId(), newId()])
    const refused = refusals()
    const trail = await withClient(address, async (client) => {
      await client.query(`begin; select value from settings where name = 'audit-filed' for update`)
      await store.appendAudit([event])
      const asked = trailOf(store, event.recordIds[0] ?? '')
      const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      await vi.waitUntil(async () => (await rowsIn(address, waits)).length > 0, { timeout: 20_000 })
      for (const id of event.recordIds)
        await client.query('insert into audit_subjects select resource, $1, id from audit where id = $2', [id, event.id])
      await client.query('commit')
      return asked
    })
    expect(trail).toEqual([event.id])
    expect(refused).toEqual([])
  })
})

it('a mark goes forward only, whoever was further meanwhile', async () => {
  const { address, store } = (await kinds.find(([name]) => name === 'SQLite')?.[1]()) ?? {}
  if (!address || !store) throw new Error('no database')
  const further = '9'.repeat(18)
  await tamperWith(address)(
    `create trigger overtake before insert on audit_subjects begin update settings set value = '${further}' where name = 'audit-filed'; end`,
  )
  const event = pageOf([newId(), newId()])
  await store.appendAudit([event])
  expect(await trailOf(store, event.recordIds[0] ?? '')).toEqual([event.id])
  expect(await rowsIn(address, `select value from settings where name = 'audit-filed'`)).toEqual([
    expect.objectContaining({ value: further }),
  ])
})
