import type { AnyResource, ResourceOperation } from '@caunoi/schemas'
import { type Decision, decide, isCleared, type PolicyAction, topLevelOf } from '@caunoi/schemas/policy'
import { auditEvent } from '../audit.ts'
import type { Handler } from '../handler.ts'
import { columnsOf, csvResponse, toCsv, wantsCsv } from '../http/to-csv.ts'
import { isErased } from '../keys/erased.ts'
import { Refusal } from '../refusal.ts'
import type { RequestContext } from '../request-context.ts'
import type { Equipment } from '../services.ts'
import type { StoredRecord } from '../stores/store.ts'
import { recordResponse } from './answer.ts'
import { erasedFor } from './erased-for.ts'
import { factsAbout } from './facts-about.ts'
import { includedRecords } from './include.ts'
import { asInvited, grantsFor } from './known-to.ts'
import { isNotModified } from './preconditions.ts'
import { fromQuery, parameterReader } from './read-parameters.ts'
import { documentOf, etagOf, type Fields, namedFields, type View } from './view.ts'

/** Reads a record that the subject may see, with what it may see of it; a hidden and an absent one are refused alike. */
export async function findPermitted(
  { services, subject }: RequestContext,
  resource: AnyResource,
  id: string,
  kind: Exclude<PolicyAction['kind'], 'act'>,
): Promise<Omit<Decision, 'effect'> & { readonly record: StoredRecord }> {
  const store = await asInvited(services.store, subject.facilityId, resource)
  const record = await store.read(resource.name, id)
  const grants = record?.owner === subject.facilityId ? [] : await grantsFor(store, subject.facilityId, resource, id)
  if (!record) throw new Refusal('not-found', { rule: 'none' })
  const { effect, fields, rule, ...through } = decide(subject, { kind }, factsAbout(resource, record, grants, services.now()))
  if (effect !== 'permit') throw new Refusal(effect, { rule })
  if (isErased(record) && (kind !== 'audit' || !isCleared(subject))) throw erasedFor(subject)
  return { record, fields, rule, ...through }
}

/** The fields of a view that the caller asked for. */
export function narrowed(visible: Fields, asked: readonly string[] | undefined): Fields {
  if (!asked) return visible
  const wanted = ['id', 'version', ...asked]
  return visible === 'all' ? wanted : visible.filter((name) => wanted.includes(topLevelOf(name)))
}

/** `GET /v1/<collection>/{id}`: the record as far as the caller may see it. */
export function readRecord(equipment: Equipment, resource: AnyResource, { collection }: ResourceOperation): Handler {
  const readParameters = parameterReader(equipment, collection, resource)
  const accepts = ['fields', 'include']
  const columns = resource.table === undefined ? undefined : columnsOf(resource.schema, resource.table)
  return async (request, context) => {
    const { services } = context
    const id = request.parameter('id')
    const asked = request.target.includes('?') ? readParameters(fromQuery(request.query()), { inUrl: true, accepts }) : {}
    const { record, fields, rule, ...through } = await findPermitted(context, resource, id, 'read')
    const shown = narrowed(fields, asked.fields)
    const view = await services.viewOf(services.store, resource, record, fields, shown)
    const { included, events } = await includedRecords(
      context,
      resource,
      asked.include ? [documentOf({ ...record, body: view.body })] : [],
      asked.include,
    )
    const facts = {
      action: 'read',
      resource: resource.name,
      recordId: id,
      version: record.version,
      ...namedFields(shown),
      labels: view.labels,
      outcome: 'permit',
      rule,
      ...through,
      owners: [[id, record.owner]],
    } as const
    await services.store.appendAudit([auditEvent(context, facts), ...events])
    if (columns && wantsCsv(request.header('accept'))) {
      const table = toCsv(columns, rowsOf(view, resource.table), context.language)
      const etag = etagOf(table)
      if (isNotModified(request.header('if-none-match'), etag)) return new Response(null, { status: 304, headers: { etag } })
      return csvResponse(table, { etag })
    }
    const answer = included === undefined ? view : withIncluded(view, included)
    if (isNotModified(request.header('if-none-match'), answer.etag))
      return new Response(null, { status: 304, headers: { etag: answer.etag } })
    return recordResponse(answer, 200)
  }
}

/** The rows of the table that a view shows. */
function rowsOf({ body }: View, table = ''): readonly object[] {
  const rows: unknown = Reflect.get(JSON.parse(body), table)
  return Array.isArray(rows) ? rows : []
}

function withIncluded(view: View, included: string): View {
  const answer = `${view.body.slice(0, -1)},"included":${included}}`
  return { ...view, body: answer, etag: etagOf(answer) }
}
