import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import type { Store } from '../../src/stores/store.ts'
import { auditOf, newName, newRecord } from '../stores/samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-seals-'))
let store: Store
beforeAll(() => {
  store = createSqliteStore({ file: path.join(folder, 'store.db') })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

async function appendMany(count: number): Promise<void> {
  const facility = newName()
  const events = Array.from({ length: count }, () => auditOf(newRecord(), { facility, readers: [{ facility }] }))
  await Promise.all(events.map((event) => store.appendAudit([event])))
}

it('a quiet SQLite store has no thread that seals', async () => {
  await appendMany(3)
  for (let seal = 0; seal < 3; seal++) expect(await store.sealBeside?.()).toBe(false)
  expect(await store.auditHead()).toBeUndefined()
})

it('a busy one seals beside the thread that serves, the same chain, while that goes on to write', { timeout: 30_000 }, async () => {
  await appendMany(200)
  expect(await store.sealBeside?.()).toBe(false)
  await vi.waitUntil(() => store.sealBeside?.(), { timeout: 20_000 })
  const writes = Promise.all([appendMany(100), store.transaction((transaction) => transaction.audit([auditOf(newRecord())]))])
  expect(await store.sealBeside?.()).toBe(true)
  await writes
  expect(await store.sealBeside?.()).toBe(true)
  expect(await verifyAudit(store)).toMatchObject({ events: 304, unsealed: 0, faults: [] })
})
