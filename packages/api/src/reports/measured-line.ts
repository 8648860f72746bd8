import type { AmountQualifier, IndicatorDraft, IndicatorSelection } from '@caunoi/schemas'
import type { FactArea, FactQuery, Figure } from '../stores/fact-query.ts'
import type { Reader } from '../stores/store.ts'
import type { DeclaredFact } from './declared-facts.ts'
import { factQueryOf, type ReportPeriod } from './fact-query-of.ts'

/** The figures of a line. */
export interface LineFigures {
  readonly numerator: Figure
  readonly denominator?: Figure
  /** Records that lack what the figure needs. */
  readonly missing?: Figure
}

/** A line of a report as it was counted, before anything is hidden. */
export interface MeasuredLine extends LineFigures {
  readonly indicator: IndicatorDraft
  /** The value of the breakdown that the line is of. */
  readonly of?: string
  /** What the asking facility itself counts for in each of them. */
  readonly own?: LineFigures
  /** Whether each of them is about people. */
  readonly aboutPeople: Readonly<Record<keyof LineFigures, boolean>>
  readonly qualifier?: keyof typeof AmountQualifier.codes
}

/** Over what a line is counted. */
export interface Counting {
  readonly reader: Pick<Reader, 'figure'>
  readonly facts: ReadonlyMap<string, DeclaredFact>
  readonly period: ReportPeriod
  readonly area: FactArea
  readonly communes?: number
  /** Facility that asks for figures beyond its own. */
  readonly asking?: string
}

/** Whether a figure may tell of single people. */
function isAboutPeople({ fact, measure }: IndicatorSelection, facts: Counting['facts']): boolean {
  if (measure === 'facilities' || measure === 'communes') return false
  return measure === 'heads' || facts.get(fact)?.declaration.subject !== undefined
}

const QUALIFIERS = ['about', 'more-than', 'less-than'] as const

/** How exactly a sum of money is known: amounts that are not known make it more than it says. */
async function qualifierOf({ reader, facts }: Counting, query: FactQuery, missing = 0): Promise<MeasuredLine['qualifier']> {
  const isTold = facts.get(query.fact)?.declaration.dimensions?.amountQualifier !== undefined
  const counts = await Promise.all(
    QUALIFIERS.map(async (name) => {
      const where = [...query.where, { dimension: 'amountQualifier', values: [name] }]
      return isTold && (await reader.figure({ ...query, where }, 'records')).value > 0 ? [name] : []
    }),
  )
  const found = new Set<(typeof QUALIFIERS)[number]>([...counts.flat(), ...(missing > 0 ? (['more-than'] as const) : [])])
  const [only] = found
  return found.size > 1 ? 'about' : (only ?? 'exact')
}

/** Counts one line: the whole of an indicator, or one part of its breakdown. */
export async function measureLine(counting: Counting, indicator: IndicatorDraft, of?: string): Promise<MeasuredLine> {
  const { reader, facts, period, area, communes, asking } = counting
  const { numerator, denominator, denominatorReference, needs, by } = indicator
  const part = by && of !== undefined ? [{ dimension: by.dimension, values: [of] }] : []
  const narrowed = { ...numerator, where: [...(numerator.where ?? []), ...part] }
  const query = factQueryOf(narrowed, period, area)
  const wholeQuery = denominator && factQueryOf(denominator, period, area)
  const { amountAtLeast: _, ...lacking } = wholeQuery ?? query
  const figuresOf = async (within: Pick<FactQuery, 'area'>): Promise<LineFigures> => {
    const [figure, whole, missing] = await Promise.all([
      reader.figure({ ...query, ...within }, numerator.measure),
      denominator && wholeQuery && reader.figure({ ...wholeQuery, ...within }, denominator.measure),
      needs && reader.figure({ ...lacking, ...within, lacks: needs }, 'records'),
    ])
    return { numerator: figure, ...(whole && { denominator: whole }), ...(missing && { missing }) }
  }
  const [figures, own] = await Promise.all([
    figuresOf({ area }),
    asking === undefined ? undefined : figuresOf({ area: { facility: asking } }),
  ])
  const reference = denominatorReference && communes !== undefined ? { value: communes, behind: communes } : undefined
  const qualifier = indicator.unit === 'vnd' ? await qualifierOf(counting, query, figures.missing?.value) : undefined
  const isAboutPeopleIn = {
    numerator: isAboutPeople(numerator, facts),
    denominator: denominator !== undefined && isAboutPeople(denominator, facts),
  }
  return {
    indicator,
    ...(of !== undefined && { of }),
    ...(reference && { denominator: reference }),
    ...figures,
    ...(own && { own }),
    aboutPeople: { ...isAboutPeopleIn, missing: denominator ? isAboutPeopleIn.denominator : isAboutPeopleIn.numerator },
    ...(qualifier && { qualifier }),
  }
}
