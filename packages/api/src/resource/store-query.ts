import { type AnyResource, foldName, type SearchParameter, type SearchRequest } from '@caunoi/schemas'
import { type Cursors, cursorsOf } from '../http/cursors.ts'
import type { Services } from '../services.ts'
import { type Condition, EVERYONE, type PagePosition, type StoreQuery } from '../stores/store.ts'
import { IDENTIFIER_SEPARATOR, pairParameter, pairValue, parameterOf, updatedParameter } from './index-entries.ts'

const text = (value: unknown, key: string): string | undefined => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return found === undefined ? undefined : String(found)
}

/** The last value that begins with a date: a date range includes the whole of its last day. */
const endOfDay = (date: string): string => `${date}~`

function conditionOf(parameter: string, declared: SearchParameter, asked: unknown): Condition {
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
  }
}

/** The conditions of a search; a token and a name that are kept together are one. */
function conditionsOf(resource: AnyResource, request: SearchRequest): Condition[] {
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
  for (const [name, declared] of asked) conditions.push(conditionOf(parameterOf(resource, name), declared, request[name]))
  return conditions
}

/** Turns a checked search into a query on the index of the caller's facility. */
export function storeQuery(
  services: Services,
  resource: AnyResource,
  facilityId: string,
  request: SearchRequest,
  limit: number,
): StoreQuery {
  const conditions = conditionsOf(resource, request)
  if (request.updatedSince !== undefined) conditions.push({ parameter: updatedParameter(resource), from: request.updatedSince })
  const audience = resource.audience === 'network' ? EVERYONE : facilityId
  const cursors = (): Cursors => searchCursors(services, facilityId, { resource: resource.name, conditions })
  const after = request.cursor === undefined ? undefined : positionOf(cursors(), request.cursor)
  return { audience, resource: resource.name, conditions, ...(after && { after }), limit }
}

type Conditions = Pick<StoreQuery, 'resource' | 'conditions'>

/** The cursors of a search: all its pages ask for the same. */
function searchCursors({ seal }: Services, facilityId: string, { resource, conditions }: Conditions): Cursors {
  return cursorsOf(seal, ['search', facilityId, resource, conditions])
}

/** The cursor of the page that follows a position. */
export function nextCursor(services: Services, facilityId: string, query: Conditions, { value, id }: PagePosition): string {
  return searchCursors(services, facilityId, query).close(JSON.stringify([value, id]))
}

function positionOf(cursors: Cursors, cursor: string): PagePosition {
  const [value, id]: readonly unknown[] = JSON.parse(cursors.open(cursor))
  return { value: String(value), id: String(id) }
}
