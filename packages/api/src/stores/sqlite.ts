import { sealedBeside } from './seal-thread.ts'
import type { Engine, TransactionSession } from './sql/engine.ts'
import { createSqlStore } from './sql/sql-store.ts'
import { createGroupCommit, LANES } from './sqlite/group-commit.ts'
import { openLogToDisk } from './sqlite/log-to-disk.ts'
import { makeForOwner } from './sqlite/make-for-owner.ts'
import { migrateSqlite } from './sqlite/migrate-sqlite.ts'
import { closedOnFailure, openConnection } from './sqlite/open-connection.ts'
import { createSqliteDialect } from './sqlite/sqlite-dialect.ts'
import { takeTurns } from './sqlite/take-turns.ts'
import { watchFile } from './sqlite/watch-file.ts'
import type { Store } from './store.ts'

/** Where a SQLite store lies. */
export interface SqliteOptions {
  /** Path of the database file; it is created when it does not exist, its folder is not. */
  readonly file: string
}

/** Pages of the log at which a commit moves them to their place in the file. */
const CHECKPOINT = 1000
/** The same where the thread of the seals does it before, which keeps nobody waiting. */
const CHECKPOINT_OF_SERVER = 4000

/**
 * Opens a store in a file: durable against a crash and a power cut, one writing connection, reads beside it on another one.
 *
 * Writes that come at the same time share a commit. Work in a transaction awaits nothing but the transaction: every writer waits with it.
 */
export function createSqliteStore({ file }: SqliteOptions): Store {
  return sealedBeside(openSqliteStore({ file }, CHECKPOINT_OF_SERVER), file)
}

/** Opens a store that does all in one thread; beside that, `checkpoint` is the number of pages of the log at which a commit moves them to the file. */
export function openSqliteStore({ file }: SqliteOptions, checkpoint = CHECKPOINT): Store {
  if (file === '' || file === ':memory:') throw new RangeError('a SQLite store needs a file; createMemoryStore() needs none')
  makeForOwner(file)
  const writer = openConnection(file, { readOnly: false })
  const [reader, log] = closedOnFailure(writer, () => {
    migrateSqlite(writer)
    const opened = openConnection(file, { readOnly: true })
    return closedOnFailure(opened, () => [opened, openLogToDisk(file, LANES)] as const)
  })
  // From here on a commit is waited for by the log: before it is on the disk, nobody is told that it is done.
  writer.exec('pragma synchronous = normal; pragma busy_timeout = 0')
  writer.exec(`pragma wal_autocheckpoint = ${checkpoint}`)
  const { commit, append, idle } = createGroupCommit(writer, log.written)
  const turn = takeTurns()

  const session: TransactionSession = {
    all: async (statement, given) => writer.all(statement, given),
    async send(statement, rows) {
      for (const row of rows) writer.run(statement, row)
    },
  }

  const engine: Engine = {
    dialect: createSqliteDialect(),
    hasWall: false,
    committed: {
      async all(statement, given) {
        const turned = turn()
        if (turned !== undefined) await turned
        return reader.all(statement, given)
      },
    },
    lookUp: async (statement, rows) => rows.flatMap((row) => reader.all(statement, row)),
    transaction: (work) => commit(() => work(session)),
    append: (writes) =>
      append(() => {
        for (const { statement, rows } of writes) for (const row of rows) writer.run(statement, row)
      }),
    watch: (callback) => watchFile(reader, callback),
    async ready() {
      log.check()
      reader.control('select version from schema_version')
    },
    async close() {
      await idle()
      log.close()
      for (const { database } of [reader, writer]) if (database.isOpen) database.close()
    },
  }
  return createSqlStore(engine)
}
