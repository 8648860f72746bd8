import { standardIndicators } from '@caunoi/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, hiddenFigures } from './hidden-figures.ts'
import type { LineFigures, MeasuredLine } from './measured-line.ts'

const [indicator] = standardIndicators
if (!indicator) throw new Error('the standard has indicators')

const of = (people: number, value = people) => ({ value, behind: people })

/** A line about people, of which the asking facility counts some itself. */
const lineOf = (figures: LineFigures, own?: LineFigures): MeasuredLine => ({
  indicator,
  ...figures,
  ...(own && { own }),
  aboutPeople: { numerator: true, denominator: true, missing: true },
})

const ids = cellsOf(lineOf({ numerator: of(0) }))
const hiddenIn = (line: MeasuredLine): readonly string[] => [...hiddenFigures([line])].sort()

describe('what is hidden of a line', () => {
  it('is nothing where many people stand behind every figure, and behind what each leaves for others', () => {
    const figures = { numerator: of(40), denominator: of(80), missing: of(30) }
    expect(hiddenIn(lineOf(figures, { numerator: of(20), denominator: of(40), missing: of(15) }))).toEqual([])
  })

  it('is a whole that tells how few of the others do not reach it', () => {
    const figures = { numerator: of(40), denominator: of(55) }
    expect(hiddenIn(lineOf(figures))).toEqual([])
    // 25 others, of whom 20 reach it.
    expect(hiddenIn(lineOf(figures, { numerator: of(20), denominator: of(30) }))).not.toEqual([])
  })

  it('is how many records lack what it needs, where few people stand behind them or are left of them', () => {
    const figures = { numerator: of(40), missing: of(2, 30) }
    expect(hiddenIn(lineOf(figures))).toEqual([ids.missing])
    expect(hiddenIn(lineOf({ ...figures, missing: of(30) }))).toEqual([])
    expect(hiddenIn(lineOf({ ...figures, missing: of(30) }, { numerator: of(20), missing: of(25) }))).toEqual([ids.missing])
  })

  it('is decided for any figures', () => {
    const people = fc.integer({ min: 0, max: 60 })
    const part = fc.tuple(people, people).map(([one, other]) => [of(Math.max(one, other)), of(Math.min(one, other))] as const)
    fc.assert(
      fc.property(part, part, part, fc.boolean(), ([whole, reached], [mine, mineReached], [lacking, mineLacking], knowsOwn) => {
        const own = { numerator: mineReached, denominator: mine, missing: mineLacking }
        const hidden = hiddenFigures([lineOf({ numerator: reached, denominator: whole, missing: lacking }, knowsOwn ? own : undefined)])
        for (const [id, { behind }] of [
          [ids.numerator, reached],
          [ids.denominator, whole],
          [ids.missing, lacking],
        ] as const)
          if (behind >= 1 && behind <= 10) expect(hidden).toContain(id)
      }),
      { numRuns: 2000 },
    )
  })
})
