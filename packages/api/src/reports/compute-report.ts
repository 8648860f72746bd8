import type { IndicatorDraft, ReportRequest, ReportValue } from '@caunoi/schemas'
import type { Viewer } from '@caunoi/schemas/policy'
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

async function measureIndicator(counting: Counting, indicator: IndicatorDraft): Promise<readonly MeasuredLine[]> {
  const parts = indicator.by?.values ?? []
  return Promise.all([measureLine(counting, indicator), ...parts.map((of) => measureLine(counting, indicator, of))])
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
  const measured = await Promise.all(
    indicators.map(async ({ indicator, labels }) => ({
      indicator,
      labels,
      lines: isKept(indicator, facts) ? await measureIndicator(counting, indicator) : [],
    })),
  )
  const valuesWithout = <More>(hidden: ReadonlySet<string>, more: (labels: readonly string[], line?: MeasuredLine) => More) =>
    measured.flatMap(({ indicator, labels, lines }) => {
      if (lines.length === 0) return [{ ...notKept(indicator), ...more(labels) }]
      const targetOf = (line: MeasuredLine) => (line.of === undefined ? targets.get(indicator.code) : undefined)
      return lines.map((line) => ({ ...reportValue(line, targetOf(line), hidden), ...more(labels, line) }))
    })
  return { isOwn, facts, lines: measured.flatMap((one) => one.lines), valuesWithout }
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
