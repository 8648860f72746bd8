import type { QueryConfig } from 'pg'
import { type Arguments, type Statement, valuesOf } from '../sql/statement.ts'

/** Queries that write rows: one for all where the statement takes columns, else one for each. */
export function toQueries<A extends Arguments>(statement: Statement<A, unknown>, rows: readonly A[]): QueryConfig[] {
  if (!statement.takesColumns) return rows.map((row) => toQuery(statement, row))
  const { name, sql, places } = statement
  return rows.length === 0 ? [] : [{ name, text: sql, values: places.map((column) => rows.map((row) => row[column] ?? null)) }]
}

/** The query of a statement; a connection prepares it when it meets its name for the first time. */
export function toQuery<A extends Arguments>(statement: Statement<A, unknown>, given: A): QueryConfig {
  return { name: statement.name, text: statement.sql, values: valuesOf(statement, given) }
}
