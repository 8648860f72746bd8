import { describe, expect, it } from 'vitest'
import { createMergeWrites } from '../../src/stores/postgres/merge-writes.ts'
import { createPostgresDialect } from '../../src/stores/postgres/postgres-dialect.ts'
import { toWrite } from '../../src/stores/sql/statement.ts'
import { createStatements } from '../../src/stores/sql/statements.ts'

const { records } = createStatements(createPostgresDialect(0n))
const merge = createMergeWrites()
const gone = (audience: string) => toWrite(records.removeAudience, [{ id: 'record', audience }])
const erased = toWrite(records.eraseEntries, [{ id: 'record' }])

describe('writes that go to PostgreSQL together', () => {
  it('are one query where their stages rise, with the places of each part behind those before it', () => {
    const [only, ...others] = merge([erased, gone('one')])
    expect(others).toEqual([])
    expect(only?.text).toMatch(/^with part0 as \(delete from "entries" where "id" = \$1\) delete from .* = \$2 and .* = \$3$/)
    expect(only?.values).toEqual(['record', 'record', 'one'])
  })

  it('begin another query where their stages fall', () => {
    expect(merge([gone('one'), erased]).map(({ values }) => values)).toEqual([['record', 'one'], ['record']])
  })

  it('take two removals of a kind into one query, and no more', () => {
    const values = merge([gone('one'), gone('two'), gone('three')]).map((query) => query.values)
    expect(values).toEqual([
      ['record', 'one', 'record', 'two'],
      ['record', 'three'],
    ])
  })

  it('do not take two insertions of a kind into one query, which would not see each other', () => {
    const entry = { audience: 'one', parameter: 'p', value: 'v', id: 'record', mask: 0 }
    const added = toWrite(records.addEntries, [entry])
    expect(merge([added, added])).toHaveLength(2)
  })
})
