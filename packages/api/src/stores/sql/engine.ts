import type { Asker } from '../store.ts'
import type { SqlDialect } from './sql-dialect.ts'
import type { Arguments, Statement, Write } from './statement.ts'

/** Runs prepared statements one after another; inside a transaction, or each in its own. */
export interface Session {
  /** Runs a statement for somebody and answers its rows; for the server itself when left out. A database without a wall answers all of them. */
  all<A extends Arguments, R>(statement: Statement<A, R>, given: A, asker?: Asker): Promise<readonly R[]>
}

/** A session inside a transaction. */
export interface TransactionSession extends Session {
  /** Writes rows, one statement for all; need not wait for the database: a failure dooms the transaction. */
  send<A extends Arguments>(statement: Statement<A, unknown>, rows: readonly A[]): Promise<void>
}

/** All that the SQL store needs from a database. */
export interface Engine {
  readonly dialect: SqlDialect
  /** Whether the database itself keeps rows from a facility; where it does not, the store looks at each of them again. */
  readonly hasWall: boolean
  /** Reads what is committed. */
  readonly committed: Session
  /** Runs a statement that takes given rows for all of them, on what is committed. */
  lookUp<A extends Arguments, R>(statement: Statement<A, R>, rows: readonly A[]): Promise<readonly R[]>
  /** Runs work as a whole or not at all; durable when it resolves. */
  transaction<T>(work: (session: TransactionSession) => Promise<T>): Promise<T>
  /** Adds rows to tables of rising stages, all or none; callers that wait at the same time share a commit. */
  append(writes: readonly Write[]): Promise<void>
  /** Calls back when another process may have written; answers how to stop. */
  watch(callback: () => void): () => void
  ready(): Promise<void>
  close(): Promise<void>
}
