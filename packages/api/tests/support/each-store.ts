import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { createMemoryStore, createSealedStore, type Store } from '../../src/index.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { withSettledFeed } from './settled-feed.ts'

/** Names of the stores with how each is opened, empty; the databases closed under keys as they are in use. All are closed after the tests of the file. */
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
  const sealed = async (store: Store): Promise<Store> => {
    const keys = createFileKeys({ folder: path.join(folder, `keys-${opened.length}`), onCreated: () => undefined })
    return createSealedStore(keep(store), { keys })
  }
  return [
    ['memory', async () => keep(createMemoryStore())],
    ['SQLite', async () => sealed(createSqliteStore({ file: path.join(folder, `${opened.length}.db`) }))],
    [
      'PostgreSQL',
      async () => {
        const url = await createDatabase(inject('databaseUrl'))
        return sealed(withSettledFeed(await createPostgresStore({ url }), url))
      },
    ],
  ]
}
