import { type AnyResource, pageSize, type ResourceOperation } from '@caunoi/schemas'
import type { ApiRequest } from '../api-request.ts'
import { auditEvent } from '../audit.ts'
import type { Handler } from '../handler.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { fromQuery, parameterReader } from './read-parameters.ts'
import { findPermitted } from './read-record.ts'
import { pageResponse } from './search-records.ts'

interface Paging {
  readonly limit: number
  readonly after: string | undefined
}

/** `GET …/history` and `GET …/audit`: what was made of a record, for its owner. */
export function readTrail(services: Services, resource: AnyResource, { collection, kind }: ResourceOperation): Handler {
  const readParameters = parameterReader(services, collection, resource)
  const accepts = ['limit', 'cursor']
  const paging = (request: ApiRequest): Paging => {
    const { limit = pageSize.usual, cursor } = readParameters(fromQuery(request.query()), { inUrl: true, accepts })
    const after = cursor === undefined ? undefined : services.seal.open(cursor)
    if (cursor !== undefined && after === undefined) throw new Refusal('invalid-cursor')
    return { limit, after }
  }
  const trailKind = kind === 'audit' ? 'audit' : 'history'
  return async (request, context) => {
    const id = request.parameter('id')
    const { limit, after } = paging(request)
    const { rule } = await findPermitted(context, resource, id, trailKind)
    const found =
      trailKind === 'history'
        ? await services.store.history(resource.name, id, after === undefined ? undefined : Number(after), limit + 1)
        : await services.store.auditTrail(resource.name, id, after, limit + 1)
    await services.store.appendAudit([
      auditEvent(context, { action: trailKind, resource: resource.name, recordId: id, outcome: 'permit', rule }),
    ])
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    const position = last && ('version' in last ? String(last.version) : last.id)
    return pageResponse(
      page.map(({ body }) => body),
      { next: position && JSON.stringify(services.seal.close(position)) },
    )
  }
}
