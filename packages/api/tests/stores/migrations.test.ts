import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, withClient } from '../../../../tools/postgres/create-database.ts'
import { DatabaseNewer } from '../../src/stores/database-newer.ts'
import { createPostgresStore, openPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { StoreUnavailable } from '../../src/stores/store-unavailable.ts'
import { newName, newRecord, writeOf } from './samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-migrations-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a SQLite file', () => {
  it('is refused when a later release has changed it', async () => {
    const file = path.join(folder, newName())
    await createSqliteStore({ file }).close()
    const database = new DatabaseSync(file)
    database.exec('update schema_version set version = 99')
    database.close()
    expect(() => createSqliteStore({ file })).toThrow(DatabaseNewer)
    // SQLite takes its other files away with the last connection.
    expect(readdirSync(folder).filter((name) => name.startsWith(path.basename(file)))).toEqual([path.basename(file)])
  })

  it('is refused when it is no database, or its folder is missing', () => {
    const text = path.join(folder, newName())
    writeFileSync(text, 'Danh sách trẻ em được trợ giúp\n'.repeat(100))
    expect(() => createSqliteStore({ file: text })).toThrow(StoreUnavailable)
    expect(() => createSqliteStore({ file: path.join(folder, 'missing', 'store.db') })).toThrow(StoreUnavailable)
    expect(() => createSqliteStore({ file: ':memory:' })).toThrow(RangeError)
  })

  it('serves two stores at once', async () => {
    const file = path.join(folder, newName())
    const [one, other] = [createSqliteStore({ file }), createSqliteStore({ file })]
    const record = newRecord()
    await one.transaction((transaction) => transaction.put(writeOf(record)))
    expect(await other.read('Case', record.id)).toEqual(record)
    await Promise.all([one.close(), other.close()])
  })

  it('is durable, distrusts its schema and overwrites what is deleted', async () => {
    const { openConnection } = await import('../../src/stores/sqlite/open-connection.ts')
    const { database } = openConnection(path.join(folder, newName()), { readOnly: false })
    const value = (name: string) => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'secure_delete', 'busy_timeout']
    expect(names.map((name) => value(name))).toEqual(['wal', 2, 1, 0, 1, 5000])
    database.close()
  })
})

describe('a PostgreSQL database', () => {
  it('is made by one of many processes that start at once', async () => {
    const url = await createDatabase(inject('databaseUrl'))
    const stores = await Promise.all(Array.from({ length: 4 }, () => createPostgresStore({ url, pool: 2 })))
    const record = newRecord()
    await stores[0]?.transaction((transaction) => transaction.put(writeOf(record)))
    for (const store of stores) expect(await store.read('Case', record.id)).toEqual(record)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('is refused when a later release has changed it', async () => {
    const url = await createDatabase(inject('databaseUrl'))
    await (await createPostgresStore({ url })).close()
    await withClient(url, (client) => client.query('update schema_version set version = 99'))
    await expect(createPostgresStore({ url })).rejects.toSatisfy(DatabaseNewer.isInstance)
  })

  it('is migrated without haste, however much it holds', async () => {
    const url = await createDatabase(inject('databaseUrl'))
    const patience = await withClient(url, async (client) => {
      await client.query(`create table patience (statement text, lock text);
        create function note_patience() returns event_trigger language plpgsql as
          $$ begin if not exists (select 1 from patience) then perform pg_sleep(1.5); end if;
            insert into patience values (current_setting('statement_timeout'), current_setting('lock_timeout')); end $$;
        create event trigger note_patience on ddl_command_end execute function note_patience()`)
      await (await openPostgresStore({ url, pool: 2 }, 1000)).close()
      return (await client.query('select distinct * from patience')).rows
    })
    expect(patience).toEqual([{ statement: '0', lock: '0' }])
  })

  it('is unavailable when nobody listens at its address', async () => {
    await expect(createPostgresStore({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toSatisfy(StoreUnavailable.isInstance)
  })
})
