import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { FactQuery, FactRow } from '../../src/stores/fact-query.ts'
import { takeTurns } from '../../src/stores/sqlite/take-turns.ts'
import { openSqliteStore } from '../../src/stores/sqlite.ts'
import { newName, newRecord, writeOf } from './samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-'))
const store = openSqliteStore({ file: path.join(folder, `${newName()}.db`) })
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

describe('readings that last in SQLite', () => {
  it('leave the thread to others, whoever asks for many in one request', async () => {
    const record = newRecord()
    await store.transaction((transaction) => transaction.put(writeOf(record)))
    let turns = 0
    let isOver = false
    const turn = (): void => {
      turns++
      if (!isOver) setImmediate(turn)
    }
    setImmediate(turn)
    for (const until = performance.now() + 300; performance.now() < until; ) await store.read('Case', record.id)
    isOver = true
    expect(turns).toBeGreaterThanOrEqual(3)
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

  it('cost about the same for a figure that asks for five hundred values as for one that asks for ten', { timeout: 60_000 }, async () => {
    const dimensions = { kind: ['child-protection'], phase: ['intake'], setting: ['community'] }
    const row = (part: number): FactRow => ({ fact: 'case', part, facility: 'f', starts: '2026-01-01', ends: '2026-12-31', dimensions })
    await store.transaction((transaction) =>
      transaction.putFacts('r', { put: Array.from({ length: 5000 }, (_, part) => row(part)), removed: [] }),
    )
    const query = (values: number): FactQuery => ({
      ...{ fact: 'case', area: { facility: 'f' }, links: [] },
      where: Array.from({ length: 10 }, () => ({
        ...{ dimension: 'kind', not: true },
        values: Array.from({ length: values }, (_, index) => `none-${index}`),
      })),
    })
    const quickest = async (values: number): Promise<number> => {
      const times: number[] = []
      for (let round = 0; round < 4; round++) {
        const begun = performance.now()
        expect(await store.figure(query(values), 'records')).toEqual({ value: 5000, behind: 1 })
        times.push(performance.now() - begun)
      }
      return Math.min(...times)
    }
    expect(await quickest(50)).toBeLessThan(10 * (await quickest(1)) + 20)
  })
})
