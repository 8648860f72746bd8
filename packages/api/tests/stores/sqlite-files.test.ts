import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createSqliteStore } from '../../src/stores/sqlite.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-sqlite-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
const modes = (): readonly string[] => readdirSync(folder).map((name) => (statSync(path.join(folder, name)).mode & 0o777).toString(8))

it.skipIf(process.platform === 'win32')('a new database and what lies beside it are open to its owner alone', async () => {
  const store = createSqliteStore({ file: path.join(folder, 'new.db') })
  await store.appendAudit([])
  expect(new Set(modes())).toEqual(new Set(['600']))
  await store.close()
})

it.skipIf(process.platform === 'win32')('a database that is there stays open to whom its operator lets in', async () => {
  const file = path.join(folder, 'new.db')
  chmodSync(file, 0o640)
  await createSqliteStore({ file }).close()
  expect(modes()).toEqual(['640'])
})
