import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '../../../../tools/postgres/create-database.ts'
import { createPool } from '../../src/stores/postgres/create-pool.ts'
import { createPostgresDialect } from '../../src/stores/postgres/postgres-dialect.ts'
import { createPostgresStore } from '../../src/stores/postgres.ts'
import { stage } from '../../src/stores/sql/stage.ts'
import type { CompiledStatement } from '../../src/stores/sql/statement.ts'
import { createStatements } from '../../src/stores/sql/statements.ts'
import { figureExamples, otherStatements, searchExamples, shapes } from './query-shapes.ts'

const ROWS = 4000
const filling = [
  `insert into records select 'Case', lpad(i::text, 8, '0'), 1, 'f', '2026', repeat('x', 500) from generate_series(1, ${ROWS}) i`,
  `insert into entries select 'facility-' || i % 5, entry.parameter, entry.value, lpad(i::text, 8, '0') from generate_series(1, ${ROWS}) i
     cross join lateral (values ('Case', ''), ('Case.phase', 'p' || i % 5), ('Case.communeCode', (i % 300)::text),
       ('Case.birthDate', (1950 + i % 70)::text), ('Case.updatedSince', (timestamp '2026-01-01' + i * interval '1 minute')::text),
       ('Case.name', (array['nguyen', 'tran', 'le', 'pham'])[1 + i % 4] || ' thi ' || i)) as entry (parameter, value)`,
  `insert into entries select audience, 'Case.overdue', (timestamp '2026-01-01' + i * interval '1 minute')::text, lpad(i::text, 8, '0')
     from generate_series(1, ${ROWS}) i cross join lateral (values ('!server'), ('facility-' || i % 5)) as waiting (audience)`,
  `insert into entries select '!offer|*|56|counselling', parameter, value, id from entries where audience = 'facility-3'`,
  `insert into changes (audience, resource, id, version, change, at)
     select 'facility-' || i % 5, 'Case', i::text, 1, 'changed', '2026' from generate_series(1, ${ROWS}) i`,
  `insert into history select resource, id, 0, owner, recorded_at, body from records`,
  `insert into grants select 'Case', id, 'f', 'r' || id, 'accepted', null from records`,
  `insert into natural_keys select 'f', 'Case', id, id from records`,
  `insert into answers select 'f', id, 'x', 201, 'Case', id, 1, id from records`,
  `insert into audit (id, at, resource, record_id, facility, body) select id, '2026', 'Case', id, 'f', '' from records`,
  `insert into audit (id, at, resource, facility, body) select 'page-' || id, '2026', 'Case', 'f', '' from records`,
  // Every tenth record is on every hundredth page: an event in hand is seldom one of a record in hand.
  `insert into audit_subjects select 'Case', lpad((i * 10)::text, 8, '0'), 'page-' || lpad((j * 100)::text, 8, '0')
     from generate_series(1, ${ROWS / 10}) i cross join generate_series(1, ${ROWS / 100}) j`,
  `insert into audit_readers select 'facility-' || i % 5, '2026', lpad(i::text, 8, '0'), null from generate_series(1, ${ROWS}) i`,
  `insert into tokens select id, 1 from records`,
  `insert into facts select 'service', 'facility-' || i % 50, id, 0, 'person-' || i % 900, '2026', '2026', '|kind=a|', 5, null, null
     from records cross join lateral (select id::int as i) numbered`,
  `insert into facts select 'identity', 'facility-' || i % 50, 'person-' || i, 0, 'key-' || i / 2, '', '9999', '', null, null, null
     from generate_series(1, 900) i`,
  `insert into facts select 'facility', 'facility-' || i, 'facility-' || i, 0, null, '', '9999', '', null, null, lpad(i::text, 7, '0')
     from generate_series(0, 49) i`,
  'analyze',
]

let pool: Pool
beforeAll(async () => {
  const url = await createDatabase(inject('databaseUrl'))
  await (await createPostgresStore({ url })).close()
  pool = createPool(url, 1)
  for (const statement of filling) await pool.query(statement)
})
afterAll(() => pool.end())

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value === null ? 'null' : String(value)

/** The plan for the values at hand, and the one for any values, which PostgreSQL takes once a statement has run some times. */
async function plansOf(sql: string, values: readonly unknown[]): Promise<string[]> {
  await pool.query(`prepare examined as ${sql}`)
  const plans: string[] = []
  for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    await pool.query(`set plan_cache_mode = ${mode}`)
    const given = values.length === 0 ? '' : `(${values.map(literal).join()})`
    const { rows } = await pool.query<Record<'QUERY PLAN', string>>(`explain execute examined${given}`)
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
  }
  await pool.query('deallocate examined')
  return plans
}

const dialect = createPostgresDialect(0n)
const sizedTables = 'records|history|entries|changes|grants|natural_keys|answers|audit|audit_subjects|audit_readers|tokens|facts'
const scan = new RegExp(`Seq Scan on (${sizedTables})\\b`)

/** Statements that are run for a facility, beside searches and figures. */
const { records, grants, services, audit, feed } = createStatements(dialect)
const walledStatements = Object.entries<CompiledStatement>({
  ...{ read: records.read, readVersion: records.readVersion, superseded: records.superseded, lock: records.lock, ...audit },
  ...{ grantsOf: grants.of, grantsOn: grants.on, grantsThrough: grants.through, readContent: services.readContent, feed: feed.read(3) },
}).filter(([, { stage: at }]) => at <= stage.read)

const sampleOf = (place: string): string =>
  /^(version|before|after|status|limit|expiresAt|until|tx|seq|\w+(Tx|Seq)|part|amount|heads|mask|replaces|hidden|first|last|from)$/.test(
    place,
  )
    ? '1'
    : 'a'

describe('the plan of PostgreSQL', () => {
  it.each(Object.keys(shapes))('walks along the index, in the order of the pages, for a search by %s', async (shape) => {
    for (const { statement, values } of searchExamples(dialect, shapes[shape] ?? [])) {
      for (const plan of await plansOf(statement.sql, values)) {
        const [first] = /\S.* on (e|x|r|x_\d|records|entries)\b.*$/m.exec(plan.replaceAll('-> ', '')) ?? []
        expect(first).toMatch(/Index Only Scan using entries_pkey on entries e/)
        expect(plan).not.toMatch(/Sort|Seq Scan|Bitmap|Hash|Merge Join|Materialize/)
        for (const [condition] of plan.matchAll(/on entries x.*\n.*/g)) expect(condition).toMatch(/Index Cond: .*\(id = e\.id\)/)
      }
    }
  })

  it.each(otherStatements(dialect))('uses an index for %s', async (_, { sql, places, takesRows }) => {
    const values = places.map((place) => (takesRows ? '[{}]' : sampleOf(place)))
    for (const plan of await plansOf(sql, values)) expect(plan).not.toMatch(scan)
  })

  it.each(figureExamples(dialect))('reads no facts of others for %s', async (_, { statement, values }) => {
    for (const plan of await plansOf(statement.sql, values)) expect(plan).not.toMatch(/Seq Scan on facts [xh]\b/)
  })

  it('looks up the events of an audit trail one by one, and walks over no others', async () => {
    const { sql, places } = createStatements(dialect).audit.trail
    for (const plan of await plansOf(
      sql,
      places.map((place) => (place === 'limit' ? 20 : '00000100')),
    )) {
      const conditions = Array.from(plan.matchAll(/ on audit\w* ?\w* .*\n +Index Cond: (.*)/g), ([, condition]) => condition)
      expect(conditions).toEqual([expect.stringMatching(/\(resource = .*\(record_id = .*\(audit_id < /), '(id = audit_subjects.audit_id)'])
      expect(plan).not.toMatch(/Seq Scan|Bitmap|Hash|Merge Join/)
    }
  })

  it('walks along what a facility may read of the audit, from the place of the cursor on', async () => {
    const { sql, places } = createStatements(dialect).audit.readable
    const given = new Map(Object.entries({ facility: 'facility-3', from: '2026', beforeAt: '2026', beforeId: '00000100', limit: 20 }))
    for (const plan of await plansOf(
      sql,
      places.map((place) => given.get(place)),
    )) {
      expect(plan).toMatch(
        /Index (Only )?Scan Backward using audit_readers_pkey on audit_readers r .*\n +Index Cond: .*ROW\(at, audit_id\) </,
      )
      expect(plan).not.toMatch(/Sort|Seq Scan|Bitmap|Hash|Merge Join/)
    }
  })

  describe('behind the wall', () => {
    beforeAll(() => pool.query("set role caunoi_walled; set caunoi.audiences = 'facility-3'"))
    afterAll(() => pool.query('reset role'))

    it.each(Object.keys(shapes))('walks the same way for a search by %s', async (shape) => {
      for (const { statement, values } of searchExamples(dialect, shapes[shape] ?? [])) {
        for (const plan of await plansOf(statement.sql, values)) {
          const [first] = /\S.* on (e|x|r|x_\d|records|entries)\b.*$/m.exec(plan.replaceAll('-> ', '')) ?? []
          expect(first).toMatch(/Index Only Scan using entries_pkey on entries e/)
          expect(plan).not.toMatch(/Sort|Seq Scan|Bitmap|Hash|Merge Join|Materialize/)
          for (const [condition] of plan.matchAll(/on entries x.*\n.*/g)) expect(condition).toMatch(/Index Cond: .*\(id = e\.id\)/)
        }
      }
    })

    it.each(walledStatements)('uses an index for %s', async (_, { sql, places }) => {
      for (const plan of await plansOf(sql, places.map(sampleOf))) expect(plan).not.toMatch(scan)
    })

    it('reads no facts of others for the figures of the facility', async () => {
      const { statement, values } = figureExamples(dialect)[0]?.[1] ?? {}
      if (!statement || !values) throw new TypeError('figures of a facility come first')
      for (const plan of await plansOf(statement.sql, values)) expect(plan).not.toMatch(/Seq Scan on facts [xh]\b/)
    })
  })

  it('is recognised when it scans', async () => {
    for (const plan of await plansOf('select * from records where owner = $1', ['f'])) expect(plan).toMatch(scan)
  })
})
