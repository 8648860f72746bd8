import { spawnSync } from 'node:child_process'
import { globSync, rmSync } from 'node:fs'
import path from 'node:path'

// Builds every package after the packages that it imports. What an earlier build left is removed first: a build that fails leaves nothing.
const root = path.dirname(import.meta.dirname)
for (const dist of globSync('packages/*/dist', { cwd: root })) rmSync(path.join(root, dist), { recursive: true })
const build = ['--recursive', '--filter', './packages/*', '--workspace-concurrency=2', '--fail-if-no-match', 'run', 'build']
const { status } = spawnSync('pnpm', build, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
process.exit(status ?? 1)
