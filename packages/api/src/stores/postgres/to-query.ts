import type { QueryConfig } from 'pg'
import { type Arguments, type CompiledStatement, valuesOf } from '../sql/statement.ts'
import { type Asker, SERVER } from '../store.ts'

/**
 * The query of a statement, or of one that takes given rows; a connection prepares it when it meets its name for the first time. Behind the
 * wall it has another plan, and so another name: a plan that two roles use in turns is made anew each time.
 */
export function toQuery(statement: CompiledStatement, given: Arguments | readonly Arguments[], asker: Asker = SERVER): QueryConfig {
  return {
    name: asker === SERVER ? statement.name : `${statement.name}_walled`,
    text: statement.sql,
    values: isRows(given) ? valuesOfRows(given) : valuesOf(statement, given),
  }
}

/** Some rows as one value: JSON costs this thread a fifth of what arrays cost, one for each column. */
export function valuesOfRows(rows: readonly Arguments[]): string[] {
  return [JSON.stringify(rows)]
}

function isRows(given: Arguments | readonly Arguments[]): given is readonly Arguments[] {
  return Array.isArray(given)
}
