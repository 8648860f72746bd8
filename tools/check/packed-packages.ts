import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

// Packs every published package as a release does, then judges the archive, and loads what was built through each public entry.
const packed = mkdtempSync(path.join(os.tmpdir(), 'caunoi-packed-'))
process.on('exit', () => rmSync(packed, { recursive: true }))
const problems: string[] = []

for (const folder of globSync('packages/*').sort()) {
  const { name, private: unpublished, exports } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (unpublished) continue
  const archive = path.join(packed, `${path.basename(folder)}.tgz`)
  attempt(name, 'pnpm', ['pack', '--out', archive], folder)
  attempt(name, 'publint', ['run', archive, '--strict'])
  attempt(name, 'attw', [archive, '--profile', 'esm-only', '--no-emoji'])
  for (const entry of Object.keys(exports)) {
    const module = JSON.stringify(path.posix.join(name, entry))
    const program = `const { length } = Object.keys(await import(${module})); if (length === 0) throw new Error('exports nothing')`
    attempt(`${name} ${entry}`, 'node', ['--input-type=module', '--eval', program], folder)
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 1
}

function attempt(subject: string, program: string, args: string[], cwd = '.'): void {
  try {
    execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' })
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error && 'stderr' in error ? `${error.stdout}${error.stderr}` : String(error)
    problems.push(`${subject}: ${program} failed\n${said.trimEnd()}`)
  }
}
