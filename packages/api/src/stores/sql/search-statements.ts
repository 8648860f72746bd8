import { sql } from 'kysely'
import { planSearch, type SearchPlan, type Span } from '../search-plan.ts'
import type { StoredRecord, StoreQuery } from '../store.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { type Arguments, place, type Statement, toStatement } from './statement.ts'

/** A found record with the value of the entry that led to it. */
export type FoundRow = StoredRecord & { readonly value: string }

/** A search with the statement of its shape. */
export interface PreparedSearch<R> {
  readonly statement: Statement<Arguments, R>
  readonly given: Arguments
  readonly plan: SearchPlan
}

/** Searches and counts; every shape of conditions is compiled the first time that it is asked for. */
export function createSearchStatements({ database }: SqlDialect) {
  function matching({ along, others }: SearchPlan) {
    const walked = database
      .selectFrom('entries as e')
      .where('e.audience', '=', place<string>('audience'))
      .where('e.parameter', '=', place<string>('parameter'))
      .where(isShown('e'))
    const inSpan = along.exact
      ? walked.where('e.value', '=', place<string>('low')).where('e.id', '>', place<string>('afterId'))
      : walked
          .where(({ eb, refTuple, tuple }) =>
            eb(refTuple('e.value', 'e.id'), '>', tuple(place<string>('afterValue'), place<string>('afterId'))),
          )
          .where('e.value', '<=', place<string>('high'))
          .where(({ eb }) => eb(lesserValue(), 'is', null))
    return others.reduce((query, span, index) => query.where(({ eb, lit }) => eb(entryInSpan(span, index), '=', lit(1))), inSpan)
  }

  /** An entry of the same record that came earlier on the same walk: a record is found once. */
  function lesserValue() {
    return entryOf('parameter').where('x.value', '>=', place<string>('low')).where(sql<boolean>`x.value < e.value`)
  }

  function entryInSpan({ exact }: Span, index: number) {
    const entry = entryOf(`parameter${index}`)
    return exact
      ? entry.where('x.value', '=', place<string>(`low${index}`))
      : entry.where('x.value', '>=', place<string>(`low${index}`)).where('x.value', '<=', place<string>(`high${index}`))
  }

  /** Whether the asker is cleared for an entry. */
  function isShown(entry: 'e' | 'x') {
    return sql<boolean>`(${sql.ref(`${entry}.mask`)} & ${place<number>('hidden')}) = 0`
  }

  /** A scalar and no EXISTS, which planners may turn into a join, and then walk in another order. */
  function entryOf(parameter: string) {
    return database
      .selectFrom(['entries as x'])
      .select(sql.lit(1).as('one'))
      .where('x.audience', '=', place<string>('audience'))
      .where('x.parameter', '=', place<string>(parameter))
      .where(sql<boolean>`x.id = e.id`)
      .where(isShown('x'))
      .limit(sql.lit(1))
  }

  const searches = new Map<string, Statement<Arguments, FoundRow>>()
  const counts = new Map<string, Statement<Arguments, { count: number | string }>>()

  return {
    search(query: StoreQuery): PreparedSearch<FoundRow> {
      const plan = planSearch(query)
      const statement = remember(searches, shapeOf(plan), () =>
        toStatement<Arguments>()(() =>
          matching(plan)
            .innerJoin('records as r', (join) => join.on('r.resource', '=', place<string>('resource')).onRef('r.id', '=', 'e.id'))
            .select(['r.resource', 'r.id', 'r.version', 'r.owner', 'r.recorded_at as recordedAt', 'r.body', 'e.value'])
            .$if(!plan.along.exact, (found) => found.orderBy('e.value'))
            .orderBy('e.id')
            .limit(place<number>('limit')),
        ),
      )
      return { statement, plan, given: { ...argumentsOf(query, plan), limit: query.limit } }
    },
    count({ audience, resource, conditions, hidden = 0 }: Omit<StoreQuery, 'after' | 'limit'>): PreparedSearch<{ count: number | string }> {
      const query = { audience, resource, conditions, hidden }
      const plan = planSearch(query)
      const statement = remember(counts, shapeOf(plan), () =>
        toStatement<Arguments>()(() => matching(plan).select(({ fn }) => fn.countAll<number | string>().as('count'))),
      )
      return { statement, plan, given: argumentsOf(query, plan) }
    },
  }
}

function remember<V>(known: Map<string, V>, key: string, make: () => V): V {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}

function shapeOf({ along, others }: SearchPlan): string {
  return [along, ...others].map(({ exact }) => (exact ? 'exact' : 'range')).join()
}

function argumentsOf({ audience, resource, hidden = 0 }: Omit<StoreQuery, 'limit'>, { along, others, start }: SearchPlan): Arguments {
  const { parameter, low, high } = along
  const named = others.flatMap((span, index) => [
    [`parameter${index}`, span.parameter],
    [`low${index}`, span.low],
    [`high${index}`, span.high],
  ])
  return { audience, resource, hidden, parameter, low, high, afterValue: start.value, afterId: start.id, ...Object.fromEntries(named) }
}
