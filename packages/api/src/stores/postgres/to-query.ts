import type { QueryConfig } from 'pg'
import { type Arguments, type CompiledStatement, valuesOf } from '../sql/statement.ts'

/** The query of a statement, or of one that takes given rows; a connection prepares it when it meets its name for the first time. */
export function toQuery(statement: CompiledStatement, given: Arguments | readonly Arguments[]): QueryConfig {
  return { name: statement.name, text: statement.sql, values: isRows(given) ? columnsOf(statement, given) : valuesOf(statement, given) }
}

/** The columns of some rows, in the order of the places. */
export function columnsOf({ places }: CompiledStatement, rows: readonly Arguments[]): unknown[] {
  return places.map((column) => rows.map((row) => row[column] ?? null))
}

function isRows(given: Arguments | readonly Arguments[]): given is readonly Arguments[] {
  return Array.isArray(given)
}
