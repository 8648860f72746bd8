import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Check } from './check.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Runs the commands of a check; answers what the failed ones printed, or nothing when the check holds. */
export async function runCheck(check: Check): Promise<string | undefined> {
  const failures: string[] = []
  for (const [program, ...args] of check.commands) {
    const { status, output } = await run(program, args, check.env)
    if (status !== 0) failures.push(`$ ${[program, ...args].join(' ')} (exit status ${status})\n${output.trimEnd()}`)
  }
  return failures.length > 0 ? failures.join('\n') : undefined
}

async function run(program: string, args: readonly string[], extra: Readonly<Record<string, string>> = {}) {
  const search = `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...extra, PATH: search }
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.on('error', (error) => (output += error.message))
  const [status] = await once(child, 'close')
  return { status, output }
}
