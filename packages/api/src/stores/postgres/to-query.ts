import type { QueryConfig } from 'pg'
import { type Arguments, type CompiledStatement, valuesOf } from '../sql/statement.ts'

/** The query of a statement; a connection prepares it when it meets its name for the first time. */
export function toQuery(statement: CompiledStatement, given: Arguments): QueryConfig {
  return { name: statement.name, text: statement.sql, values: valuesOf(statement, given) }
}
