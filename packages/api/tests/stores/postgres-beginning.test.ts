import { once } from 'node:events'
import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { createPool } from '../../src/stores/postgres/create-pool.ts'
import { createMergeWrites } from '../../src/stores/postgres/merge-writes.ts'
import { createPostgresDialect } from '../../src/stores/postgres/postgres-dialect.ts'
import { runTransaction } from '../../src/stores/postgres/run-transaction.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import type { TransactionSession } from '../../src/stores/sql/engine.ts'
import { createStatements } from '../../src/stores/sql/statements.ts'
import type { Store } from '../../src/stores/store.ts'
import { newName, newRecord, writeOf } from './samples.ts'

const { records, services } = createStatements(createPostgresDialect(0n))
const record = newRecord()

let url: string
let store: Store
beforeAll(async () => {
  url = await createDatabase(inject('databaseUrl'))
  store = await createPostgresStore({ url })
  await store.transaction((transaction) => transaction.put(writeOf(record)))
})
afterAll(() => store.close())

const value = '1'
const refuse = () => Promise.reject(new RangeError('refused'))

type Work<T> = (session: TransactionSession) => Promise<T>

/** Runs work on one connection, which may have been prepared; whatever was sent has been done when it settles. */
async function run<T>(work: Work<T>, prepare: (client: PoolClient) => void = () => undefined): Promise<T> {
  const pool = createPool(url, 1)
  const ended = once(pool, 'remove')
  const client = await pool.connect()
  prepare(client)
  client.release()
  try {
    return await runTransaction(pool, createMergeWrites(), work)
  } finally {
    await Promise.all([pool.end(), ended])
  }
}

describe('a transaction on PostgreSQL that was not begun', () => {
  const lost = new Error('the transaction was not begun')
  const runUnbegun = <T>(work: Work<T>) =>
    run(work, (client) => vi.spyOn(client, 'query').mockImplementationOnce(() => Promise.reject(lost)))

  it('answers nothing from before the wall', async () => {
    const read = runUnbegun((session) => session.all(records.read, { resource: 'Case', id: record.id }, [newName()]))
    await expect(read).rejects.toMatchObject({ cause: lost })
  })

  it.each<[string, (session: TransactionSession, name: string) => Promise<unknown>]>([
    [
      'writes, reads and refuses',
      async (session, name) => {
        await session.send(services.replaceSetting, [{ name, value }])
        await session.all(services.setting, { name })
        await refuse()
      },
    ],
    [
      'reads and writes at once',
      (session, name) => Promise.all([session.all(services.setting, { name }), session.all(services.putSetting, { name, value })]),
    ],
    ['is answered what it writes', (session, name) => session.all(services.putSetting, { name, value })],
    [
      'writes in several statements',
      (session, name) =>
        session.send(
          services.replaceSetting,
          [name, newName()].map((each) => ({ name: each, value })),
        ),
    ],
  ])('leaves nothing where it %s', async (_, work) => {
    const name = newName()
    await expect(runUnbegun((session) => work(session, name))).rejects.toThrow()
    expect(await store.findSetting(name)).toBeUndefined()
  })
})

describe('a transaction on PostgreSQL', () => {
  it.each<[string, readonly unknown[], (session: TransactionSession) => Promise<unknown>]>([
    [
      'begins behind the wall in one message where somebody reads first',
      [expect.stringMatching(/^begin; set local role \w+; set local /), expect.objectContaining({ values: ['Case', record.id] })],
      (session) => session.all(records.read, { resource: 'Case', id: record.id }, [record.owner]),
    ],
    [
      'begins as the server where that reads first',
      ['begin', expect.objectContaining({ values: ['Case', record.id] })],
      (session) => session.all(records.read, { resource: 'Case', id: record.id }),
    ],
  ])('leaves in one packet with its beginning: %s', async (_, messages, read) => {
    const asked = vi.fn()
    await run(
      async (session) => {
        const answer = read(session)
        expect(asked.mock.calls.map(([query]) => query)).toEqual(messages)
        expect(await answer).toHaveLength(1)
      },
      (client) => {
        const query = client.query.bind(client)
        vi.spyOn(client, 'query').mockImplementation(asked.mockImplementation(query))
      },
    )
  })

  it('is the server again for what was written before somebody reads', async () => {
    const name = newName()
    const answers = await run(async (session) => {
      await session.send(services.replaceSetting, [{ name, value }])
      return session.all(records.read, { resource: 'Case', id: record.id }, [newName()])
    })
    expect(answers).toEqual([])
    expect(await store.findSetting(name)).toBe(value)
  })

  it('leaves nothing where it refuses while what it writes waits for the beginning', async () => {
    const name = newName()
    const refused = run((session) => Promise.all([session.all(services.putSetting, { name, value }), refuse()]))
    await expect(refused).rejects.toThrow(RangeError)
    expect(await store.findSetting(name)).toBeUndefined()
  })

  it('keeps the order of what is begun together, also of what waits for its beginning', async () => {
    const name = newName()
    const answers = await run((session) =>
      Promise.all([
        session.all(services.putSetting, { name, value: 'first' }),
        session.all(services.setting, { name }),
        session.send(services.replaceSetting, [{ name, value: 'second' }]),
        session.all(services.setting, { name }),
      ]),
    )
    expect(answers).toEqual([[{ value: 'first' }], [{ value: 'first' }], undefined, [{ value: 'second' }]])
  })
})
