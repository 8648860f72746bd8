import { execFileSync } from 'node:child_process'

/** Who the server runs as; without an account it is whoever runs this process. */
export interface ServerUser {
  readonly account?: { readonly uid: number; readonly gid: number }
}

/** Chooses the user of the server: PostgreSQL refuses to run as root, which therefore lends it to `postgres` or `nobody`. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      return { account: { uid: idOf(name, '-u'), gid: idOf(name, '-g') } }
    } catch {
      // No such user: try the next one.
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody')
}

function idOf(name: string, flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
}
