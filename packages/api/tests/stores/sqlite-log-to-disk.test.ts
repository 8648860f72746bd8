import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { openLogToDisk } from '../../src/stores/sqlite/log-to-disk.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { StoreUnavailable } from '../../src/stores/store-unavailable.ts'
import { newRecord, writeOf } from './samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A database file with a log. */
function fileWithLog(name: string): string {
  const file = path.join(folder, name)
  for (const written of [file, `${file}-wal`]) writeFileSync(written, 'frames')
  return file
}

it('the log waits for the disk as often as it is asked, also several times at once', async () => {
  const log = openLogToDisk(fileWithLog('sound.db'), 3)
  await Promise.all([log.written(), log.written(), log.written()])
  await log.written()
  log.close()
})

it('a log that failed once is not trusted again, nor by whoever waited at the same time', async () => {
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const answers = [first.promise, second.promise]
  const log = openLogToDisk(fileWithLog('broken.db'), 2, async () => answers.shift())
  const together = Promise.allSettled([log.written(), log.written()])
  first.reject(new Error('EIO'))
  second.resolve()
  const outcomes = [...(await together), ...(await Promise.allSettled([log.written(), log.written(), log.written()]))]
  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) })
  log.close()
})

it('a log that cannot be opened is told when the store is opened, before anything is written', () => {
  expect(() => openLogToDisk(path.join(folder, 'missing.db'), 2)).toThrow(StoreUnavailable)
})

it('a store goes on in a process that can open no more files', async () => {
  const file = path.join(folder, 'store.db')
  const writer = fileURLToPath(new URL('./files-writer.ts', import.meta.url))
  const limited = ['-c', 'ulimit -n 64; exec "$0" "$@"', process.execPath, '--conditions=@caunoi/source', writer, file]
  const { stdout } = await promisify(execFile)('sh', limited)
  const [limit, ...ids] = stdout.trimEnd().split('\n')
  expect(limit).toBe('EMFILE')
  expect(ids).toHaveLength(200)
  const store = createSqliteStore({ file })
  for (const id of ids) expect(await store.auditTrail('Case', id, undefined, 2)).toHaveLength(1)
  await store.close()
})

it('a store is opened by a link to its file, beside which no log lies', async () => {
  const [file, link] = [path.join(folder, 'linked.db'), path.join(folder, 'link.db')]
  await createSqliteStore({ file }).close()
  symlinkSync(file, link)
  const store = createSqliteStore({ file: link })
  const record = newRecord()
  await store.transaction((transaction) => transaction.put(writeOf(record)))
  expect(await store.read('Case', record.id)).toEqual(record)
  await store.close()
})
