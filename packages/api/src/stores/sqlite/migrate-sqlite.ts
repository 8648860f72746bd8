import { pendingMigrations, schemaVersionTable } from '../sql/pending-migrations.ts'
import type { Connection } from './open-connection.ts'
import { sqliteTypes } from './sqlite-dialect.ts'

/** Brings the file to the version of this release, as a whole or not at all; a process that starts at the same time waits. */
export function migrateSqlite({ database, exec }: Connection): void {
  exec('begin immediate')
  try {
    for (const statement of schemaVersionTable) exec(statement)
    const version = database.prepare('select version from schema_version').get()?.version
    for (const statement of pendingMigrations(Number(version), sqliteTypes)) exec(statement)
    exec('commit')
  } catch (error) {
    exec('rollback')
    throw error
  }
}
