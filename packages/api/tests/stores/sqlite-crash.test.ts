import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { sealAudit } from '../../src/chain/seal-audit.ts'
import { verifyAudit } from '../../src/chain/verify-audit.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-crash-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a SQLite store loses nothing that it said was stored when its process is killed', async () => {
  const file = path.join(folder, 'store.db')
  const writer = spawn(process.execPath, [
    '--conditions=@caunoi/source',
    fileURLToPath(new URL('./crash-writer.ts', import.meta.url)),
    file,
  ])
  let said = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.length > 20_000) writer.kill('SIGKILL')
  })
  await once(writer, 'close')
  expect(writer.signalCode).toBe('SIGKILL')
  const ids = said.split('\n').slice(0, -1)
  expect(ids.length).toBeGreaterThan(400)
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
