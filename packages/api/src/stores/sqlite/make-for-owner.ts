import { closeSync, openSync } from 'node:fs'

/** Makes a database file that only its owner may open; SQLite makes what lies beside it alike. One that is there stays as it is. */
export function makeForOwner(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch {
    // It is there, or cannot be made: then SQLite says why.
  }
}
