import { createPostgresStore } from '../stores/postgres.ts'
import { createSqliteStore } from '../stores/sqlite.ts'
import type { Store } from '../stores/store.ts'

/**
 * Opens the store that a database address names: `postgres://…` a PostgreSQL server, anything else the path of an SQLite file.
 *
 * @example
 * ```ts
 * const store = await openStore('./data/caunoi.db')
 * ```
 */
export async function openStore(database: string): Promise<Store> {
  return /^postgres(ql)?:\/\//.test(database) ? createPostgresStore({ url: database }) : createSqliteStore({ file: database })
}
