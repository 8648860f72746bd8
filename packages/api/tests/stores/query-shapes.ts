import type { SqlDialect } from '../../src/stores/sql/sql-dialect.ts'
import { type CompiledStatement, type Value, valuesOf } from '../../src/stores/sql/statement.ts'
import { createStatements } from '../../src/stores/sql/statements.ts'
import type { Condition } from '../../src/stores/store.ts'

const phase: Condition = { parameter: 'Case.phase', equals: 'p3' }
const commune: Condition = { parameter: 'Case.communeCode', equals: '3' }
const name: Condition = { parameter: 'Case.name', prefix: 'pham thi' }
const updated: Condition = { parameter: 'Case.updatedSince', from: '2026-01-05' }
const born: Condition = { parameter: 'Case.birthDate', from: '1990', to: '1999~' }

/** Conditions by what they are called in a test title. */
export const shapes: Readonly<Record<string, readonly Condition[]>> = {
  'no condition': [],
  'one value': [phase],
  'two values': [phase, commune],
  'a prefix': [name],
  'a range': [updated],
  'two ranges': [updated, born],
  'a value and a range': [phase, updated],
  'a range and a value': [updated, phase],
  'a prefix, a value and a range': [updated, phase, name],
}

/** A statement with values to run it with. */
export interface Example {
  readonly statement: CompiledStatement
  readonly values: readonly Value[]
}

/** The search and the count of some conditions. */
export function searchExamples(dialect: SqlDialect, conditions: readonly Condition[]): Example[] {
  const { searches } = createStatements(dialect)
  const query = { audience: 'facility-3', resource: 'Case', conditions, after: { value: 'pham thi b', id: '00000100' }, limit: 20 }
  return [searches.search(query), searches.count(query)].map(({ statement, given }) => ({ statement, values: valuesOf(statement, given) }))
}

/** Every other statement that reads or looks for rows, by its name in the code. */
export function otherStatements(dialect: SqlDialect): (readonly [name: string, statement: CompiledStatement])[] {
  const { searches: _, feed, ...groups } = createStatements(dialect)
  const named: Record<string, CompiledStatement>[] = Object.values(groups)
  return [...named.flatMap((group) => Object.entries(group)), ['feed of one', feed(1)], ['feed of three', feed(3)]]
}
