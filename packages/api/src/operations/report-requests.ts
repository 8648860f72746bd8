import { type Fault, fieldsOf, pointerTo, ReportRequest, reportResource, validateDraft, validateShape } from '@caunoi/schemas'
import { refuseFaults } from '../refusal.ts'
import type { RequestContext } from '../request-context.ts'
import { ruleContext } from '../resource/write-request.ts'

const names = Object.keys(fieldsOf(ReportRequest))

/** Reads what report is asked for in a query; `others` are the parameters beside it. */
export function readReportRequest(context: RequestContext, query: URLSearchParams, others: readonly string[]): ReportRequest {
  const allowed = [...names, ...others]
  const unknown = [...query.keys()].filter((name) => !allowed.includes(name))
  const given = Object.fromEntries(names.flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : [])))
  const faults = validateDraft({ ...reportResource, draft: ReportRequest }, given, ruleContext(context))
  const validation = validateShape(ReportRequest, given)
  refuseFaults('invalid-parameter', [
    ...unknown.map((name): Fault => ({ pointer: pointerTo([name]), code: 'unknown-parameter', args: { allowed: allowed.join(', ') } })),
    ...faults,
  ])
  if (validation.faults) throw new TypeError('a request without faults has a value')
  return validation.value
}
