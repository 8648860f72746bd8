import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { sealAudit } from '../../src/chain/seal-audit.ts'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { linesUntilKilled } from './until-killed.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-crash-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a SQLite store loses nothing that it said was stored when its process is killed', async () => {
  const file = path.join(folder, 'store.db')
  const ids = await linesUntilKilled(new URL('./crash-writer.ts', import.meta.url), [file], 500)
  const store = createSqliteStore({ file })
  for (const id of ids) {
    expect(await store.read('Case', id)).toMatchObject({ id, version: 1 })
    expect(await store.auditTrail('Case', id, undefined, 3)).toHaveLength(2)
  }
  const { changes } = await store.changes(['a'], undefined, 1_000_000)
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
  expect(changes.length).toBeGreaterThanOrEqual(ids.length)
  await sealAudit(store)
  const { faults, events } = await verifyAudit(store)
  expect(faults).toEqual([])
  expect(events).toBeGreaterThanOrEqual(2 * ids.length)
  await store.close()
})
