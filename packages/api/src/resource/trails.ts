import { type AnyResource, pageSize, type ResourceOperation } from '@caunoi/schemas'
import type { ApiRequest } from '../api-request.ts'
import { auditEvent } from '../audit.ts'
import type { Handler } from '../handler.ts'
import { type Cursors, cursorsOf } from '../http/cursors.ts'
import type { Equipment } from '../services.ts'
import type { Store, StoredRecord } from '../stores/store.ts'
import { knownLabels } from './labels.ts'
import { fromQuery, parameterReader } from './read-parameters.ts'
import { findPermitted } from './read-record.ts'
import { pageResponse } from './search-records.ts'
import { readEvent } from './stored-event.ts'
import { toldEvent } from './told-event.ts'
import { type Fields, type View, visibleDocument, wholeView } from './view.ts'
import { versionsUpTo, viewVersions } from './view-versions.ts'

interface Paging {
  readonly limit: number
  readonly after: string | undefined
}

/** A version as it may be seen. */
type SeenVersion = Pick<StoredRecord, 'version'> & Pick<View, 'body' | 'labels'>

/** The versions of a record as far as they may be seen, from the newest on; those that changed nothing of the view are left out. */
async function seenHistory(
  store: Store,
  resource: AnyResource,
  { record, fields }: { readonly record: StoredRecord; readonly fields: Fields },
  before: number | undefined,
  limit: number,
): Promise<readonly SeenVersion[]> {
  if (fields === 'all') {
    const made = await store.history(resource.name, record.id, before, limit)
    return made.map((version) => ({ version: version.version, ...wholeView(resource, version, 'all') }))
  }
  const versions = viewVersions(resource, await versionsUpTo(store, record), fields)
  const asked = versions.filter(({ version }) => before === undefined || version < before)
  return asked
    .reverse()
    .slice(0, limit)
    .map(({ version, recordedAt, record: made }) => {
      const document = visibleDocument(resource, made, fields)
      return { version, body: JSON.stringify({ ...document, version, recordedAt }), labels: knownLabels(document).sensitivity }
    })
}

/** `GET …/history` and `GET …/audit`: what was made of a record, for its owner. */
export function readTrail(equipment: Equipment, resource: AnyResource, { collection, kind }: ResourceOperation): Handler {
  const readParameters = parameterReader(equipment, collection, resource)
  const accepts = ['limit', 'cursor']
  const paging = (request: ApiRequest, cursors: Cursors): Paging => {
    const { limit = pageSize.usual, cursor } = readParameters(fromQuery(request.query()), { inUrl: true, accepts })
    return { limit, after: cursor === undefined ? undefined : cursors.open(cursor) }
  }
  const trailKind = kind === 'audit' ? 'audit' : 'history'
  return async (request, context) => {
    const { services } = context
    const id = request.parameter('id')
    const cursors = cursorsOf(services.seal, [trailKind, context.subject.facilityId, resource.name, id])
    const { limit, after } = paging(request, cursors)
    const { record, fields, rule } = await findPermitted(context, resource, id, trailKind)
    const found =
      trailKind === 'history'
        ? await seenHistory(services.store, resource, { record, fields }, after === undefined ? undefined : Number(after), limit + 1)
        : await services.store.auditTrail(resource.name, id, after, limit + 1)
    const page = found.slice(0, limit)
    const labels = new Set(page.flatMap((entry) => ('version' in entry ? entry.labels : [])))
    await services.store.appendAudit([
      auditEvent(context, {
        action: trailKind,
        resource: resource.name,
        recordId: id,
        labels: [...labels].sort(),
        outcome: 'permit',
        rule,
        owners: [[id, record.owner]],
      }),
    ])
    const last = found.length > limit ? page.at(-1) : undefined
    const position = last && ('version' in last ? String(last.version) : last.id)
    return pageResponse(
      page.flatMap((entry) => {
        if ('version' in entry) return [entry.body]
        const event = readEvent(entry)
        return event ? [JSON.stringify(toldEvent(event, context.subject, (named) => named === id))] : []
      }),
      { next: position && JSON.stringify(cursors.close(position)) },
    )
  }
}
