import type { FactQuery } from '../../src/stores/fact-query.ts'
import type { SqlDialect } from '../../src/stores/sql/sql-dialect.ts'
import { type CompiledStatement, type Value, valuesOf } from '../../src/stores/sql/statement.ts'
import { createStatements } from '../../src/stores/sql/statements.ts'
import { type Condition, SERVER } from '../../src/stores/store.ts'

const phase: Condition = { parameter: 'Case.phase', equals: 'p3' }
const commune: Condition = { parameter: 'Case.communeCode', equals: '3' }
const name: Condition = { parameter: 'Case.name', prefix: 'pham thi' }
const updated: Condition = { parameter: 'Case.updatedSince', from: '2026-01-05' }
const overdue: Condition = { parameter: 'Case.overdue', to: '2026-01-05' }
const born: Condition = { parameter: 'Case.birthDate', from: '1990', to: '1999~' }

/** Conditions by what they are called in a test title. */
export const shapes: Readonly<Record<string, readonly Condition[]>> = {
  'no condition': [],
  'one value': [phase],
  'two values': [phase, commune],
  'a prefix': [name],
  'a range': [updated],
  'what is overdue': [overdue],
  'what is overdue, and a value': [overdue, phase],
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

/** Who searches: a facility, the server for what is overdue, and a facility by one of the topics that it is invited by. */
const audiences = ['facility-3', SERVER, '!offer|*|56|counselling']

/** The search and the count of some conditions, for each kind of audience. */
export function searchExamples(dialect: SqlDialect, conditions: readonly Condition[]): Example[] {
  const { searches } = createStatements(dialect)
  return audiences.flatMap((audience) => {
    const query = { audience, resource: 'Case', conditions, after: { value: 'pham thi b', id: '00000100' }, limit: 20 }
    const asked = [searches.search(query), searches.count(query)]
    return asked.map(({ statement, given }) => ({ statement, values: valuesOf(statement, given) }))
  })
}

/** Every other statement that reads or looks for rows, by its name in the code. */
export function otherStatements(dialect: SqlDialect): (readonly [name: string, statement: CompiledStatement])[] {
  const { searches: _searches, figures: _figures, feed, ...groups } = createStatements(dialect)
  const named: Record<string, CompiledStatement>[] = Object.values(groups).filter((group) => group !== undefined)
  const feeds = [
    ['feed of one', feed.read(1)],
    ['feed of three', feed.read(3)],
    ['change at a cursor', feed.change],
  ] as const
  return [...named.flatMap((group) => Object.entries(group)), ...feeds]
}

/** Figures of a facility, a commune and a province, each with people who have something else too. */
export function figureExamples(dialect: SqlDialect): (readonly [name: string, example: Example])[] {
  const { figures } = createStatements(dialect)
  const areas: Readonly<Record<string, Pick<FactQuery, 'area' | 'knownTo'>>> = {
    'a facility': { area: { facility: 'facility-3' }, knownTo: 'facility-3' },
    'a commune': { area: { place: '0000003' } },
    'a province': { area: { place: '00' } },
  }
  return Object.entries(areas).map(([name, area]) => {
    const filter = { fact: 'service', where: [{ dimension: 'kind', values: ['a', 'b'] }], startsTo: '2026', endsFrom: '2025' }
    const query: FactQuery = { ...filter, ...area, links: [{ anyOf: [{ ...filter, same: 'person' }] }] }
    const { statement, given } = figures.figure(query, 'people')
    return [name, { statement, values: valuesOf(statement, given) }]
  })
}
