import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, Found, PagePosition, Store, StoreQuery } from '../../../src/stores/store.ts'
import { entriesFor, newName, newRecord, writeOf } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'
import { type Kept, naiveSearch } from './naive-search.ts'

const parameters = ['Case', 'Case.name', 'Case.phase', 'Case.updatedSince'] as const
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'an', 'an binh', 'b', 'nguyen', 'nguyen van', 'đ', 'z') },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ễ', '\u{e000}', '\u{ffee}', '\u{10000}', '\u{10fffd}'), maxLength: 4 }),
  },
)
const parameter = fc.constantFrom(...parameters)
const entry = fc.record({ parameter, value })
const records = fc.array(fc.record({ suffix: value, entries: fc.array(entry, { maxLength: 6 }) }), { maxLength: 12 })
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ parameter, equals: value }),
  fc.record({ parameter, prefix: value }),
  fc.record({ parameter, from: value, to: value }),
  fc.record({ parameter, from: value }),
  fc.record({ parameter, to: value }),
)
const conditions = fc.array(condition, { maxLength: 3 })

/** Searches, by all shapes of conditions. */
export function searchSuite(context: SuiteContext): void {
  async function keep(audience: string, kept: readonly Kept[]): Promise<void> {
    await context.store.transaction(async (transaction) => {
      for (const { id, entries } of kept) {
        const record = newRecord({ id })
        const distinct = new Map(entries.map((each) => [`${each.parameter}\0${each.value}`, each]))
        await transaction.put(writeOf(record, { added: [...distinct.values()].map((each) => ({ audience, ...each })) }))
      }
    })
  }

  describe('search', () => {
    it('finds by every shape of conditions, page by page, what a model finds', async () => {
      const scenario = fc.record({
        records,
        asked: fc.array(conditions, { minLength: 1, maxLength: 6 }),
        limit: fc.integer({ min: 1, max: 5 }),
      })
      const finds = fc.asyncProperty(scenario, async ({ records: given, asked, limit }) => {
        const audience = newName()
        const kept = given.map(({ suffix, entries }, index) => ({ id: `${suffix}${audience}${index}`, entries }))
        await keep(audience, kept)
        await keep(
          newName(),
          kept.map(({ id, entries }) => ({ id: `${id}x`, entries })),
        )
        for (const each of asked) {
          const query = { audience, resource: 'Case', conditions: each }
          const expected = naiveSearch(kept, query)
          expect(await allPages(context.store, query, limit)).toEqual(expected)
          expect(await context.store.count(query)).toBe(expected.length)
        }
      })
      await fc.assert(finds, { numRuns: 60 })
    })

    it('finds for one audience only, and only in the resource that is asked for', async () => {
      const audience = newName()
      await keep(audience, [{ id: newName(), entries: [{ parameter: 'Case', value: '' }] }])
      const { store } = context
      expect(await store.count({ audience, resource: 'Case', conditions: [] })).toBe(1)
      expect(await store.search({ audience: newName(), resource: 'Case', conditions: [], limit: 9 })).toEqual([])
      expect(await store.search({ audience, resource: 'Referral', conditions: [{ parameter: 'Case', equals: '' }], limit: 9 })).toEqual([])
    })

    it('counts all that a query finds, wherever its page begins', async () => {
      const audience = newName()
      await keep(
        audience,
        ['a', 'b'].map((name) => ({ id: newName(), entries: [{ parameter: 'Case.name', value: name }] })),
      )
      const query: StoreQuery = { audience, resource: 'Case', conditions: [{ parameter: 'Case.name', prefix: '' }], limit: 1 }
      const [first] = await context.store.search(query)
      expect(await context.store.count({ ...query, ...(first && { after: first.position }) })).toBe(2)
    })

    it('never begins a page before its span, whatever position it is given', async () => {
      const audience = newName()
      await keep(
        audience,
        ['a', 'b', 'c'].map((name) => ({ id: newName(), entries: [{ parameter: 'Case.name', value: name }] })),
      )
      const query: StoreQuery = { audience, resource: 'Case', conditions: [{ parameter: 'Case.name', from: 'b' }], limit: 9 }
      expect(await context.store.search({ ...query, after: { value: '', id: '' } })).toHaveLength(2)
    })

    it('forgets under a parameter what earlier entries, or those that ask for less, told of no less labels, of the same audience, parameter and record only', async () => {
      const step = fc.record({
        audience: fc.constantFrom('one', 'other'),
        parameter: fc.constantFrom('Case.updatedSince', 'Case.openedOn'),
        value: fc.constantFrom('1', '2', '3', '4', '5', '6'),
        mask: fc.integer({ min: 0, max: 7 }),
        replaces: fc.integer({ min: 0, max: 7 }),
      })
      const forgets = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { store } = context
        const [name, record, neighbour] = [newName(), newRecord(), newRecord()]
        const kept: (typeof steps)[number][] = []
        const beside = { audience: `one ${name}`, parameter: 'Case.updatedSince', value: '0' }
        await store.transaction((transaction) => transaction.put(writeOf(neighbour, { added: [beside] })))
        await store.transaction((transaction) => transaction.put(writeOf(record)))
        for (const { audience, ...given } of steps) {
          const latest = [{ audience: `${audience} ${name}`, ...given }]
          await store.transaction((transaction) => transaction.reindex({ record, added: [], removed: [], latest, notices: [] }))
          const isGone = (one: (typeof steps)[number]) =>
            one.audience === audience &&
            one.parameter === given.parameter &&
            (one.value === given.value ||
              ((one.mask & given.replaces) === given.replaces && (one.value < given.value || (one.mask & given.mask) !== given.mask)))
          const left = kept.filter((one) => !isGone(one))
          kept.splice(0, kept.length, ...left, { audience, ...given })
        }
        for (const { audience, parameter: asked } of new Map(steps.map((one) => [`${one.audience} ${one.parameter}`, one])).values())
          for (const hidden of [0, 1, 6]) {
            const found = kept.filter((one) => one.audience === audience && one.parameter === asked && (one.mask & hidden) === 0)
            for (const { value: from } of steps) {
              const conditions = [{ parameter: asked, from }]
              const count = await store.count({ audience: `${audience} ${name}`, resource: 'Case', conditions, hidden })
              expect(count).toBe(found.some((one) => one.value >= from) ? 1 : 0)
            }
          }
        const conditions = [{ parameter: beside.parameter, equals: '0' }]
        expect(await store.count({ audience: beside.audience, resource: 'Case', conditions })).toBe(1)
      })
      await fc.assert(forgets, { numRuns: 60 })
    })

    it('follows a record to its new values', async () => {
      const { store } = context
      const [audience, record] = [newName(), newRecord()]
      const find = (phase: string) => store.count({ audience, resource: 'Case', conditions: [{ parameter: 'Case.phase', equals: phase }] })
      const [old, present] = [entriesFor(audience, { 'Case.phase': 'planning' }), entriesFor(audience, { 'Case.phase': 'closed' })]
      await store.transaction((transaction) => transaction.put(writeOf(record, { added: old })))
      await store.transaction((transaction) =>
        transaction.put(writeOf({ ...record, version: 2 }, { previous: record, added: present, removed: old })),
      )
      expect(await Promise.all([find('planning'), find('closed')])).toEqual([0, 1])
    })
  })
}

async function allPages(store: Store, query: Omit<StoreQuery, 'limit'>, limit: number): Promise<PagePosition[]> {
  const found: Found[] = []
  for (;;) {
    const last = found.at(-1)
    const page = await store.search({ ...query, limit, ...(last && { after: last.position }) })
    found.push(...page)
    if (page.length < limit) break
  }
  expect(found.map(({ record }) => record.id)).toEqual(found.map(({ position }) => position.id))
  return found.map(({ position }) => position)
}
