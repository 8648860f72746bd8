import { requireNoKeys } from '../keys/require-kept-keys.ts'
import { createSealedStore, type SealedStoreOptions } from '../keys/sealed-store.ts'
import { createPostgresStore } from '../stores/postgres.ts'
import { createSqliteStore } from '../stores/sqlite.ts'
import type { Store } from '../stores/store.ts'
import { isPostgres } from './is-postgres.ts'

/**
 * Opens the store that a database address names: `postgres://…` a PostgreSQL server, anything else the path of an SQLite file.
 * With keys its records are closed; without, they are readable for whoever has the database.
 *
 * @example
 * ```ts
 * const store = await openStore('./data/caunoi.db', { keys: createFileKeys({ folder: './keys' }) })
 * ```
 */
export async function openStore(database: string, sealed?: SealedStoreOptions): Promise<Store> {
  const store = isPostgres(database) ? await createPostgresStore({ url: database }) : createSqliteStore({ file: database })
  try {
    if (sealed) return await createSealedStore(store, sealed)
    await requireNoKeys(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
