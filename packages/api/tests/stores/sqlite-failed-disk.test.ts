import { mkdtempSync, type NoParamCallback, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { openSqliteStore } from '../../src/stores/sqlite.ts'
import { StoreUnavailable } from '../../src/stores/store-unavailable.ts'
import { newRecord, writeOf } from './samples.ts'

const disk = vi.hoisted(() => ({ fails: false }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const fdatasync = (file: number, callback: NoParamCallback) =>
    disk.fails ? callback(Object.assign(new Error('the disk is gone'), { code: 'EIO' })) : fs.fdatasync(file, callback)
  return { ...fs, fdatasync }
})

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-failed-disk-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a server whose disk has failed says that it is not ready: it takes nothing more until it is started anew', async () => {
  const store = openSqliteStore({ file: path.join(folder, 'store.db') })
  const put = () => store.transaction((transaction) => transaction.put(writeOf(newRecord())))
  await put()
  await store.ready()
  disk.fails = true
  await expect(put()).rejects.toSatisfy(StoreUnavailable.isInstance)
  disk.fails = false
  await expect(put()).rejects.toSatisfy(StoreUnavailable.isInstance)
  await expect(store.ready()).rejects.toSatisfy(StoreUnavailable.isInstance)
  await store.close()
})
