import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { createDatabase, withClient } from '../../../../tools/postgres/create-database.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import type { Store, Transaction } from '../../src/stores/store.ts'
import { StoreUnavailable } from '../../src/stores/store-unavailable.ts'
import { feedOf } from './feed-of.ts'
import { auditOf, newName, newRecord, nextVersion, writeOf } from './samples.ts'

let url: string
let store: Store
beforeAll(async () => {
  url = await createDatabase(inject('databaseUrl'))
  store = await createPostgresStore({ url })
})
afterAll(() => store.close())

const ask = (text: string, values: unknown[] = []) => withClient(url, async (client) => (await client.query(text, values)).rows)
const endConnections = () =>
  ask("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and application_name = 'caunoi'")

/** What one transaction opens and another one waits for. */
function createGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

describe('a PostgreSQL store', () => {
  it('does the work again that a deadlock has ended', async () => {
    const [one, other] = [newRecord({ body: '0' }), newRecord({ body: '0' })]
    await store.transaction(async (transaction) => {
      for (const record of [one, other]) await transaction.put(writeOf(record))
    })
    const bothHold = createGate()
    let attempts = 0
    async function add(transaction: Transaction, id: string): Promise<void> {
      const previous = await transaction.lock('Case', id)
      if (previous) await transaction.put(writeOf({ ...nextVersion(previous), body: String(Number(previous.body) + 1) }, { previous }))
    }
    const crosswise = (first: string, second: string) =>
      store.transaction(async (transaction) => {
        await add(transaction, first)
        if (++attempts === 2) bothHold.open()
        await bothHold.opened
        await add(transaction, second)
      })
    await Promise.all([crosswise(one.id, other.id), crosswise(other.id, one.id)])
    expect(attempts).toBe(3)
    expect(await store.read('Case', one.id)).toMatchObject({ body: '2', version: 3 })
    expect(await store.read('Case', other.id)).toMatchObject({ body: '2', version: 3 })
  })

  it('is unavailable when its connections are cut, whatever it was doing, and serves again afterwards', async () => {
    const [record, late] = [newRecord(), newRecord()]
    await store.transaction((transaction) => transaction.put(writeOf(record)))
    const [locked, cut] = [createGate(), createGate()]
    const attempts = [
      store.transaction(async (transaction) => {
        await transaction.put(writeOf(late))
        await transaction.read('Case', record.id)
        await locked.opened
        await endConnections()
        cut.open()
        await transaction.audit([auditOf(late)])
      }),
      store.transaction(async (transaction) => {
        await transaction.lock('Case', record.id)
        locked.open()
        await cut.opened
        await transaction.read('Case', record.id)
      }),
    ]
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt.status === 'rejected' && StoreUnavailable.isInstance(attempt.reason)).toBe(true)
    }
    await vi.waitFor(() => store.ready(), 20_000)
    expect(await store.read('Case', record.id)).toEqual(record)
    expect(await store.read('Case', late.id)).toBeUndefined()
  })

  it('is unavailable while its database is away, as it is when a backup is restored, and serves again afterwards', async () => {
    const place = await createDatabase(inject('databaseUrl'))
    const moved = await createPostgresStore({ url: place })
    const name = new URL(place).pathname.slice(1)
    const rename = (from: string, to: string) =>
      withClient(url, async (client) => {
        const [one, other] = [from, to].map((each) => client.escapeIdentifier(each))
        await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [from])
        await client.query(`alter database ${one} rename to ${other}`)
      })
    await rename(name, `${name}_away`)
    await expect(moved.ready()).rejects.toSatisfy(StoreUnavailable.isInstance)
    await rename(`${name}_away`, name)
    await moved.ready()
    await moved.close()
  })

  it('survives that idle connections are cut', async () => {
    await Promise.all(Array.from({ length: 5 }, () => store.ready()))
    await endConnections()
    await store.ready()
  })

  it('waits for the disk at every commit, and for nothing for ever', async () => {
    const { createPool } = await import('../../src/stores/postgres/create-pool.ts')
    const pool = createPool(url, 1)
    const settings = ['synchronous_commit', 'statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout']
    const values = await Promise.all(settings.map(async (name) => Object.values((await pool.query(`show ${name}`)).rows[0])[0]))
    expect(values).toEqual(['on', '30s', '30s', '10s'])
    expect(pool.options.query_timeout).toBe(35_000)
    await pool.end()
  })

  it('keeps text in binary order, whatever the order of the database is', async () => {
    const collations = await ask(
      `select collation_name, count(*)::int from information_schema.columns where table_schema = 'public' and data_type = 'text' group by 1`,
    )
    expect(collations).toEqual([{ collation_name: 'C', count: expect.any(Number) }])
  })

  it('tells a listener of changes that another process wrote', async () => {
    const writer = await createPostgresStore({ url, pool: 1 })
    const listener = vi.fn()
    const stop = store.onChange(listener)
    await vi.waitFor(() => expect(listener).toHaveBeenCalled(), 20_000)
    await pause(1200)
    listener.mockClear()
    await writer.transaction((transaction) =>
      transaction.put(writeOf(newRecord(), { notices: [{ audience: newName(), change: 'changed' }] })),
    )
    await vi.waitFor(() => expect(listener).toHaveBeenCalled(), 20_000)
    stop()
    await writer.close()
  })

  it('keeps the order of changes, and the cursors of readers, in a server that counts transactions anew', async () => {
    const audience = newName()
    async function tell(teller: Store) {
      const record = newRecord()
      await teller.transaction((transaction) => transaction.put(writeOf(record, { notices: [{ audience, change: 'changed' }] })))
      return record
    }
    const early = await tell(store)
    await tell(store)
    // As after a dump was restored: changes have numbers that this server will not reach for long, and the last one not the greatest.
    await ask('update changes set tx = tx + 1000000000 + case id when $1 then 1000 else 0 end', [early.id])
    const restored = await createPostgresStore({ url })
    const { changes, cursor } = await feedOf(restored, [audience], 2)
    expect(changes.at(-1)).toMatchObject({ id: early.id })
    const { id } = await tell(restored)
    expect((await feedOf(restored, [audience], 1, cursor)).changes).toMatchObject([{ id }])
    expect((await feedOf(restored, [audience], 3)).changes).toMatchObject([...changes, { id }])
    await restored.close()
  })
})
