import type { IndicatorDraft, ReportRequest, ReportValue } from '@caunoi/schemas'
import type { RequestContext } from '../request-context.ts'
import type { Reader } from '../stores/store.ts'
import { type DeclaredFact, declaredFacts } from './declared-facts.ts'
import { requireFacts } from './facts-in-force.ts'
import { hiddenFigures } from './hidden-figures.ts'
import { labelledFigures } from './labels-asked.ts'
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

/**
 * Computes the lines of a report in the store.
 *
 * A facility gets its own figures exactly, but for those of matters that its worker is not cleared for. Of an area, figures of one to ten people are hidden, and as many others as would reveal them,
 * also to who lessens them by what the asking facility itself counts for.
 */
export async function computeReport(
  { services, subject }: RequestContext,
  reader: Pick<Reader, 'figure' | 'search' | 'settings'>,
  request: ReportRequest,
  refusal: ReportAsking,
): Promise<readonly ReportValue[]> {
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
    indicatorsOf(reader, request, facilityId),
    targetsOf(reader, facilityId, provinceCode, request.to),
  ])
  const measured = await Promise.all(
    indicators.map(async (indicator) => ({
      indicator,
      lines: isKept(indicator, facts) ? await measureIndicator(counting, indicator) : [],
    })),
  )
  const lines = measured.flatMap((one) => one.lines)
  const hidden = isOwn ? labelledFigures(lines, facts, subject) : hiddenFigures(lines)
  return measured.flatMap(({ indicator, lines }) => {
    if (lines.length === 0) return [notKept(indicator)]
    return lines.map((line) => reportValue(line, line.of === undefined ? targets.get(indicator.code) : undefined, hidden))
  })
}
