import type { AmountQualifier, IndicatorDraft, IndicatorSelection } from '@caunoi/schemas'
import type { FactArea, FactQuery, Figure } from '../stores/fact-query.ts'
import type { Reader } from '../stores/store.ts'
import type { DeclaredFact } from './declared-facts.ts'
import { factQueryOf, type ReportPeriod } from './fact-query-of.ts'

/** A line of a report as it was counted, before anything is hidden. */
export interface MeasuredLine {
  readonly indicator: IndicatorDraft
  /** The value of the breakdown that the line is of. */
  readonly of?: string
  readonly numerator: Figure
  /** What the asking facility itself counts for. */
  readonly own?: Figure
  readonly denominator?: Figure
  /** Whether the numerator, and the denominator, are about people. */
  readonly aboutPeople: { readonly numerator: boolean; readonly denominator: boolean }
  readonly missing?: number
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
  const { amountAtLeast: _, ...whole } = denominator ? factQueryOf(denominator, period, area) : query
  const [figure, own, wholeFigure, lacking] = await Promise.all([
    reader.figure(query, numerator.measure),
    asking === undefined ? undefined : reader.figure({ ...query, area: { facility: asking } }, numerator.measure),
    denominator && reader.figure(factQueryOf(denominator, period, area), denominator.measure),
    needs && reader.figure({ ...whole, lacks: needs }, 'records'),
  ])
  const reference = denominatorReference && communes !== undefined ? { value: communes, behind: communes } : undefined
  const total = wholeFigure ?? reference
  const qualifier = indicator.unit === 'vnd' ? await qualifierOf(counting, query, lacking?.value) : undefined
  return {
    indicator,
    ...(of !== undefined && { of }),
    numerator: figure,
    ...(own && { own }),
    ...(total && { denominator: total }),
    aboutPeople: {
      numerator: isAboutPeople(numerator, facts),
      denominator: denominator !== undefined && isAboutPeople(denominator, facts),
    },
    ...(lacking && { missing: lacking.value }),
    ...(qualifier && { qualifier }),
  }
}
