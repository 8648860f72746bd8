import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import type { Store } from '../../src/stores/store.ts'
import { newName } from './samples.ts'
import { storeSuite } from './store-suite.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-sqlite-'))
const files = new Map<Store, string>()
afterAll(() => rmSync(folder, { recursive: true }))

function open(file: string): Store {
  const store = createSqliteStore({ file })
  files.set(store, file)
  return store
}

storeSuite('SQLite store', {
  create: async () => open(path.join(folder, newName())),
  reopen: async (closed) => open(files.get(closed) ?? ''),
  overlapping: false,
})
