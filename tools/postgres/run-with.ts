import { spawn } from 'node:child_process'
import os from 'node:os'
import { startPostgres } from './start-postgres.ts'

// node tools/postgres/run-with.ts -- <command…>: runs a command with DATABASE_URL set to a fresh PostgreSQL.
const [first, ...others] = process.argv.slice(2)
const [command, ...args] = first === '--' ? others : [first, ...others].filter((arg) => arg !== undefined)
if (command === undefined) {
  console.error('Usage: node tools/postgres/run-with.ts -- <command…>')
  process.exit(2)
}

const postgres = await startPostgres()
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: postgres.url } })
process.on('SIGINT', () => {}) // The terminal tells the command as well: wait for it.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
const status = await new Promise<number>((resolve) => {
  child.on('error', (error) => {
    console.error(`Cannot run ${command}: ${error.message}`)
    resolve(127)
  })
  child.on('exit', (code, signal) => resolve(signal ? 128 + os.constants.signals[signal] : (code ?? 1)))
})
await postgres.stop()
process.exit(status)
