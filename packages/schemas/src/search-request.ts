import { z } from 'zod'
import { Cursor } from './exchange/cursor.ts'
import { DateRange } from './exchange/date-range.ts'
import { IdentifierQuery } from './exchange/identifier-query.ts'
import { InstantRange } from './exchange/instant-range.ts'
import { SearchText } from './exchange/search-text.ts'
import { fieldsOf } from './fields.ts'
import { includesOf, type ResourceList } from './operations/includes.ts'
import { pageSize } from './operations/parameters.ts'
import { Timestamp } from './primitives/timestamp.ts'
import { type AnyResource, isKeptByServer } from './resource.ts'
import { askedParameters, type SearchParameter } from './search.ts'

function schemaOf(parameter: SearchParameter): z.ZodType {
  switch (parameter.kind) {
    case 'token':
      return parameter.schema
    case 'identifier':
      return IdentifierQuery
    case 'name':
      return SearchText
    case 'date':
      return DateRange
    case 'instant':
      return InstantRange
    case 'overdue':
      return z.boolean()
  }
}

/** A list of some of these names. */
function namesOf(names: readonly string[]): z.ZodType<string[]> {
  return z.array(z.enum(names)).max(100)
}

/** What every search may ask beside its declared parameters. */
export interface SearchRequest {
  readonly updatedSince?: string | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
  readonly total?: boolean | undefined
  readonly fields?: readonly string[] | undefined
  readonly include?: readonly string[] | undefined
  readonly [parameter: string]: unknown
}

/** The schema of a search on a resource: its declared parameters, paging, and the shape of the answer. */
export function searchRequestOf(resource: AnyResource, resources: ResourceList): z.ZodType<SearchRequest> {
  const declared = askedParameters(resource.search).map(([name, parameter]) => [name, schemaOf(parameter).optional()])
  const includes = Object.keys(includesOf(resource, resources))
  return z.strictObject({
    ...Object.fromEntries(declared),
    ...(isKeptByServer(resource) ? {} : { updatedSince: Timestamp.optional(), total: z.boolean().optional() }),
    limit: z.int().min(pageSize.minimum).max(pageSize.maximum).optional(),
    cursor: Cursor.optional(),
    fields: namesOf(Object.keys(fieldsOf(resource.schema))).optional(),
    ...(includes.length > 0 && { include: namesOf(includes).optional() }),
  })
}
