import { type IndicatorDraft, mostItems, Report, type ReportRequest, type ReportValue } from '@caunoi/schemas'
import type { Viewer } from '@caunoi/schemas/policy'
import { giveWay } from '../give-way.ts'
import { refuseFaults } from '../refusal.ts'
import type { RequestContext } from '../request-context.ts'
import type { Reader } from '../stores/store.ts'
import { type DeclaredFact, declaredFacts } from './declared-facts.ts'
import { requireFacts } from './facts-in-force.ts'
import { hiddenFigures } from './hidden-figures.ts'
import { labelledFigures, labelsOfLine } from './labels-asked.ts'
import { type Counting, type MeasuredLine, measureLine } from './measured-line.ts'
import { type ReportAsking, reportAreaOf } from './report-area.ts'
import { indicatorsOf, targetsOf } from './report-definitions.ts'
import { notKept, reportValue } from './report-values.ts'

/** Whether the records of this server count for every fact that an indicator asks for. */
function isKept({ numerator, denominator }: IndicatorDraft, facts: ReadonlyMap<string, DeclaredFact>): boolean {
  const selections = [numerator, ...(denominator ? [denominator] : [])]
  const linked = selections.flatMap(({ links = [] }) => links.flatMap(({ anyOf }) => anyOf))
  return [...selections, ...linked].every(({ fact }) => facts.has(fact))
}

/** The most lines of a report, kept or not. */
const MOST_LINES = mostItems(Report.shape.values) ?? 0
/** Lines that are counted at the same time: all at once would have the store to themselves. */
const TOGETHER = 4

type AskedLine = Pick<MeasuredLine, 'indicator' | 'of'>

/** The lines of an indicator: its whole, and the parts of its breakdown. */
function linesOf(indicator: IndicatorDraft): readonly AskedLine[] {
  return [{ indicator }, ...(indicator.by?.values ?? []).map((of) => ({ indicator, of }))]
}

/** Counts lines, a few at a time, and lets others have the store and the thread in between. */
async function measureLines(counting: Counting, asked: readonly AskedLine[]): Promise<readonly MeasuredLine[]> {
  const measured: MeasuredLine[] = []
  for (let at = 0; at < asked.length; at += TOGETHER) {
    if (at > 0) await giveWay()
    const few = asked.slice(at, at + TOGETHER)
    measured.push(...(await Promise.all(few.map(({ indicator, of }) => measureLine(counting, indicator, of)))))
  }
  return measured
}

type ReportReader = Pick<Reader, 'figure' | 'search' | 'settings'>

/** A line of a report that is kept. */
export interface KeptValue extends Omit<ReportValue, 'labels'> {
  /** The sensitivity labels of what it asks about, and of its indicator as a record. */
  readonly labels: readonly string[]
}

/** How a report is asked for, and for whom the targets are with which its figures are compared. */
interface Asked {
  readonly refusal: ReportAsking
  readonly comparedFor: Viewer
}

/** Counts the lines of a report in the store, before anything is hidden. */
async function measureReport(
  { services, subject }: RequestContext,
  reader: ReportReader,
  request: ReportRequest,
  { refusal, comparedFor }: Asked,
) {
  const { facilityId } = subject
  await requireFacts(reader, services.resources)
  const { area, provinceCode, communes } = reportAreaOf(subject, request, refusal)
  const facts = declaredFacts(services.resources)
  const isOwn = request.scope === 'facility'
  const counting: Counting = {
    reader,
    facts,
    period: request,
    area,
    ...(communes !== undefined && { communes }),
    ...(!isOwn && { asking: facilityId }),
  }
  const [indicators, targets] = await Promise.all([
    indicatorsOf(reader, request, subject),
    targetsOf(reader, comparedFor, provinceCode, request.to),
  ])
  const asked = indicators.map((one) => ({ ...one, lines: isKept(one.indicator, facts) ? linesOf(one.indicator) : [] }))
  const length = asked.reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0)
  if (length > MOST_LINES)
    refuseFaults(refusal, [{ pointer: '/report', code: 'list-full', args: { field: 'values', maximum: MOST_LINES } }])
  const lines = await measureLines(
    counting,
    asked.flatMap((one) => one.lines),
  )
  const linesByIndicator = Map.groupBy(lines, ({ indicator }) => indicator)
  const valuesWithout = <More>(hidden: ReadonlySet<string>, more: (labels: readonly string[], line?: MeasuredLine) => More) =>
    indicators.flatMap(({ indicator, labels }) => {
      const measured = linesByIndicator.get(indicator)
      if (!measured) return [{ ...notKept(indicator), ...more(labels) }]
      const targetOf = (line: MeasuredLine) => (line.of === undefined ? targets.get(indicator.code) : undefined)
      return measured.map((line) => ({ ...reportValue(line, targetOf(line), hidden), ...more(labels, line) }))
    })
  return { isOwn, facts, lines, valuesWithout }
}

/**
 * Computes the lines of a report for who asks.
 *
 * A facility gets its own figures exactly, but for those of matters that its worker is not cleared for. Of an area, figures of one to ten people are hidden, and as many others as would reveal them,
 * also to who lessens them by what the asking facility itself counts for.
 */
export async function previewedValues(
  context: RequestContext,
  reader: ReportReader,
  request: ReportRequest,
): Promise<readonly ReportValue[]> {
  const asked = { refusal: 'invalid-parameter', comparedFor: context.subject } as const
  const { isOwn, facts, lines, valuesWithout } = await measureReport(context, reader, request, asked)
  return valuesWithout(isOwn ? labelledFigures(lines, facts, context.subject) : hiddenFigures(lines), () => ({}))
}

/**
 * Computes the lines of a report that is kept, each with the labels by which it is shown: those of its indicator as a record, and of a facility
 * those of what it asks about. A target that bears a label is in none, since the line would tell of it.
 */
export async function keptValues(context: RequestContext, reader: ReportReader, request: ReportRequest): Promise<readonly KeptValue[]> {
  const comparedFor = { facilityId: context.subject.facilityId, labels: new Set<string>() }
  const { isOwn, facts, lines, valuesWithout } = await measureReport(context, reader, request, { refusal: 'invalid', comparedFor })
  return valuesWithout(isOwn ? new Set() : hiddenFigures(lines), (labels, line) => ({
    labels: [...new Set([...labels, ...(isOwn && line ? labelsOfLine(line, facts) : [])])].sort(),
  }))
}
