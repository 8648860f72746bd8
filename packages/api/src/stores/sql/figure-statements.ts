import { type RawBuilder, sql } from 'kysely'
import {
  COMMUNE_PLACE,
  dimensionMark,
  type FactArea,
  type FactCondition,
  type FactFilter,
  type FactLink,
  type FactMeasure,
  type FactQuery,
  type FactTie,
  IDENTITY_STEPS,
  UNKNOWN_START,
} from '../fact-query.ts'
import { LAST_TEXT } from '../search-plan.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { type Arguments, place, type Statement, toStatement, type Value } from './statement.ts'

type FigureRow = { readonly value: number | string | null; readonly behind: number | string | null }
type IdRow = { readonly id: string }
type Fragment = RawBuilder<unknown>

/** A question with the statement of its shape. */
export interface PreparedQuestion<R> {
  readonly statement: Statement<Arguments, R>
  readonly given: Arguments
}

/** Who somebody is: what the record, and the one that it leads to, and so on, say at last. */
const PERSON = sql`coalesce(p3.subject, p2.subject, p1.subject, f.subject)`
const STEPS = Array.from({ length: IDENTITY_STEPS }, (_, step) => ({ one: `p${step + 1}`, last: step === 0 ? 'f' : `p${step}` }))
const TIES: Readonly<Record<FactTie, Fragment>> = { person: PERSON, facility: sql`f.facility`, commune: sql`f.place` }
const COMMUNE = sql`case when length(f.place) = ${sql.lit(COMMUNE_PLACE)} then f.place end`

/** Values of dimensions that are asked of each fact by itself; of more, each text of dimensions is asked once, which many facts share. */
const FEW_VALUES = 20

/** A sum as the number that is told: as integers, SQLite refuses one that is too large. */
const AMOUNT = sql`coalesce(sum(cast(f.amount as double precision)), 0)`

/** What a figure is, and what stands behind it. */
const MEASURES: Readonly<Record<FactMeasure, { readonly value: Fragment; readonly behind?: Fragment }>> = {
  records: { value: sql`count(*)`, behind: sql`count(distinct coalesce(${PERSON}, f.id))` },
  people: { value: sql`count(distinct ${PERSON})` },
  clients: { value: sql`count(distinct coalesce(${PERSON}, f.id))` },
  facilities: { value: sql`count(distinct f.facility)` },
  communes: { value: sql`count(distinct ${COMMUNE})` },
  amount: { value: AMOUNT, behind: sql`count(distinct coalesce(${PERSON}, f.id))` },
  heads: { value: sql`coalesce(sum(f.heads), 0)` },
}

/** Compiles questions to the facts; every shape is compiled the first time that it is asked for. */
export function createFigureStatements(dialect: SqlDialect) {
  const figures = new Map<string, Statement<Arguments, FigureRow>>()
  const pages = new Map<string, Statement<Arguments, IdRow>>()

  function prepare<R>(known: Map<string, Statement<Arguments, R>>, query: RawBuilder<R>, given: Arguments): PreparedQuestion<R> {
    const compile = () => query.compile(dialect.database)
    const { sql: text } = compile()
    const statement = known.get(text) ?? toStatement<Arguments>()(() => ({ compile }))
    known.set(text, statement)
    return { statement, given }
  }

  return {
    figure(query: FactQuery, measure: FactMeasure): PreparedQuestion<FigureRow> {
      const { value, behind = value } = MEASURES[measure]
      const { from, given } = fromFacts(dialect, query, measure === 'communes')
      return prepare(figures, sql<FigureRow>`select ${value} as value, ${behind} as behind ${from}`, given)
    },
    counted(query: FactQuery, after: string, limit: number): PreparedQuestion<IdRow> {
      const { from, given } = fromFacts(dialect, query, false)
      const page = sql`and f.id > ${place('after')} order by f.id limit ${place('limit')}`
      return prepare(pages, sql<IdRow>`select distinct f.id ${from} ${page}`, { ...given, after, limit })
    },
  }
}

/** `from … where …` of the facts that a question finds, as `f`, each with who the person is that it is about. */
function fromFacts(
  { contains, containsAny }: SqlDialect,
  query: FactQuery,
  communes: boolean,
): { readonly from: Fragment; readonly given: Arguments } {
  const given: Record<string, Value> = {}
  const at = (value: Value): Fragment => {
    const name = `v${Object.keys(given).length}`
    given[name] = value
    return place(name)
  }
  const all = (conditions: readonly Fragment[]): Fragment => sql.join(conditions, sql` and `)
  const oneOf = (conditions: readonly Fragment[]): Fragment => sql`(${sql.join(conditions, sql` or `)})`
  const not = (condition: Fragment): Fragment => sql`not ${condition}`
  const holds = (dimensions: Fragment, dimension: string, value?: string): Fragment =>
    contains(dimensions, at(dimensionMark(dimension, value)))

  function lacking(name: string): Fragment {
    if (name === 'starts') return sql`x.starts = ${sql.lit(UNKNOWN_START)}`
    if (name === 'amount' || name === 'heads') return sql`${sql.ref(`x.${name}`)} is null`
    return not(holds(sql`x.dimensions`, name))
  }

  const described = (where: readonly FactCondition[], dimensions: Fragment, holdsAny: typeof holdsOne): readonly Fragment[] =>
    where.map(({ dimension, values, not: isNot = false }) => {
      const found = values ? holdsAny(dimensions, dimension, values) : holds(dimensions, dimension)
      return isNot ? not(found) : found
    })

  const holdsOne = (dimensions: Fragment, dimension: string, values: readonly string[]): Fragment =>
    oneOf(values.map((value) => holds(dimensions, dimension, value)))

  const holdsOneOfMany: typeof holdsOne = (dimensions, dimension, values) =>
    containsAny(dimensions, at(JSON.stringify(values.map((value) => dimensionMark(dimension, value)))))

  /** The same for the facts of a facility, however much is asked. */
  function describedAtOnce(fact: string, where: readonly FactCondition[], facility: string): readonly Fragment[] {
    // Materialized, since planners would ask each fact all the same.
    const texts = sql`with t as materialized (select distinct dimensions from facts where fact = ${at(fact)} and facility = ${at(facility)})`
    return [sql`x.dimensions in (${texts} select t.dimensions from t where ${all(described(where, sql`t.dimensions`, holdsOneOfMany))})`]
  }

  function chosen({ fact, startsFrom, startsTo, endsFrom, where, amountAtLeast, lacks }: FactFilter, area: FactArea): Fragment {
    const values = where.reduce((sum, asked) => sum + (asked.values?.length ?? 1), 0)
    const isMuch = values > FEW_VALUES && area !== 'country' && 'facility' in area
    const conditions = isMuch ? describedAtOnce(fact, where, area.facility) : described(where, sql`x.dimensions`, holdsOne)
    return all([
      sql`x.fact = ${at(fact)}`,
      ...(startsFrom === undefined ? [] : [sql`x.starts >= ${at(startsFrom)}`]),
      ...(startsTo === undefined ? [] : [sql`x.starts <= ${at(startsTo)}`]),
      ...(endsFrom === undefined ? [] : [sql`x.ends >= ${at(endsFrom)}`]),
      ...conditions,
      ...(amountAtLeast === undefined ? [] : [sql`x.amount >= ${at(amountAtLeast)}`]),
      ...(lacks === undefined ? [] : [oneOf(lacks.map(lacking))]),
    ])
  }

  /** The facts of an area that a filter chooses; `placed`: each with where it lies. */
  function rows(filter: FactFilter, area: FactArea, placed: boolean): Fragment {
    const columns = sql`x.id, x.facility, x.subject, x.amount, x.heads`
    if (area !== 'country' && 'place' in area) {
      const inPlace = (alias: string): Fragment =>
        sql`${sql.ref(`${alias}.place`)} >= ${at(area.place)} and ${sql.ref(`${alias}.place`)} <= ${at(area.place + LAST_TEXT)}`
      return sql`(select ${columns}, x.place from facts as x where ${chosen(filter, area)} and ${inPlace('x')} union all
        select ${columns}, h.place from facts as h join facts as x on x.facility = h.id
        where h.fact = 'facility' and ${inPlace('h')} and x.place is null and ${chosen(filter, area)})`
    }
    const owned = area === 'country' ? sql`` : sql` and x.facility = ${at(area.facility)}`
    return placed
      ? sql`(select ${columns}, coalesce(x.place, h.place) as place from facts as x
          left join facts as h on h.id = x.facility and h.fact = 'facility' where ${chosen(filter, area)}${owned})`
      : sql`(select ${columns} from facts as x where ${chosen(filter, area)}${owned})`
  }

  const knownTo = query.knownTo === undefined ? undefined : at(query.knownTo)
  const identities = STEPS.map(({ one, last }) => {
    const isKnown = knownTo === undefined ? sql`` : sql` and ${sql.ref(`${one}.facility`)} = ${knownTo}`
    return sql`left join facts as ${sql.ref(one)} on ${sql.ref(`${one}.id`)} = ${sql.ref(`${last}.subject`)} and ${sql.ref(`${one}.fact`)} = 'identity'${isKnown}`
  })
  const withPeople = (found: Fragment): Fragment => sql`from ${found} as f ${sql.join(identities, sql` `)}`

  function linked({ anyOf, not: isNot = false }: FactLink): Fragment {
    const found = oneOf(
      anyOf.map(({ same, ...filter }) => {
        const tie = TIES[same]
        return sql`coalesce(${tie} in (select ${tie} ${withPeople(rows(filter, query.area, same === 'commune'))} where ${tie} is not null), false)`
      }),
    )
    return isNot ? not(found) : found
  }

  const placed = communes || query.links.some(({ anyOf }) => anyOf.some(({ same }) => same === 'commune'))
  const found = withPeople(rows(query, query.area, placed))
  const from = sql`${found} where ${all([sql`true`, ...query.links.map(linked)])}`
  return { from, given }
}
