import { createAppenders } from './postgres/appender.ts'
import { createPool } from './postgres/create-pool.ts'
import { migratePostgres } from './postgres/migrate-postgres.ts'
import { createPostgresDialect } from './postgres/postgres-dialect.ts'
import { runTransaction } from './postgres/run-transaction.ts'
import { toQueries, toQuery } from './postgres/to-query.ts'
import { toStoreError } from './postgres/to-store-error.ts'
import { watchChanges } from './postgres/watch-changes.ts'
import type { Engine, Session } from './sql/engine.ts'
import { createSqlStore } from './sql/sql-store.ts'
import type { Store } from './store.ts'

/** Where a PostgreSQL store lies. */
export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; PostgreSQL 15 or later. */
  readonly url: string
  /** Connections that this process opens at most; 10 when left out. */
  readonly pool?: number
}

/**
 * Opens a store on a PostgreSQL server, which any number of processes share.
 *
 * Work in a transaction may run more than once, when the server asks for it; it must not have effects outside the transaction.
 */
export async function createPostgresStore({ url, pool: size = 10 }: PostgresOptions): Promise<Store> {
  const pool = createPool(url, size)
  const shift = await migratePostgres(pool).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })

  const committed: Session = {
    async all(statement, given) {
      try {
        return (await pool.query(toQuery(statement, given))).rows
      } catch (error) {
        throw toStoreError(error)
      }
    },
  }

  const engine: Engine = {
    dialect: createPostgresDialect(shift),
    committed,
    transaction: (work) => runTransaction(pool, work),
    append: createAppenders(async (statement, rows) => {
      try {
        for (const query of toQueries(statement, rows)) await pool.query(query)
      } catch (error) {
        throw toStoreError(error)
      }
    }),
    watch: (callback) => watchChanges(pool, callback),
    async ready() {
      try {
        await pool.query('select 1')
      } catch (error) {
        throw toStoreError(error)
      }
    },
    async close() {
      if (!pool.ending) await pool.end()
    },
  }
  return createSqlStore(engine)
}
