import { type AnyResource, type Fault, pageSize, sensitivityLabels } from '@caunoi/schemas'
import { isCleared, type Viewer, visibleFields } from '@caunoi/schemas/policy'
import { auditEvent } from '../audit.ts'
import { giveWay } from '../give-way.ts'
import type { Handler } from '../handler.ts'
import { cursorsOf } from '../http/cursors.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { declaredFacts } from '../reports/declared-facts.ts'
import { factQueryOf } from '../reports/fact-query-of.ts'
import { requireFacts } from '../reports/facts-in-force.ts'
import { labelsAsked } from '../reports/labels-asked.ts'
import { reportAreaOf } from '../reports/report-area.ts'
import { indicatorsOf } from '../reports/report-definitions.ts'
import { factsAbout } from '../resource/facts-about.ts'
import { pageResponse } from '../resource/search-records.ts'
import type { Equipment } from '../services.ts'
import type { FactQuery } from '../stores/fact-query.ts'
import type { Store } from '../stores/store.ts'
import { readReportRequest } from './report-requests.ts'
import { wholeNumber } from './whole-number.ts'

/** Up to so many ids behind one that a figure counts, without records of which the viewer sees nothing. What it sees in part stays: to leave it out would tell. */
async function countedFor(
  viewer: Viewer,
  store: Store,
  resource: AnyResource,
  query: FactQuery,
  after: string,
  most: number,
): Promise<readonly string[]> {
  if (isCleared(viewer)) return store.counted(query, after, most)
  const kept: string[] = []
  for (let last: string | undefined = after; last !== undefined && kept.length < most; ) {
    if (last !== after) await giveWay()
    const found: readonly string[] = await store.counted(query, last, most)
    const records = await Promise.all(found.map((id) => store.read(resource.name, id)))
    const seen = records.filter((record) => record && visibleFields(viewer, factsAbout(resource, record, [])).length > 0)
    kept.push(...seen.flatMap((record) => record?.id ?? []))
    last = found.length < most ? undefined : found.at(-1)
  }
  return kept.slice(0, most)
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
    const indicators = await indicatorsOf(store, asked, context.subject)
    const indicator = indicators.map((asked) => asked.indicator).find(({ code }) => code === query.get('indicator'))
    const facts = declaredFacts(resources)
    const fact = indicator && facts.get(indicator.numerator.fact)
    if (!indicator || !fact) faults.push({ pointer: '/indicator', code: 'unknown-indicator' })
    refuseFaults('invalid-parameter', faults)
    if (!indicator || !fact) throw new TypeError('a request without faults names an indicator')
    // By a link to other records it would tell that a hidden one is there.
    const asks = indicator.numerator.links ? sensitivityLabels : labelsAsked(indicator.numerator, facts)
    const beyond = asks.filter((label) => !context.subject.labels.has(label))
    if (beyond.length > 0) {
      const labels = [...new Set(beyond)].join(', ')
      throw new Refusal('invalid-parameter', { faults: [{ pointer: '/indicator', code: 'label-not-cleared', args: { labels } }] })
    }
    await requireFacts(store, resources)
    const cursors = cursorsOf(seal, ['counted', facilityId, asked, indicator.code])
    const cursor = query.get('cursor')
    const after = cursor === null ? '' : cursors.open(cursor)
    const counted = factQueryOf(indicator.numerator, asked, area)
    const found = await countedFor(context.subject, store, fact.resource, counted, after, limit + 1)
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
