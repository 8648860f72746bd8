import { pendingMigrations, schemaVersionTable } from '../sql/pending-migrations.ts'
import type { Connection } from './open-connection.ts'
import { sqliteTypes } from './sqlite-dialect.ts'

/**
 * Brings the file to the version of this release; a process that starts at the same time waits.
 *
 * A connection on which this fails has to be closed: that undoes what was begun.
 */
export function migrateSqlite({ database, exec }: Connection): void {
  exec('begin immediate')
  for (const statement of schemaVersionTable) exec(statement)
  const version = database.prepare('select version from schema_version').get()?.version
  for (const statement of pendingMigrations(Number(version), sqliteTypes)) exec(statement)
  exec('commit')
}
