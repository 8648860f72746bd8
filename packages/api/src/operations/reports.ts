import { type Fault, pageSize, ReportPreview, standardIndicators, standardTargets } from '@caunoi/schemas'
import { auditEvent } from '../audit.ts'
import type { Handler } from '../handler.ts'
import { cursorsOf } from '../http/cursors.ts'
import { columnsOf, csvResponse, toCsv, wantsCsv } from '../http/to-csv.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { computeReport } from '../reports/compute-report.ts'
import { declaredFacts } from '../reports/declared-facts.ts'
import { factQueryOf } from '../reports/fact-query-of.ts'
import { requireFacts } from '../reports/facts-in-force.ts'
import { reportAreaOf } from '../reports/report-area.ts'
import { indicatorsOf } from '../reports/report-definitions.ts'
import { pageResponse } from '../resource/search-records.ts'
import type { Equipment } from '../services.ts'
import { readReportRequest } from './report-requests.ts'
import { wholeNumber } from './whole-number.ts'

/** `GET /v1/reports/definitions`: what figures are made of here. */
export function readReportDefinitions({ resources }: Equipment): Handler {
  const facts = [...declaredFacts(resources).values()].map(({ name, resource, declaration: { title, about, dimensions = {} } }) => ({
    name,
    title,
    about,
    resource: resource.name,
    dimensions: Object.keys(dimensions),
  }))
  const text = JSON.stringify({ facts, indicators: standardIndicators, targets: standardTargets })
  return async () => new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** `GET /v1/reports/preview`: computes a report and keeps nothing of it. */
export function previewReport(): Handler {
  const columns = columnsOf(ReportPreview, 'values')
  return async (request, context) => {
    const { store } = context.services
    const asked = readReportRequest(context, request.query(), [])
    const values = await computeReport(context, store, asked, 'invalid-parameter')
    await store.appendAudit([
      auditEvent(context, {
        action: 'preview',
        resource: 'Report',
        outcome: 'permit',
        rule: asked.scope === 'facility' ? 'owner' : 'aggregate',
      }),
    ])
    if (wantsCsv(request.header('accept'))) return csvResponse(toCsv(columns, values, context.language))
    return Response.json({ ...asked, values }, { headers: { 'cache-control': 'no-store', vary: 'accept' } })
  }
}

/** `GET /v1/reports/counted`: ids of the records that a figure counts, for the facility that owns them. */
export function readCounted({ seal, resources }: Equipment): Handler {
  return async (request, context) => {
    const { store } = context.services
    const query = request.query()
    const asked = readReportRequest(context, query, ['indicator', 'cursor', 'limit'])
    const { facilityId } = context.subject
    if (asked.scope !== 'facility') throw new Refusal('forbidden', { rule: 'owner' })
    const { area } = reportAreaOf(context.subject, asked, 'invalid-parameter')
    const faults: Fault[] = []
    const limit = wholeNumber(query, 'limit', pageSize.minimum, pageSize.maximum, pageSize.usual, faults)
    const indicators = await indicatorsOf(store, asked, facilityId)
    const indicator = indicators.find(({ code }) => code === query.get('indicator'))
    const fact = indicator && declaredFacts(resources).get(indicator.numerator.fact)
    if (!indicator || !fact) faults.push({ pointer: '/indicator', code: 'unknown-indicator' })
    refuseFaults('invalid-parameter', faults)
    if (!indicator || !fact) throw new TypeError('a request without faults names an indicator')
    await requireFacts(store, resources)
    const cursors = cursorsOf(seal, ['counted', facilityId, asked, indicator.code])
    const cursor = query.get('cursor')
    const after = cursor === null ? '' : cursors.open(cursor)
    const found = await store.counted(factQueryOf(indicator.numerator, asked, area), after, limit + 1)
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    await store.appendAudit([
      auditEvent(context, {
        action: 'counted',
        resource: fact.resource.name,
        recordIds: page,
        fields: ['id'],
        outcome: 'permit',
        rule: 'owner',
      }),
    ])
    return pageResponse(
      page.map((id) => JSON.stringify(id)),
      { next: last && JSON.stringify(cursors.close(last)) },
    )
  }
}
