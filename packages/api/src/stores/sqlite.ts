import type { Engine, TransactionSession } from './sql/engine.ts'
import { createSqlStore } from './sql/sql-store.ts'
import { createGroupCommit } from './sqlite/group-commit.ts'
import { migrateSqlite } from './sqlite/migrate-sqlite.ts'
import { closedOnFailure, openConnection } from './sqlite/open-connection.ts'
import { createSqliteDialect } from './sqlite/sqlite-dialect.ts'
import { watchFile } from './sqlite/watch-file.ts'
import type { Store } from './store.ts'

/** Where a SQLite store lies. */
export interface SqliteOptions {
  /** Path of the database file; it is created when it does not exist, its folder is not. */
  readonly file: string
}

/**
 * Opens a store in a file: durable against a crash and a power cut, one writing connection, reads beside it on another one.
 *
 * Writes that come at the same time share a commit. Work in a transaction awaits nothing but the transaction: every writer waits with it.
 */
export function createSqliteStore({ file }: SqliteOptions): Store {
  if (file === '' || file === ':memory:') throw new RangeError('a SQLite store needs a file; createMemoryStore() needs none')
  const writer = openConnection(file, { readOnly: false })
  const reader = closedOnFailure(writer, () => {
    migrateSqlite(writer)
    return openConnection(file, { readOnly: true })
  })
  const { commit, append, idle } = createGroupCommit(writer)

  const session: TransactionSession = {
    all: async (statement, given) => writer.all(statement, given),
    async send(statement, rows) {
      for (const row of rows) writer.run(statement, row)
    },
  }

  const engine: Engine = {
    dialect: createSqliteDialect(),
    hasWall: false,
    committed: { all: async (statement, given) => reader.all(statement, given) },
    lookUp: async (statement, rows) => rows.flatMap((row) => reader.all(statement, row)),
    transaction: (work) => commit(() => work(session)),
    append: (writes) =>
      append(async () => {
        for (const { statement, rows } of writes) await session.send(statement, rows)
      }),
    watch: (callback) => watchFile(reader, callback),
    ready: async () => reader.control('select version from schema_version'),
    async close() {
      await idle()
      for (const { database } of [reader, writer]) if (database.isOpen) database.close()
    },
  }
  return createSqlStore(engine)
}
