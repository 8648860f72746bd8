import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { createHome } from './home.ts'
import { type ServerUser, serverUser } from './server-user.ts'
import { usableBinaries } from './usable-binaries.ts'

// Owns one PostgreSQL until its standard input ends, as it does when the process that wanted the server is gone, even by SIGKILL.

/** The one line that the guard writes to its standard output. */
export type GuardReport = { readonly url: string } | { readonly error: string }

const PORT_TAKEN = 'could not create any TCP/IP sockets'
const durable = !process.argv.includes('--not-durable')
const user = serverUser()
const home = createHome(user)
let running: ChildProcess | undefined

process.stdout.on('error', () => {}) // Nobody listens any more; the end of the standard input says the same.
process.stdin.on('end', () => void end()).resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())

try {
  report({ url: await start() })
} catch (error) {
  report({ error: error instanceof Error ? error.message : String(error) })
  await end()
}

async function start(): Promise<string> {
  const binaries = usableBinaries(home, user)
  const password = randomBytes(16).toString('hex')
  const data = path.join(home, 'data')
  const passwordFile = path.join(home, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  mkdirSync(data, { mode: 0o700 })
  if (user.account) for (const file of [passwordFile, data]) chownSync(file, user.account.uid, user.account.gid)
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const account = ['--username=caunoi', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const initialised = promisify(execFile)(binaries.initdb, [`--pgdata=${data}`, ...account, ...text, '--no-sync'], asUser(user))
  running = initialised.child
  await initialised
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const log = await serve(binaries.postgres, data, port)
    if (log === undefined) return `postgres://caunoi:${password}@127.0.0.1:${port}/postgres`
    if (!log.includes(PORT_TAKEN) || attempt === 5) throw new Error(log)
  }
}

/** Starts the server; answers nothing once it accepts connections, or what it said when it ended instead. */
function serve(postgres: string, data: string, port: number): Promise<string | undefined> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'lc_messages=C']
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const flags = settings.flatMap((setting) => ['-c', setting])
  const child = spawn(postgres, ['-D', data, '-p', String(port), ...flags], { ...asUser(user), stdio: ['ignore', 'ignore', 'pipe'] })
  running = child
  return new Promise((resolve, reject) => {
    let log = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000)
      if (log.includes('ready to accept connections')) resolve(undefined)
    })
    child.on('error', reject).on('exit', () => resolve(log))
  })
}

function asUser({ account }: ServerUser) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { cwd: home, env: { ...Object.fromEntries(kept), LC_ALL: 'C', HOME: home }, ...account }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

function report(line: GuardReport): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function end(): Promise<void> {
  if (running && running.exitCode === null && running.signalCode === null) {
    const gone = once(running, 'exit')
    running.kill('SIGQUIT')
    await gone
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  process.exit(0)
}
