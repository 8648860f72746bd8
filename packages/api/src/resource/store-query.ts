import { type AnyResource, foldName, type SearchParameter, type SearchRequest } from '@caunoi/schemas'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { type Condition, EVERYONE, type PagePosition, type StoreQuery } from '../stores/store.ts'
import { IDENTIFIER_SEPARATOR, parameterOf, updatedParameter } from './index-entries.ts'

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

/** Turns a checked search into a query on the index of the caller's facility. */
export function storeQuery(
  services: Services,
  resource: AnyResource,
  facilityId: string,
  request: SearchRequest,
  limit: number,
): StoreQuery {
  const conditions: Condition[] = Object.entries(resource.search).flatMap(([name, declared]) =>
    request[name] === undefined ? [] : [conditionOf(parameterOf(resource, name), declared, request[name])],
  )
  if (request.updatedSince !== undefined) conditions.push({ parameter: updatedParameter(resource), from: request.updatedSince })
  const audience = resource.audience === 'network' ? EVERYONE : facilityId
  const after = request.cursor === undefined ? undefined : openCursor(services, request.cursor)
  return { audience, resource: resource.name, conditions, ...(after && { after }), limit }
}

/** The cursor of the page that follows a position. */
export function closeCursor({ seal }: Services, { value, id }: PagePosition): string {
  return seal.close(JSON.stringify([value, id]))
}

function openCursor({ seal }: Services, cursor: string): PagePosition {
  const opened = seal.open(cursor)
  const parsed: unknown = opened === undefined ? undefined : JSON.parse(opened)
  const [value, id] = Array.isArray(parsed) ? parsed : []
  if (typeof value !== 'string' || typeof id !== 'string') throw new Refusal('invalid-cursor')
  return { value, id }
}
