import type { QueryConfig, QueryResult } from 'pg'
import { createAppender } from './postgres/appender.ts'
import { createPool } from './postgres/create-pool.ts'
import { createMergeWrites } from './postgres/merge-writes.ts'
import { migratePostgres } from './postgres/migrate-postgres.ts'
import { createPostgresDialect } from './postgres/postgres-dialect.ts'
import { askAlone, askInTurns } from './postgres/read-committed.ts'
import { runTransaction } from './postgres/run-transaction.ts'
import { toQuery } from './postgres/to-query.ts'
import { translated } from './postgres/to-store-error.ts'
import { watchChanges } from './postgres/watch-changes.ts'
import { sealedBeside } from './seal-thread.ts'
import type { Engine } from './sql/engine.ts'
import { createSqlStore } from './sql/sql-store.ts'
import { stage } from './sql/stage.ts'
import { SERVER, type Store } from './store.ts'

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
export async function createPostgresStore({ url, pool = 10 }: PostgresOptions): Promise<Store> {
  return sealedBeside(await openPostgresStore({ url, pool }), url)
}

/** Opens a store that does all in one thread; `patience` is the number of milliseconds for which it waits for an answer of the server. */
export async function openPostgresStore({ url, pool: size }: Required<PostgresOptions>, patience?: number): Promise<Store> {
  const pool = createPool(url, size, patience)
  const shift = await migratePostgres(pool).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })

  const merge = createMergeWrites()
  const [alone, inTurns] = [askAlone(pool), askInTurns(pool)]

  const query = (config: QueryConfig | string): Promise<QueryResult> => translated(pool.query(config))

  const engine: Engine = {
    dialect: createPostgresDialect(shift),
    hasWall: true,
    committed: {
      all: async (statement, given, asker = SERVER) => {
        const ask = statement.stage === stage.lookUp ? inTurns : alone
        return (await ask(toQuery(statement, given, asker), asker)).rows
      },
    },
    lookUp: async (statement, rows) => (await query(toQuery(statement, rows))).rows,
    transaction: (work) => runTransaction(pool, merge, work),
    append: createAppender(async (writes) => {
      for (const config of merge(writes)) await query(config)
    }),
    watch: (callback) => watchChanges(pool, callback),
    ready: async () => void (await query('select 1')),
    async close() {
      if (!pool.ending) await pool.end()
    },
  }
  return createSqlStore(engine)
}
