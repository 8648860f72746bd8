import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hiddenCells, isSmall, type StatisticCell, type StatisticSum } from './hidden-cells.ts'

const cell = (id: string, people: number, rest: Partial<StatisticCell> = {}): StatisticCell => ({
  id,
  people,
  isProtected: true,
  kind: 'published',
  ...rest,
})
const hidden = (cells: readonly StatisticCell[], sums: readonly StatisticSum[]): readonly string[] => [...hiddenCells(cells, sums)].sort()

it('hides one to ten people, and neither nobody nor eleven', () => {
  expect(hidden([cell('none', 0), cell('one', 1), cell('ten', 10), cell('eleven', 11)], [])).toEqual(['one', 'ten'])
})

it('shows small figures that are not about people', () => {
  expect(hidden([cell('models', 4, { isProtected: false })], [])).toEqual([])
})

it('hides a second part, so that a small one is not what is left of the whole', () => {
  const cells = [cell('all', 120), cell('bank', 4), cell('post', 16), cell('wallet', 100)]
  expect(hidden(cells, [{ total: 'all', parts: ['bank', 'post', 'wallet'] }])).toEqual(['bank', 'post'])
})

it('hides a part whose rest is small, though nobody shows the rest', () => {
  const cells = [cell('whole', 100), cell('reached', 95), cell('rest', 5, { kind: 'implied' })]
  expect(hidden(cells, [{ total: 'whole', parts: ['reached', 'rest'] }])).toEqual(['reached'])
})

it('hides a total that its reader could lessen by what it knows', () => {
  const cells = [cell('all', 40), cell('own', 35, { kind: 'known' }), cell('others', 5, { kind: 'implied' })]
  expect(hidden(cells, [{ total: 'all', parts: ['own', 'others'] }])).toEqual(['all'])
})

const PRIME = 1_000_003

/** Rank of a matrix modulo a prime that no minor of such small matrices reaches: another way than that of the rule. */
function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map((value) => ((value % PRIME) + PRIME) % PRIME))
  const width = rows[0]?.length ?? 0
  let found = 0
  for (let column = 0; column < width; column++) {
    const pivot = rows.findIndex((row, index) => index >= found && row[column] !== 0)
    if (pivot < 0) continue
    const [taken] = rows.splice(pivot, 1)
    if (!taken) continue
    rows.splice(found, 0, taken)
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0
      const head = taken[column] ?? 0
      if (index <= found || factor === 0) continue
      rows[index] = row.map((value, at) => (((value * head - (taken[at] ?? 0) * factor) % PRIME) + PRIME) % PRIME)
    }
    found++
  }
  return found
}

/** Tables of two to four columns with the sums of rows and columns, a chain of parts, and a known or an implied figure among them. */
const statistics = fc
  .record({
    rows: fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    kinds: fc.array(fc.constantFrom<StatisticCell['kind']>('published', 'published', 'implied', 'known'), { minLength: 12, maxLength: 12 }),
    part: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ rows, kinds, part }) => {
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
    const inner = rows.flatMap((row, at) =>
      row.map((people, column) => cell(`${at}.${column}`, people, { kind: kinds[at * 3 + column] ?? 'published' })),
    )
    const rowSums = rows.map((row, at) => cell(`row${at}`, sum(row)))
    const columnSums = [0, 1, 2].map((column) => cell(`column${column}`, sum(rows.map((row) => row[column] ?? 0))))
    const all = sum(rows.flat())
    const reached = Math.floor((all * part) / 100)
    const cells = [
      ...inner,
      ...rowSums,
      ...columnSums,
      cell('all', all),
      cell('reached', reached),
      cell('rest', all - reached, { kind: 'implied' }),
    ]
    const sums: StatisticSum[] = [
      ...rows.map((_, at) => ({ total: `row${at}`, parts: [0, 1, 2].map((column) => `${at}.${column}`) })),
      ...[0, 1, 2].map((column) => ({ total: `column${column}`, parts: rows.map((_row, at) => `${at}.${column}`) })),
      { total: 'all', parts: rows.map((_, at) => `row${at}`) },
      { total: 'all', parts: [0, 1, 2].map((column) => `column${column}`) },
      { total: 'all', parts: ['reached', 'rest'] },
    ]
    return { cells, sums }
  })

it('leaves no linear combination of what is shown that gives a small figure', () => {
  fc.assert(
    fc.property(statistics, ({ cells, sums }) => {
      const gone = hiddenCells(cells, sums)
      const over = (ids: readonly string[]) =>
        sums.map(({ total, parts }) => ids.map((id) => parts.filter((part) => part === id).length - (id === total ? 1 : 0)))
      const isTold = (asked: string, ids: readonly string[]): boolean =>
        rank([...over(ids), ids.map((id) => (id === asked ? 1 : 0))]) === rank(over(ids))
      const unknown = cells.filter(({ id, kind }) => kind === 'implied' || gone.has(id)).map(({ id }) => id)
      const open = cells.filter(({ kind }) => kind !== 'known').map(({ id }) => id)
      for (const small of cells.filter((each) => isSmall(each) && each.kind !== 'known')) {
        expect(unknown).toContain(small.id)
        if (!isTold(small.id, open)) expect(isTold(small.id, unknown), small.id).toBe(false)
      }
    }),
    { numRuns: 2000 },
  )
})

it('hides nothing where nothing is small', () => {
  fc.assert(
    fc.property(statistics, ({ cells, sums }) => {
      const large = cells.map((each) => ({ ...each, people: each.people + 1000 }))
      expect(hidden(large, sums)).toEqual([])
    }),
  )
})
