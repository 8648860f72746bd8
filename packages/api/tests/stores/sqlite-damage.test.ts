import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it, vi } from 'vitest'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { StoreUnavailable } from '../../src/stores/store-unavailable.ts'
import { newId } from './samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-damage-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Overwrites the headers of a database file and of those beside it. */
function damage(file: string): void {
  for (const ending of ['', '-wal', '-shm']) {
    const descriptor = openSync(`${file}${ending}`, 'r+')
    writeSync(descriptor, Buffer.alloc(ending === '-shm' ? 136 : 32), 0)
    closeSync(descriptor)
  }
}

it('a SQLite store whose file is damaged is unavailable, and its watch for changes does not end the process', async () => {
  const file = path.join(folder, 'store.db')
  const store = createSqliteStore({ file })
  const listener = vi.fn()
  const stop = store.onChange(listener)
  await vi.waitFor(() => expect(listener).toHaveBeenCalled(), 3000)
  listener.mockClear()
  damage(file)
  // The watch looks twice a second: what it throws is an error that nobody catches, which fails this run.
  await pause(1200)
  expect(listener).not.toHaveBeenCalled()
  await expect(store.read('Case', newId())).rejects.toSatisfy(StoreUnavailable.isInstance)
  stop()
  await store.close()
})
