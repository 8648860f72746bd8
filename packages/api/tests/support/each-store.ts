import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { createMemoryStore, type Store } from '../../src/index.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'

/** Names of the stores with how each is opened, empty; all are closed after the tests of the file. */
export function eachStore(): readonly (readonly [string, () => Promise<Store>])[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-'))
  const opened: Store[] = []
  afterAll(async () => {
    for (const store of opened) await store.close()
    rmSync(folder, { recursive: true })
  })
  const keep = (store: Store): Store => {
    opened.push(store)
    return store
  }
  return [
    ['memory', async () => keep(createMemoryStore())],
    ['SQLite', async () => keep(await createSqliteStore({ file: path.join(folder, `${opened.length}.db`) }))],
    ['PostgreSQL', async () => keep(await createPostgresStore({ url: await createDatabase(inject('databaseUrl')) }))],
  ]
}
