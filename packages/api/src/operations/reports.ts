import { ReportPreview, standardIndicators, standardTargets } from '@caunoi/schemas'
import { auditEvent } from '../audit.ts'
import type { Handler } from '../handler.ts'
import { columnsOf, csvResponse, toCsv, wantsCsv } from '../http/to-csv.ts'
import { previewedValues } from '../reports/compute-report.ts'
import { declaredFacts } from '../reports/declared-facts.ts'
import type { Equipment } from '../services.ts'
import { readReportRequest } from './report-requests.ts'

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
    const values = await previewedValues(context, store, asked)
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
