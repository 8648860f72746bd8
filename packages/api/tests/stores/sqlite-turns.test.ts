import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { FactQuery, FactRow } from '../../src/stores/fact-query.ts'
import { takeTurns } from '../../src/stores/sqlite/take-turns.ts'
import { openSqliteStore } from '../../src/stores/sqlite.ts'
import { turnsDuring } from '../support/turns-during.ts'
import { newName, newRecord, writeOf } from './samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-'))
const store = openSqliteStore({ file: path.join(folder, `${newName()}.db`) })
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const [FACTS, CONDITIONS, VALUES] = [500, 10, 50]

/** Counts how often SQLite looks for a text in another one, from now on in each statement that is prepared. */
function countAsked(): () => number {
  let asked = 0
  const { prepare } = DatabaseSync.prototype
  const spy = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, text) {
    this.function('instr', { deterministic: true }, (whole, part) => {
      asked++
      return String(whole).indexOf(String(part)) + 1
    })
    return prepare.call(this, text)
  })
  onTestFinished(() => spy.mockRestore())
  return () => asked
}

describe('readings that last in SQLite', () => {
  it('leave the thread to others, whoever asks for many in one request', async () => {
    const record = newRecord()
    await store.transaction((transaction) => transaction.put(writeOf(record)))
    // A clock that goes on by a millisecond whenever it is looked at.
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now++)
    onTestFinished(() => clock.mockRestore())
    const turns = await turnsDuring(async () => {
      for (let reading = 0; reading < 300; reading++) await store.read('Case', record.id)
    })
    expect(turns).toBeGreaterThanOrEqual(10)
  })

  it('of whom many wait begin one after another, with others in between', async () => {
    let now = 0
    const turn = takeTurns(() => now)
    const begun: string[] = []
    const read = async (name: string): Promise<void> => {
      await turn()
      begun.push(name)
      now += 30
    }
    const reading = Promise.all(['first', 'second', 'third'].map(read))
    setImmediate(() => begun.push('somebody else'))
    await reading
    expect(begun.indexOf('somebody else')).toBeLessThan(begun.indexOf('third'))
  })

  it('ask each text of dimensions once, however many values a figure asks for and however many facts share the text', async () => {
    const dimensions = { kind: ['child-protection'], phase: ['intake'], setting: ['community'] }
    const row = (part: number): FactRow => ({ fact: 'case', part, facility: 'f', starts: '2026-01-01', ends: '2026-12-31', dimensions })
    await store.transaction((transaction) =>
      transaction.putFacts('r', { put: Array.from({ length: FACTS }, (_, part) => row(part)), removed: [] }),
    )
    const query: FactQuery = {
      ...{ fact: 'case', area: { facility: 'f' }, links: [] },
      where: Array.from({ length: CONDITIONS }, () => ({
        ...{ dimension: 'kind', not: true },
        values: Array.from({ length: VALUES }, (_, index) => `none-${index}`),
      })),
    }
    const asked = countAsked()
    expect(await store.figure(query, 'records')).toEqual({ value: FACTS, behind: 1 })
    expect(asked()).toBeGreaterThanOrEqual(CONDITIONS * VALUES)
    expect(asked()).toBeLessThan(2 * CONDITIONS * VALUES)
  })
})
