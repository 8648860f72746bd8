import { type AnyResource, pageSize, type ResourceOperation, type SearchRequest } from '@caunoi/schemas'
import type { ApiRequest } from '../api-request.ts'
import { auditEvent } from '../audit.ts'
import type { Source } from '../behaviour.ts'
import type { Handler } from '../handler.ts'
import { cursorsOf } from '../http/cursors.ts'
import { readJson } from '../http/read-json.ts'
import { Refusal } from '../refusal.ts'
import type { Equipment } from '../services.ts'
import { recordResponse } from './answer.ts'
import { includedRecords } from './include.ts'
import { isNotModified } from './preconditions.ts'
import { fromQuery, parameterReader } from './read-parameters.ts'
import { narrowed } from './read-record.ts'
import { pageResponse } from './search-records.ts'
import { type Document, etagOf, pick } from './view.ts'

/** Where the records of a resource that the server keeps by itself come from; without it the server does not start. */
function sourceOf({ behaviours }: Equipment, { name }: AnyResource): Source {
  const source = behaviours.get(name)?.source
  if (!source) throw new TypeError(`${name} is kept by the server, and has no source`)
  return source
}

/** The fields of a document that were asked for. */
function shown(document: Document, asked: readonly string[] | undefined): Document {
  const fields = narrowed('all', asked)
  return fields === 'all' ? document : pick(document, fields)
}

/** `GET /v1/<collection>/{id}` of a resource that the server keeps by itself. */
export function lookUpRecord(equipment: Equipment, resource: AnyResource, { collection }: ResourceOperation): Handler {
  const source = sourceOf(equipment, resource)
  const readParameters = parameterReader(equipment, collection, resource)
  const accepts = ['fields', 'include']
  return async (request, context) => {
    const { services } = context
    const id = request.parameter('id')
    const asked = request.target.includes('?') ? readParameters(fromQuery(request.query()), { inUrl: true, accepts }) : {}
    const document = await source.find(context, id)
    if (!document) throw new Refusal('not-found', { rule: 'none' })
    const view = shown(document, asked.fields)
    const { included, events } = await includedRecords(context, resource, [view], asked.include)
    const facts = { action: 'read', resource: resource.name, recordId: id, outcome: 'permit', rule: 'audience' } as const
    await services.store.appendAudit([auditEvent(context, facts), ...events])
    const text = JSON.stringify(view)
    const body = included === undefined ? text : `${text.slice(0, -1)},"included":${included}}`
    const etag = etagOf(body)
    if (isNotModified(request.header('if-none-match'), etag)) return new Response(null, { status: 304, headers: { etag } })
    return recordResponse({ body, etag }, 200)
  }
}

/** Search, by URL or by body, of a resource that the server keeps by itself. */
export function searchKept(equipment: Equipment, resource: AnyResource, { collection, kind }: ResourceOperation): Handler {
  const source = sourceOf(equipment, resource)
  const readParameters = parameterReader(equipment, collection, resource)
  const inUrl = kind === 'search'
  const read = async (request: ApiRequest): Promise<SearchRequest> => {
    const given = inUrl ? fromQuery(request.query()) : (await readJson(request, equipment.limits)).value
    return readParameters(given, { inUrl })
  }
  return async (request, context) => {
    const { services } = context
    const asked = await read(request)
    const { cursor, limit = pageSize.usual, fields, include, ...conditions } = asked
    const cursors = cursorsOf(services.seal, ['search', context.subject.facilityId, resource.name, conditions])
    const { documents, end } = await source.page(context, asked, cursor === undefined ? undefined : cursors.open(cursor), limit)
    const views = documents.map((document) => shown(document, fields))
    const { included, events } = await includedRecords(context, resource, views, include)
    const facts = { action: 'search', resource: resource.name, outcome: 'permit', rule: 'audience' } as const
    await services.store.appendAudit([auditEvent(context, facts), ...events])
    const next = end === undefined ? undefined : JSON.stringify(cursors.close(end))
    return pageResponse(
      views.map((view) => JSON.stringify(view)),
      { next, included },
    )
  }
}
