import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ServerUser } from './server-user.ts'

/** Creates the folder of one server, in a place that the user of the server can reach. */
export function createHome({ account }: ServerUser): string {
  for (const parent of [os.tmpdir(), '/tmp', '/var/tmp']) {
    const home = mkdtempSync(path.join(parent, 'caunoi-postgres-'))
    if (!account) return home
    chownSync(home, account.uid, account.gid)
    chmodSync(home, 0o700)
    if (spawnSync('/bin/sh', ['-c', 'cd "$0"', home], { cwd: '/', ...account }).status === 0) return home
    rmSync(home, { recursive: true })
  }
  throw new Error('no temporary folder that the user of the server can reach')
}
