import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { createMemoryKeys, createMemoryStore, createSealedStore, type Store } from '../../src/index.ts'
import { createFileKeys } from '../../src/node/file-keys.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { newName } from './samples.ts'
import { storeSuite } from './store-suite.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-sealed-'))
const reopened = new Map<Store, () => Promise<Store>>()
afterAll(() => rmSync(folder, { recursive: true }))

/** Opens a store under the keys of a folder, and again from both. */
async function open(openPlain: () => Promise<Store>, keyFolder = path.join(folder, newName())): Promise<Store> {
  const keys = createFileKeys({ folder: keyFolder, onCreated: () => undefined })
  const store = await createSealedStore(await openPlain(), { keys })
  reopened.set(store, () => open(openPlain, keyFolder))
  return store
}

const reopen = async (closed: Store): Promise<Store> => {
  const again = reopened.get(closed)
  if (!again) throw new TypeError('not a store of this file')
  return again()
}

storeSuite('sealed memory store', {
  create: () => createSealedStore(createMemoryStore(), { keys: createMemoryKeys() }),
  overlapping: false,
})

storeSuite('sealed SQLite store', {
  create: () => {
    const file = path.join(folder, newName())
    return open(async () => createSqliteStore({ file }))
  },
  reopen,
  overlapping: false,
})

storeSuite('sealed PostgreSQL store', {
  create: async () => {
    const url = await createDatabase(inject('databaseUrl'))
    return open(() => createPostgresStore({ url }))
  },
  reopen,
  overlapping: true,
})
