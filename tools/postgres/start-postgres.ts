import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { borrowServer } from './borrow-server.ts'
import type { GuardReport } from './guard.ts'
import type { RunningPostgres } from './running-postgres.ts'

const guardFile = fileURLToPath(new URL('./guard.ts', import.meta.url))

/**
 * Starts a throw-away PostgreSQL on a free port, or takes a database of the server in `CAUNOI_TEST_DATABASE_URL`.
 *
 * The server belongs to a guard process, which stops it and removes its folder once this process has ended, in whatever way.
 * `durable: false` leaves out the waits that only a power cut would miss.
 */
export async function startPostgres({ durable = true }: { durable?: boolean } = {}): Promise<RunningPostgres> {
  const other = process.env.CAUNOI_TEST_DATABASE_URL
  if (other) return borrowServer(other)

  const guard = spawn(process.execPath, [guardFile, ...(durable ? [] : ['--not-durable'])], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(guard, 'exit')
  const [line] = await Promise.race([once(createInterface(guard.stdout), 'line'), ended.then(() => [undefined])])
  const report: GuardReport = typeof line === 'string' ? JSON.parse(line) : { error: 'the guard of the server ended without a word' }
  if ('error' in report) throw new Error(`PostgreSQL did not start: ${report.error}`)

  for (const handle of [guard, guard.stdin, guard.stdout]) if ('unref' in handle && typeof handle.unref === 'function') handle.unref()
  return {
    url: report.url,
    async stop() {
      guard.ref()
      guard.stdin.end()
      await ended
    },
  }
}
