import { DatabaseNewer } from '../database-newer.ts'
import { migrations, type TableTypes } from './migrations.ts'

/** Statements that a database in some version still lacks, the note of its new version included; refuses one from a later release. */
export function pendingMigrations(version: number, types: TableTypes): readonly string[] {
  if (version > migrations.length) {
    throw new DatabaseNewer(
      `the database is in version ${version}, and this release knows ${migrations.length}: run the release that changed it, or a later one`,
    )
  }
  const pending = migrations.slice(version).flatMap((migration) => migration(types))
  return pending.length === 0 ? [] : [...pending, `update schema_version set version = ${migrations.length}`]
}

/** Makes the note of the version, if the database has none. */
export const schemaVersionTable = [
  'create table if not exists schema_version (version integer not null)',
  'insert into schema_version (version) select 0 where not exists (select 1 from schema_version)',
]
