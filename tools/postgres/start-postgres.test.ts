import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createDatabase, withClient } from './create-database.ts'
import type { RunningPostgres } from './running-postgres.ts'
import { startPostgres } from './start-postgres.ts'

let postgres: RunningPostgres
beforeAll(async () => {
  vi.stubEnv('CAUNOI_TEST_DATABASE_URL', '')
  postgres = await startPostgres({ durable: false })
})
afterAll(() => postgres.stop())

async function folderOf(url: string): Promise<string> {
  const { rows } = await withClient(url, (client) => client.query('show data_directory'))
  return rows[0].data_directory
}

async function databasesOf(url: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) => client.query('select datname from pg_database'))
  return rows.map((row) => row.datname)
}

test('answers the connection string of a real server that folds the case of Vietnamese letters', async () => {
  const { rows } = await withClient(postgres.url, (client) =>
    client.query("select lower('ĐẶNG THỊ ỄN') as name, current_setting('server_version_num') as version"),
  )
  expect(rows[0].name).toBe('đặng thị ễn')
  expect(Number(rows[0].version)).toBeGreaterThanOrEqual(180_000)
})

test('creates databases that share nothing', async () => {
  const [one, other] = await Promise.all([createDatabase(postgres.url), createDatabase(postgres.url)])
  await withClient(one, (client) => client.query('create table note (id int)'))
  const { rows } = await withClient(other, (client) => client.query("select to_regclass('note') as found"))
  expect(rows[0].found).toBeNull()
})

test('stops the server and removes its folder; a second stop does nothing', async () => {
  const short = await startPostgres()
  const folder = await folderOf(short.url)
  await short.stop()
  await short.stop()
  expect(existsSync(folder)).toBe(false)
  await expect(folderOf(short.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('stops the server when its owner dies by %s', async (signal) => {
  const owner = spawn(
    process.execPath,
    [fileURLToPath(new URL('./run-with.ts', import.meta.url)), '--', 'sh', '-c', 'echo $DATABASE_URL; exec sleep 60'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    },
  )
  const [url] = await once(owner.stdout.setEncoding('utf8'), 'data')
  const folder = await folderOf(String(url).trim())
  process.kill(-Number(owner.pid), signal)
  await once(owner, 'exit')
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 5_000 })
})

test('takes a database of another server, and drops it at the stop with those created from it', async () => {
  vi.stubEnv('CAUNOI_TEST_DATABASE_URL', postgres.url)
  const before = await databasesOf(postgres.url)
  const borrowed = await startPostgres()
  await createDatabase(borrowed.url)
  expect(await databasesOf(postgres.url)).toHaveLength(before.length + 2)
  await borrowed.stop()
  expect(await databasesOf(postgres.url)).toEqual(before)
})
