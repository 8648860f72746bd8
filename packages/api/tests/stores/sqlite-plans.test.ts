import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStatements } from '../../src/stores/sql/statements.ts'
import { createSqliteDialect } from '../../src/stores/sqlite/sqlite-dialect.ts'
import { createSqliteStore } from '../../src/stores/sqlite.ts'
import { figureExamples, otherStatements, searchExamples, shapes } from './query-shapes.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-plans-'))
const file = path.join(folder, 'store.db')
let database: DatabaseSync

beforeAll(async () => {
  await createSqliteStore({ file }).close()
  database = new DatabaseSync(file)
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

function planOf(sql: string): string[] {
  const values = Array.from(sql.matchAll(/\?/g), () => null)
  return database
    .prepare(`explain query plan ${sql}`)
    .all(...values)
    .map(({ detail }) => String(detail))
}

const tables =
  /^(SCAN|SEARCH) (e|x|r|a|h|p\d|facts|records|history|entries|changes|grants|natural_keys|answers|audit|audit_subjects|audit_readers|audit_seals|contents|clients|tokens|settings)\b/

/** Steps that walk over a table without an index, or not along one. */
function unindexed(plan: readonly string[]): string[] {
  return plan.filter(
    (step) => tables.test(step) && !/^SEARCH .* USING (COVERING INDEX|INDEX|PRIMARY KEY|INTEGER PRIMARY KEY \(rowid[>=])/.test(step),
  )
}

describe('the plan of SQLite', () => {
  it.each(Object.keys(shapes))('walks along the index, in the order of the pages, for a search by %s', (shape) => {
    for (const { statement } of searchExamples(createSqliteDialect(), shapes[shape] ?? [])) {
      const plan = planOf(statement.sql)
      expect(plan[0]).toMatch(
        /^SEARCH e USING PRIMARY KEY \(audience=\? AND parameter=\? AND (value=\? AND id>\?|\(value,id\)>\(\?,\?\) AND value<\?)\)$/,
      )
      expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
      expect(plan.filter((step) => step.startsWith('SEARCH x') && !step.includes('id=?'))).toEqual([])
      expect(unindexed(plan)).toEqual([])
    }
  })

  it.each(otherStatements(createSqliteDialect()))('uses an index for %s', (_, { sql }) => {
    expect(unindexed(planOf(sql))).toEqual([])
  })

  it.each(figureExamples(createSqliteDialect()))('reads no facts of others for %s, and looks up who people are', (_, { statement }) => {
    const plan = planOf(statement.sql)
    expect(unindexed(plan)).toEqual([])
    const isLookUp = /COVERING INDEX facts_who \(id=\?\)|PRIMARY KEY \(fact=\? AND facility=\? AND id=\?\)/
    expect(plan.filter((step) => /^SEARCH p\d/.test(step) && !isLookUp.test(step))).toEqual([])
    expect(plan.filter((step) => /^SEARCH x/.test(step) && !/\(fact=\? AND (facility=\?|place)/.test(step))).toEqual([])
  })

  it('looks up the events of an audit trail one by one, and walks over no others', () => {
    const steps = planOf(createStatements(createSqliteDialect()).audit.trail.sql).filter((step) => tables.test(step))
    expect(steps).toEqual([
      'SEARCH audit_subjects USING PRIMARY KEY (resource=? AND record_id=? AND audit_id<?)',
      'SEARCH audit USING INDEX audit_by_id (id=?)',
    ])
  })

  it('walks along what a facility may read of the audit, from the place of the cursor on', () => {
    const plan = planOf(createStatements(createSqliteDialect()).audit.readable.sql)
    expect(plan).toEqual([
      expect.stringMatching(/^SEARCH r USING PRIMARY KEY \(facility=\? AND .*\(at,audit_id\)<\(\?,\?\)\)$/),
      'SEARCH a USING INDEX audit_by_id (id=?)',
    ])
  })

  it('is recognised when it scans', () => {
    expect(unindexed(planOf('select * from records where owner = ?'))).toEqual(['SCAN records'])
  })
})
