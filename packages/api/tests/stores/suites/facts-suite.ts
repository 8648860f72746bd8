import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactQuery, FactRow } from '../../../src/stores/fact-query.ts'
import { compoundKey, sortableNumber } from '../../../src/stores/memory/compound-key.ts'
import { evaluateFacts, measureFacts } from '../../../src/stores/memory/evaluate-facts.ts'
import type { FiledFact } from '../../../src/stores/memory/memory-state.ts'
import { type OrderedMap, put as putInto } from '../../../src/stores/memory/ordered-map.ts'
import { arbitraryFacts, arbitraryQuery, measures, type RecordFact } from '../arbitrary-facts.ts'
import { newId, newName, newRecord, nextVersion, writeOf } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

const everything = (fact: string, rest: Partial<FactQuery> = {}): FactQuery => ({ fact, where: [], area: 'country', links: [], ...rest })

const rowOf = (fact: string, rest: Partial<FactRow> = {}): FactRow => ({
  fact,
  part: 0,
  facility: 'f',
  starts: '2025-01-01',
  ends: '2025-01-01',
  dimensions: {},
  ...rest,
})

/** The plain evaluation that every store has to agree with. */
function plainly(facts: readonly RecordFact[]): OrderedMap<FiledFact> {
  return facts.reduce<OrderedMap<FiledFact>>(
    (map, { id, row }) => putInto(map, compoundKey(row.fact, row.facility, id, sortableNumber(row.part)), { ...row, id }),
    undefined,
  )
}

/** Facts, and the figures that are made of them. */
export function factsSuite(context: SuiteContext): void {
  const change = (facts: readonly RecordFact[], kind: 'put' | 'removed') =>
    context.store.transaction(async (transaction) => {
      await Promise.all(facts.map(({ id, row }) => transaction.putFacts(id, { put: [], removed: [], [kind]: [row] })))
    })

  describe('facts', () => {
    it('make the figures that a plain evaluation makes', { timeout: 120_000 }, async () => {
      const names = [newName(), newName()]
      await fc.assert(
        fc.asyncProperty(arbitraryFacts(names), fc.array(arbitraryQuery(names), { minLength: 5, maxLength: 5 }), async (facts, queries) => {
          await change(facts, 'put')
          try {
            const filed = plainly(facts)
            for (const query of queries) {
              for (const measure of measures)
                expect(await context.store.figure(query, measure), measure).toEqual(measureFacts(filed, query, measure))
              const ids = [...new Set(evaluateFacts(filed, query).map(({ id }) => id))].sort()
              expect(await context.store.counted(query, '', 100)).toEqual(ids)
              expect(await context.store.counted(query, 'r2', 2)).toEqual(ids.filter((id) => id > 'r2').slice(0, 2))
            }
          } finally {
            await change(facts, 'removed')
          }
        }),
        { numRuns: 60 },
      )
    })

    it('come and go with the versions of their record', async () => {
      const fact = newName()
      const first = newRecord()
      const second = nextVersion(first)
      const { store } = context
      const [one, other] = [rowOf(fact, { amount: 5 }), rowOf(fact, { part: 1, amount: 7 })]
      await store.transaction((transaction) => transaction.put(writeOf(first, { facts: { put: [one, other], removed: [] } })))
      expect(await store.figure(everything(fact), 'amount')).toEqual({ value: 12, behind: 1 })
      const facts = { put: [{ ...one, amount: 6 }], removed: [other] }
      await store.transaction((transaction) => transaction.put(writeOf(second, { previous: first, facts })))
      expect(await store.figure(everything(fact), 'amount')).toEqual({ value: 6, behind: 1 })
    })

    it('are walked by what their rows are known by, page by page', async () => {
      const first = newName()
      const second = `${first}-`
      const [here, there] = [newId(), newId()]
      const rows: RecordFact[] = [
        { id: here, row: rowOf(first) },
        { id: here, row: rowOf(first, { part: 11 }) },
        { id: there, row: rowOf(first, { part: 2 }) },
        { id: here, row: rowOf(first, { facility: 'g' }) },
        { id: there, row: rowOf(second) },
      ]
      await change(rows, 'put')
      const expected = rows.map(({ id, row: { fact, facility, part } }) => ({ fact, facility, id, part }))
      const before = { fact: first, facility: '', id: '', part: 0 }
      expect(await context.store.factKeys(before, 4)).toEqual(expected.slice(0, 4))
      expect((await context.store.factKeys(expected[1], 3)).slice(0, 3)).toEqual(expected.slice(2))
      const [one] = await context.store.factKeys(undefined, 1)
      expect(String(one?.fact) <= first).toBe(true)
      await change(rows, 'removed')
    })

    it('are not stored with work that fails', async () => {
      const fact = newName()
      const failing = context.store.transaction(async (transaction) => {
        await transaction.putFacts(newId(), { put: [rowOf(fact)], removed: [] })
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect(await context.store.figure(everything(fact), 'records')).toEqual({ value: 0, behind: 0 })
    })

    it('count a person once whom two facilities know by the same number', async () => {
      const fact = newName()
      const [here, there, key] = [newId(), newId(), newName()]
      const facts: RecordFact[] = [
        { id: here, row: rowOf('identity', { subject: key }) },
        { id: there, row: rowOf('identity', { subject: key, facility: 'g' }) },
        { id: newId(), row: rowOf(fact, { subject: here }) },
        { id: newId(), row: rowOf(fact, { subject: there, facility: 'g' }) },
      ]
      await change(facts, 'put')
      expect(await context.store.figure(everything(fact), 'people')).toEqual({ value: 1, behind: 1 })
      expect(await context.store.figure(everything(fact), 'records')).toEqual({ value: 2, behind: 1 })
      // To one facility alone the record of another one is nobody who it knows.
      expect(await context.store.figure(everything(fact, { knownTo: 'f' }), 'people')).toEqual({ value: 2, behind: 2 })
    })

    it('are summed exactly beyond 32 bits', async () => {
      const fact = newName()
      const amount = 900_000_000_000_001
      await change([{ id: newId(), row: rowOf(fact, { amount }) }], 'put')
      await change([{ id: newId(), row: rowOf(fact, { amount }) }], 'put')
      expect(await context.store.figure(everything(fact), 'amount')).toEqual({ value: 2 * amount, behind: 2 })
    })
  })
}
