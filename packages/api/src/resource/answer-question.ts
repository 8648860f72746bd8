import { type AnyResource, pageSize, type QuestionOperation } from '@caunoi/schemas'
import { auditEvent, type Owners } from '../audit.ts'
import type { Handler } from '../handler.ts'
import type { Equipment } from '../services.ts'
import { findPermitted } from './read-record.ts'
import type { Document } from './view.ts'
import { seenDocument } from './view-versions.ts'
import { readActionInput } from './write-request.ts'

/** What a question is asked of: nothing, or a record as far as the caller sees it. */
interface Asked {
  readonly record?: Document
  readonly owners: Owners
}

/** The records of an answer, as many together as one event names: that of a page at the most. */
function inEvents(owners: Owners): readonly Owners[] {
  const events = Math.max(1, Math.ceil(owners.length / pageSize.maximum))
  return Array.from({ length: events }, (_, index) => owners.slice(index * pageSize.maximum, (index + 1) * pageSize.maximum))
}

/** `POST …/<question>`: answers with what the caller may see; the records that the answer tells of are in the audit before it goes out. */
export function answerQuestion({ behaviours }: Equipment, resource: AnyResource, { action: name, asks }: QuestionOperation): Handler {
  const declared = resource.actions[name]
  const handler = behaviours.get(resource.name)?.questions?.[name]
  if (!declared || !handler) throw new TypeError(`${resource.name} has no answer to ${name}`)
  const recordOf = async (...[request, context]: Parameters<Handler>): Promise<Asked> => {
    if (asks === 'collection') return { owners: [] }
    const { record, fields } = await findPermitted(context, resource, request.parameter('id'), 'read')
    return { record: await seenDocument(context.services.store, resource, record, fields), owners: [[record.id, record.owner]] }
  }
  return async (request, context) => {
    const { input } = await readActionInput(request, context, declared)
    const asked = await recordOf(request, context)
    const { answer, told, fields, about = resource.name } = await handler({ input, ...asked, context })
    const owned = Map.groupBy([...asked.owners, ...told], ([, , of = about]) => of)
    const events = [...(owned.size > 0 ? owned : new Map([[about, []]]))].flatMap(([of, all]) =>
      inEvents(all.map(([id, owner]) => [id, owner])).map((owners) => {
        const recordIds = owners.map(([id]) => id)
        return auditEvent(context, { action: name, resource: of, recordIds, fields, owners, outcome: 'permit', rule: 'audience' })
      }),
    )
    await context.services.store.appendAudit(events)
    return new Response(JSON.stringify(answer), {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
}
