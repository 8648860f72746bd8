import { type AnyResource, pageSize, type ResourceOperation, type SearchParameter, type SearchRequest } from '@caunoi/schemas'
import { type Basis, basisOf, visibleFields } from '@caunoi/schemas/policy'
import type { ApiRequest } from '../api-request.ts'
import type { Handler } from '../handler.ts'
import { readJson } from '../http/read-json.ts'
import type { RequestContext } from '../request-context.ts'
import type { Equipment } from '../services.ts'
import type { Store, StoredRecord } from '../stores/store.ts'
import { factsAbout } from './facts-about.ts'
import { includedRecords } from './include.ts'
import { asInvited, audiencesOf, grantsFor } from './known-to.ts'
import { fromQuery, parameterReader } from './read-parameters.ts'
import { narrowed } from './read-record.ts'
import { releasedViews } from './released-views.ts'
import { countAudiences, searchAudiences } from './search-audiences.ts'
import { nextCursor, storeQuery } from './store-query.ts'
import type { documentOf, Fields } from './view.ts'

/** Answers with a page as JSON. */
export function pageResponse(items: readonly string[], rest: Readonly<Record<string, string | undefined>>): Response {
  const members = Object.entries(rest).flatMap(([name, json]) => (json === undefined ? [] : [`,"${name}":${json}`]))
  const body = `{"items":[${items.join(',')}]${members.join('')}}`
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } })
}

/** Parameters by which one person is looked up: an identifier, or another exact value that is personal. */
function identifyingParameters({ search }: AnyResource): readonly string[] {
  const isIdentifying = ({ kind, personal }: SearchParameter): boolean => kind === 'identifier' || (kind === 'token' && personal === true)
  return Object.entries(search).flatMap(([name, declared]) => (isIdentifying(declared) ? [name] : []))
}

/** The fields that the caller may see of a found record, and on what basis: the index led to it, the policy still decides. */
async function sightOf(
  { services, subject }: RequestContext,
  store: Store,
  resource: AnyResource,
  record: StoredRecord,
): Promise<{ readonly visible: Fields; readonly basis: Basis | undefined }> {
  const { facilityId } = subject
  const grants = record.owner === facilityId ? [] : await grantsFor(store, facilityId, resource, record.id)
  const facts = factsAbout(resource, record, grants, services.now())
  return { visible: visibleFields(subject, facts), basis: basisOf(subject, facts) }
}

/** Search by URL or by body: one page in a stable order, each record as far as the caller may see it. */
export function searchRecords(equipment: Equipment, resource: AnyResource, { collection, kind }: ResourceOperation): Handler {
  const readParameters = parameterReader(equipment, collection, resource)
  const inUrl = kind === 'search'
  const identifying = identifyingParameters(resource)
  const read = async (request: ApiRequest): Promise<SearchRequest> => {
    const given = inUrl ? fromQuery(request.query()) : (await readJson(request, equipment.limits)).value
    return readParameters(given, { inUrl })
  }
  return async (request, context) => {
    const { services } = context
    const asked = await read(request)
    const isLookUp = identifying.some((name) => asked[name] !== undefined)
    if (isLookUp) services.lookUps.admit('identifier', context.subject)
    const limit = asked.limit ?? pageSize.usual
    const query = storeQuery(services, resource, context.subject, asked, limit + 1)
    const store = await asInvited(services.store, context.subject.facilityId, resource)
    const [, ...topics] = audiencesOf(store)
    const found = await searchAudiences(store, query, topics)
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    const total = asked.total ? await countAudiences(store, query, topics) : undefined
    const bodies: string[] = []
    const released = releasedViews(context, resource, asked.fields)
    for (const { record } of page) {
      const { visible, basis } = await sightOf(context, store, resource, record)
      if (visible !== 'all' && visible.length === 0) continue
      const shown = narrowed(visible, asked.fields)
      const view = await services.viewOf(store, resource, record, visible, shown)
      bodies.push(view.body)
      released.add(record, shown, view, basis)
    }
    if (isLookUp && bodies.length === 0) await services.lookUps.miss('identifier', context.subject)
    const documents = asked.include ? bodies.map((body): ReturnType<typeof documentOf> => JSON.parse(body)) : []
    const { included, events } = await includedRecords(context, resource, documents, asked.include)
    await services.store.appendAudit([...released.events(), ...events])
    const next = last && JSON.stringify(nextCursor(services, resource, context.subject, asked, last.position))
    return pageResponse(bodies, { next, total: total?.toString(), included })
  }
}
