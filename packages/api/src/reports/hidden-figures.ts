import { hiddenCells, type StatisticCell, type StatisticSum } from '@caunoi/schemas'
import type { LineFigures, MeasuredLine } from './measured-line.ts'

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
    const { numerator, denominator, own, aboutPeople } = line
    const ids = cellsOf(line)
    const people = numerator.behind
    const isProtected = aboutPeople.numerator
    /** A figure that is told, and what it leaves for others than the asking facility, which knows its own. */
    const tell = (name: keyof LineFigures): { readonly id: string; readonly people: number } | undefined => {
      const whole = line[name]
      if (!whole) return undefined
      const about = { isProtected: aboutPeople[name] }
      const told = { id: ids[name], people: whole.behind }
      cells.push({ ...told, ...about, kind: 'published' })
      const mine = own?.[name]?.behind ?? 0
      if (mine === 0 || mine > whole.behind) return told
      const known = { id: ids.name(`own ${name}`), people: mine }
      const others = { id: ids.name(`others ${name}`), people: whole.behind - mine }
      cells.push({ ...known, ...about, kind: 'known' }, { ...others, ...about, kind: 'implied' })
      sums.push({ total: told.id, parts: [known.id, others.id] })
      return others
    }
    const [othersPart, othersWhole] = [tell('numerator'), tell('denominator'), tell('missing')]
    const rests = denominator
      ? [
          { name: 'rest', part: { id: ids.numerator, people }, whole: { id: ids.denominator, people: denominator.behind } },
          { name: 'others rest', part: othersPart, whole: othersWhole },
        ]
      : []
    for (const { name, part, whole } of rests) {
      if (!part || !whole) continue
      const rest = ids.name(name)
      cells.push({ id: rest, people: whole.people - part.people, isProtected: aboutPeople.denominator, kind: 'implied' })
      sums.push({ total: whole.id, parts: [part.id, rest] })
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
