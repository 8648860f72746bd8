import { type AnyResource, foldName, type SearchParameter, type SearchRequest } from '@caunoi/schemas'
import type { Viewer } from '@caunoi/schemas/policy'
import { type Cursors, cursorsOf } from '../http/cursors.ts'
import type { Equipment } from '../services.ts'
import { type Condition, EVERYONE, type PagePosition, type StoreQuery } from '../stores/store.ts'
import { IDENTIFIER_SEPARATOR, pairParameter, pairValue, parameterOf, updatedParameter } from './index-entries.ts'
import { instantRange } from './instant-range.ts'
import { hiddenFrom } from './label-mask.ts'

const text = (value: unknown, key: string): string | undefined => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return found === undefined ? undefined : String(found)
}

/** The last value that begins with a date: a date range includes the whole of its last day. */
const endOfDay = (date: string): string => `${date}~`

function conditionOf(parameter: string, declared: SearchParameter, asked: unknown, now: Date): Condition {
  switch (declared.kind) {
    case 'token':
      return { parameter, equals: String(asked) }
    case 'name':
      return { parameter, prefix: foldName(String(asked)) }
    case 'identifier':
      return { parameter, equals: `${text(asked, 'system') ?? ''}${IDENTIFIER_SEPARATOR}${text(asked, 'value') ?? ''}` }
    case 'date': {
      const [from, to] = [text(asked, 'from'), text(asked, 'to')]
      return { parameter, ...(from !== undefined && { from }), ...(to !== undefined && { to: endOfDay(to) }) }
    }
    case 'instant':
      return { parameter, ...instantRange(asked) }
    case 'overdue': {
      const instant = now.toISOString()
      return asked === true ? { parameter, to: instant } : { parameter, from: instant }
    }
  }
}

/** The conditions of a search; a token and a name that are kept together are one. */
function conditionsOf(resource: AnyResource, request: SearchRequest, now: Date): Condition[] {
  const asked = new Map(Object.entries(resource.search).filter(([name]) => request[name] !== undefined))
  const conditions: Condition[] = []
  for (const [name, declared] of asked) {
    const beside = declared.kind === 'token' ? declared.beside : undefined
    if (beside === undefined || !asked.has(beside)) continue
    const prefix = pairValue(String(request[name]), foldName(String(request[beside])))
    conditions.push({ parameter: pairParameter(resource, name, beside), prefix })
    asked.delete(name)
    asked.delete(beside)
    break
  }
  for (const [name, declared] of asked) conditions.push(conditionOf(parameterOf(resource, name), declared, request[name], now))
  return conditions
}

/** Turns a checked search into a query on the index of the caller's facility. */
export function storeQuery(services: Equipment, resource: AnyResource, viewer: Viewer, request: SearchRequest, limit: number): StoreQuery {
  const conditions = conditionsOf(resource, request, services.now())
  if (request.updatedSince !== undefined) conditions.push({ parameter: updatedParameter(resource), from: request.updatedSince })
  const audience = resource.audience === 'network' ? EVERYONE : viewer.facilityId
  const after = request.cursor === undefined ? undefined : positionOf(searchCursors(services, resource, viewer, request), request.cursor)
  return { audience, resource: resource.name, conditions, hidden: hiddenFrom(viewer), ...(after && { after }), limit }
}

/** The cursors of a search: all its pages ask for the same, whatever the time is when they are asked for. */
function searchCursors({ seal }: Equipment, { name, search }: AnyResource, viewer: Viewer, request: SearchRequest): Cursors {
  const asked = ['updatedSince', ...Object.keys(search)].map((parameter) => request[parameter])
  return cursorsOf(seal, ['search', viewer.facilityId, hiddenFrom(viewer), name, asked])
}

/** The cursor of the page that follows a position. */
export function nextCursor(
  services: Equipment,
  resource: AnyResource,
  viewer: Viewer,
  request: SearchRequest,
  { value, id }: PagePosition,
): string {
  return searchCursors(services, resource, viewer, request).close(JSON.stringify([value, id]))
}

function positionOf(cursors: Cursors, cursor: string): PagePosition {
  const [value, id]: readonly unknown[] = JSON.parse(cursors.open(cursor))
  return { value: String(value), id: String(id) }
}
