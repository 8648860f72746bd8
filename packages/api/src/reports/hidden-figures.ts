import { hiddenCells, type StatisticCell, type StatisticSum } from '@caunoi/schemas'
import type { MeasuredLine } from './measured-line.ts'

/** Names of the figures of a line, as the rule of small cells knows them. */
export function cellsOf({ indicator: { code }, of = '' }: Pick<MeasuredLine, 'indicator' | 'of'>) {
  const name = (figure: string): string => `${code}|${of}|${figure}`
  return { numerator: name('numerator'), denominator: name('denominator'), missing: name('missing'), name }
}

const ADDITIVE: readonly string[] = ['records', 'amount', 'heads']

/** What is hidden from a facility that asks for figures beyond its own: figures of few people, and what would reveal them. */
export function hiddenFigures(lines: readonly MeasuredLine[]): ReadonlySet<string> {
  const cells: StatisticCell[] = []
  const sums: StatisticSum[] = []
  for (const line of lines) {
    const { numerator, denominator, own, aboutPeople, missing } = line
    const ids = cellsOf(line)
    const people = numerator.behind
    const isProtected = aboutPeople.numerator
    cells.push({ id: ids.numerator, people, isProtected, kind: 'published' })
    if (missing !== undefined) cells.push({ id: ids.missing, people: missing, isProtected, kind: 'published' })
    if (own && own.behind > 0 && own.behind <= people) {
      const [mine, others] = [ids.name('own'), ids.name('others')]
      cells.push({ id: mine, people: own.behind, isProtected, kind: 'known' })
      cells.push({ id: others, people: people - own.behind, isProtected, kind: 'implied' })
      sums.push({ total: ids.numerator, parts: [mine, others] })
    }
    if (denominator) {
      const rest = ids.name('rest')
      cells.push({ id: ids.denominator, people: denominator.behind, isProtected: aboutPeople.denominator, kind: 'published' })
      cells.push({ id: rest, people: denominator.behind - people, isProtected: aboutPeople.denominator, kind: 'implied' })
      sums.push({ total: ids.denominator, parts: [ids.numerator, rest] })
    }
    const parts = lines.filter(({ indicator, of }) => indicator === line.indicator && of !== undefined)
    if (line.of !== undefined || parts.length === 0 || !ADDITIVE.includes(line.indicator.numerator.measure)) continue
    const left = numerator.value - parts.reduce((sum, part) => sum + part.numerator.value, 0)
    const behindLeft = people - parts.reduce((sum, part) => sum + part.numerator.behind, 0)
    const other = ids.name('other')
    if (left > 0) cells.push({ id: other, people: Math.max(1, behindLeft), isProtected, kind: 'implied' })
    sums.push({ total: ids.numerator, parts: [...parts.map((part) => cellsOf(part).numerator), ...(left > 0 ? [other] : [])] })
  }
  return hiddenCells(cells, sums)
}
