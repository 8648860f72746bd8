import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { demoKeyFolder } from './demo/server/start-server.ts'

// Runs every example, or the named ones, against a fresh demo server: node --conditions=@caunoi/source tools/run-examples.ts [--database postgres://…] [name…]
const root = path.resolve(import.meta.dirname, '..')
const fromSource = ['--conditions=@caunoi/source']
const programs: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'hospital-referral': [[process.execPath, ...fromSource, 'main.ts']],
  'plain-fetch': [
    [process.execPath, 'main.ts'],
    ['sh', 'curl.sh'],
  ],
  'ask-why': [[process.execPath, ...fromSource, 'main.ts']],
  'embed-in-hono': [[process.execPath, ...fromSource, 'check.ts']],
}

const { values, positionals } = parseArgs({ options: { database: { type: 'string' } }, allowPositionals: true })
const chosen = positionals.length > 0 ? positionals : Object.keys(programs)
const unknown = chosen.filter((name) => !Object.hasOwn(programs, name))
if (unknown.length > 0) {
  console.error(`No example is called ${unknown.join(', ')}: ${Object.keys(programs).join(', ')}`)
  process.exit(2)
}
const folder = await mkdtemp(path.join(os.tmpdir(), 'caunoi-examples-'))
const credentials = path.join(folder, 'demo-credentials.json')
const database = values.database === undefined ? [] : ['--database', values.database]
const start = [...fromSource, path.join(root, 'tools/demo/start.ts'), '--port', '0', '--data', folder, ...database]
const server = spawn(process.execPath, start, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
const ended = once(server, 'exit')
try {
  await untilReady()
  const ofDatabase = values.database !== undefined && {
    DATABASE: values.database,
    CAUNOI_KEY_FOLDER: path.resolve(root, demoKeyFolder(values.database)),
  }
  const env = { ...process.env, DEMO_CREDENTIALS: credentials, ...ofDatabase }
  for (const name of chosen) {
    for (const [program, ...args] of programs[name] ?? []) {
      console.log(`\n== examples/${name}: ${path.basename(program)} ${args.join(' ')}`)
      const status = await run(program, args, { cwd: path.join(root, 'examples', name), env })
      if (status === 0) continue
      console.error(`examples/${name} failed (exit status ${status})`)
      process.exitCode = 1
    }
  }
} finally {
  server.kill('SIGTERM')
  await ended
  await rm(folder, { recursive: true, force: true })
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error('The demo server did not start')
    if (
      await access(credentials).then(
        () => true,
        () => false,
      )
    )
      return
    await sleep(100)
  }
  throw new Error('The demo server wrote no credentials within 30 seconds')
}

function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: 'inherit' })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
