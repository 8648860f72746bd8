import type { SqlDialect } from '../../packages/api/src/stores/sql/sql-dialect.ts'
import {
  type Arguments,
  type CompiledStatement,
  type Statement,
  type Value,
  valuesOf,
} from '../../packages/api/src/stores/sql/statement.ts'
import { createStatements } from '../../packages/api/src/stores/sql/statements.ts'
import { type Condition, EVERYONE, type PagePosition, type Store, type StoreQuery } from '../../packages/api/src/stores/store.ts'
import { beneficiaryDraft } from '../support/people.ts'

/** Name that is looked for, as the index has it. */
const FOLDED = 'nguyen thi ngoc'
const PAGE = 50

/** Something that callers ask for, with the statement that the store runs for it. */
export interface Inquiry {
  readonly name: string
  readonly statement: CompiledStatement
  readonly values: readonly Value[]
  /** Rows that a page has at most. */
  readonly limit: number
  /** The search, where it is one. */
  readonly query?: StoreQuery
}

/** What the inquiries are about. */
export interface Subject {
  readonly store: Store
  readonly dialect: SqlDialect
  readonly facility: string
  /** A person with a long audit trail, and an event in the middle of it. */
  readonly person: string
  readonly event: string
}

/** Goes from page to page by cursor, as a caller does; answers where a page begins. */
async function startOfPage(store: Store, query: StoreQuery, page: number): Promise<PagePosition> {
  let position: PagePosition | undefined
  for (let read = 1; read < page; read++) {
    const found = await store.search({ ...query, ...(position && { after: position }) })
    position = found.at(-1)?.position
    if (position === undefined || found.length < query.limit) throw new RangeError(`there are only ${read} pages`)
  }
  if (position === undefined) throw new RangeError('the first page begins nowhere')
  return position
}

/** All that is examined; `pages` is the number of the page far behind. */
export async function inquiriesOf({ store, dialect, facility, person, event }: Subject, pages: number): Promise<readonly Inquiry[]> {
  const { searches, feed, audit, records } = createStatements(dialect)
  const draft = beneficiaryDraft(4711)
  const [identifier] = draft.identifiers ?? []
  const named: Condition = { parameter: 'Beneficiary.name', prefix: FOLDED }
  const everyNguyen: Condition = { parameter: 'Beneficiary.name', prefix: 'nguyen' }
  const inCommune = (prefix: string): Condition => ({
    parameter: 'Beneficiary.communeCode+name',
    prefix: `${draft.addresses?.[0]?.communeCode}|${prefix}`,
  })
  const queryOf = (...conditions: Condition[]): StoreQuery => ({ audience: facility, resource: 'Beneficiary', conditions, limit: PAGE + 1 })
  const searchOf = (name: string, query: StoreQuery): Inquiry => {
    const { statement, given } = searches.search(query)
    return { name, statement, values: valuesOf(statement, given), limit: query.limit, query }
  }
  const statementOf = <A extends Arguments>(name: string, statement: Statement<A, unknown>, given: A, limit: number): Inquiry => ({
    name,
    statement,
    values: valuesOf(statement, given),
    limit,
  })
  const deep = Math.floor(pages / 4)
  const half = await middleOfFeed(store, facility)
  const behind = dialect.feed.behind(half)
  if (behind === undefined) throw new Error('no position in the feed')

  return [
    statementOf('one record', records.read, { resource: 'Beneficiary', id: person }, 1),
    searchOf('exact identifier', queryOf({ parameter: 'Beneficiary.identifier', equals: `${identifier?.system}|${identifier?.value}` })),
    searchOf(`folded name “${FOLDED}”`, queryOf(named)),
    searchOf(`folded name “nguyen”, page ${deep}`, {
      ...queryOf(everyNguyen),
      after: await startOfPage(store, queryOf(everyNguyen), deep),
    }),
    searchOf('whole list, page 1', queryOf()),
    searchOf(`whole list, page ${pages}`, { ...queryOf(), after: await startOfPage(store, queryOf(), pages) }),
    searchOf(`commune and name “${FOLDED}”`, queryOf(inCommune(FOLDED))),
    searchOf('commune and name “nguyen”', queryOf(inCommune('nguyen'))),
    statementOf('change feed, from the middle', feed.read(2), { ...behind, audience0: facility, audience1: EVERYONE, limit: PAGE }, PAGE),
    statementOf(
      'audit trail, from the middle',
      audit.trail,
      { resource: 'Beneficiary', recordId: person, after: event, limit: PAGE },
      PAGE,
    ),
  ]
}

async function middleOfFeed(store: Store, facility: string): Promise<string> {
  const cursors: string[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await store.changes([facility, EVERYONE], cursor, 1000)
    if (page.changes.length === 0) return cursors[Math.floor(cursors.length / 2)] ?? page.cursor
    cursors.push(page.cursor)
    cursor = page.cursor
  }
}
