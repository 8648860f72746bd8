import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createDatabase } from '../../tools/postgres/create-database.ts'
import { startPostgres } from '../../tools/postgres/start-postgres.ts'

export type DatabaseKind = 'sqlite' | 'postgres'

export const databaseNames: Readonly<Record<DatabaseKind, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** Makes empty databases of one kind, which are gone afterwards. */
export interface Databases {
  /** Address of a new database, as the server takes it. */
  create(name: string): Promise<string>
  /** Folder for the keys under which records of one of them may be closed. */
  readonly keyFolder: string
  stop(): Promise<void>
}

/** Opens a temporary folder for SQLite files, or starts a PostgreSQL that waits for the disk at every commit. */
async function openDatabases(kind: DatabaseKind): Promise<Databases> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'caunoi-bench-'))
  const keyFolder = path.join(folder, 'keys')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  if (kind === 'postgres') {
    const { url, stop } = await startPostgres()
    return { create: () => createDatabase(url), keyFolder, stop: () => stop().finally(remove) }
  }
  return { create: async (name) => path.join(folder, `${name}.db`), keyFolder, stop: async () => remove() }
}

/** Runs a task with the databases of one kind; they are removed when it ends. */
export async function withDatabases<T>(kind: DatabaseKind, task: (databases: Databases) => Promise<T>): Promise<T> {
  const databases = await openDatabases(kind)
  try {
    return await task(databases)
  } finally {
    await databases.stop()
  }
}
