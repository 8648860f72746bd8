import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openLogToDisk } from '../../src/stores/sqlite/log-to-disk.ts'
import { StoreUnavailable } from '../../src/stores/store-unavailable.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('the log waits for the disk as often as it is asked, also several times at once', async () => {
  const file = path.join(folder, 'sound.db')
  writeFileSync(`${file}-wal`, 'frames')
  const log = openLogToDisk(file)
  await Promise.all([log.written(), log.written(), log.written()])
  await log.written()
  log.close()
})

it('a log that failed once is not trusted again', async () => {
  const file = path.join(folder, 'broken.db')
  const log = openLogToDisk(file)
  await expect(log.written()).rejects.toSatisfy(StoreUnavailable.isInstance)
  writeFileSync(`${file}-wal`, 'frames')
  await expect(log.written()).rejects.toSatisfy(StoreUnavailable.isInstance)
  log.close()
})
