import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { createDatabase, withClient } from '../../../../tools/postgres/create-database.ts'
import { createPool } from '../../src/stores/postgres/create-pool.ts'
import { askAlone, askInTurns } from '../../src/stores/postgres/read-committed.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { SERVER, type Store } from '../../src/stores/store.ts'
import { entriesFor, newName, newRecord, writeOf } from './samples.ts'

const [one, other] = [newName(), newName()]
const records = [one, other, one].map((owner) => newRecord({ owner }))
const ids = records.map(({ id }) => id)

let url: string
let store: Store
beforeAll(async () => {
  url = await createDatabase(inject('databaseUrl'))
  store = await createPostgresStore({ url, pool: 2 })
  await store.transaction(async (transaction) => {
    for (const record of records) await transaction.put(writeOf(record, { added: entriesFor(record.owner, { Case: '' }) }))
  })
})
afterAll(() => store.close())

describe('questions that a PostgreSQL store asks together', () => {
  it('are answered each behind the wall of whoever asks', async () => {
    const askers = [store.as([one]), store.as([other]), store.as(SERVER)]
    const seen = await Promise.all(askers.map((asker) => Promise.all(ids.map((id) => asker.read('Case', id)))))
    expect(seen.map((found) => found.map((record) => record !== undefined))).toEqual([
      [true, false, true],
      [false, true, false],
      [true, true, true],
    ])
  })

  it('do not fail for one of them that does', async () => {
    const [facility, server] = [store.as([one]), store.as(SERVER)]
    // No text of PostgreSQL has such a character.
    const answers = await Promise.allSettled([
      facility.read('Case', ids[0] ?? ''),
      facility.read('Case', 'a\0'),
      facility.read('Case', ids[2] ?? ''),
      server.read('Case', 'a\0'),
      server.read('Case', ids[1] ?? ''),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect(answers[2]).toMatchObject({ value: { id: ids[2] } })
  })

  it('do not fail either where what failed kept their statement from being prepared', async () => {
    const fresh = await createPostgresStore({ url, pool: 1 })
    const [faulty, innocent] = [fresh.as([one]), fresh.as([other])]
    const answers = await Promise.allSettled([
      faulty.read('Case', 'a\0'),
      faulty.grantsOn('Case', ids[0] ?? ''),
      innocent.grantsOn('Case', ids[1] ?? ''),
      innocent.read('Case', ids[1] ?? ''),
    ])
    await fresh.close()
    expect(answers).toMatchObject([{ status: 'rejected' }, { value: [] }, { value: [] }, { value: { id: ids[1] } }])
  })

  it.each([
    ['together', askInTurns],
    ['alone', askAlone],
  ])('are not answered where the way behind the wall fails, asked %s', async (_how, asking) => {
    const pool = createPool(url, 1)
    const client = await pool.connect()
    const lost = new Error('the transaction was not begun')
    vi.spyOn(client, 'query').mockImplementationOnce(() => Promise.reject(lost))
    client.release()
    await expect(asking(pool)({ text: 'select 1' }, [one])).rejects.toMatchObject({ cause: lost })
    await pool.end()
  })

  it('are all answered, however many they are, on few connections', async () => {
    const facility = store.as([one])
    const found = await Promise.all(Array.from({ length: 200 }, (_, index) => facility.read('Case', ids[index % 3] ?? '')))
    expect(found.filter((record) => record !== undefined)).toHaveLength(133)
    const connections = await withClient(url, (client) =>
      client.query("select 1 from pg_stat_activity where datname = current_database() and application_name = 'caunoi'"),
    )
    expect(connections.rowCount).toBeLessThanOrEqual(3)
  })
})
