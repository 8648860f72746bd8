import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { type Arguments, type Statement, valuesOf } from '../sql/statement.ts'
import { toStoreError } from './to-store-error.ts'

/** One connection to the file, with the statements that it has prepared. */
export interface Connection {
  readonly database: DatabaseSync
  all<A extends Arguments, R>(statement: Statement<A, R>, given: A): readonly R[]
  run<A extends Arguments>(statement: Statement<A, unknown>, given: A): void
  /** Begins or ends something. */
  control(command: string): void
  /** Runs statements that come once. */
  exec(sql: string): void
}

/** Kibibytes of pages that a connection keeps: the upper pages of all indexes of a province. With 2 MB, as SQLite has it, each write reads them anew. */
const CACHE = 32_768

/** Opens a connection whose writes outlive a power cut, that distrusts what the file says, and that overwrites what is deleted. */
export function openConnection(file: string, { readOnly }: { readonly readOnly: boolean }): Connection {
  const database = translated(() => new DatabaseSync(file, { readOnly, defensive: true }))
  const prepared = new Map<string, StatementSync>()

  function prepare(sql: string): StatementSync {
    const found = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, found)
    return found
  }

  const connection: Connection = {
    database,
    all<A extends Arguments, R>(statement: Statement<A, R>, given: A) {
      const rows: unknown = translated(() => prepare(statement.sql).all(...valuesOf(statement, given)))
      return rows as R[] // The one seam: the compiled query knows the type of its rows.
    },
    run: (statement, given) => void translated(() => prepare(statement.sql).run(...valuesOf(statement, given))),
    control: (command) => void translated(() => prepare(command).run()),
    exec: (sql) => translated(() => database.exec(sql)),
  }
  const pragmas = ['busy_timeout = 5000', 'trusted_schema = off', 'foreign_keys = on', 'cell_size_check = on', `cache_size = -${CACHE}`]
  if (!readOnly) pragmas.push('journal_mode = wal', 'synchronous = full', 'secure_delete = on', 'temp_store = memory')
  return closedOnFailure(connection, () => {
    for (const pragma of pragmas) connection.exec(`pragma ${pragma}`)
    return connection
  })
}

/** Does what a connection is opened for; when that fails, lets go of the file, and of a transaction under way. */
export function closedOnFailure<T>({ database }: Connection, action: () => T): T {
  try {
    return action()
  } catch (error) {
    database.close()
    throw error
  }
}

function translated<T>(action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw toStoreError(error)
  }
}
