import { type AnyResource, type Fault, legalMoves, pointerTo } from '@caunoi/schemas'
import type { Handler } from '../handler.ts'
import { readJson } from '../http/read-json.ts'
import { illegalMove, Refusal, refuseFaults } from '../refusal.ts'
import type { RequestContext } from '../request-context.ts'
import { recordResponse } from './answer.ts'
import { isEqual } from './canonical.ts'
import { clearanceFaults } from './clearance-faults.ts'
import { keepExtensions, withoutEmptyExtensions } from './keep-extensions.ts'
import { lockPermitted } from './lock-permitted.ts'
import { mergePatch } from './merge-patch.ts'
import { requireIfMatch } from './preconditions.ts'
import { checkDraftReferences } from './references.ts'
import { factsOf } from './resource-facts.ts'
import { type Document, documentOf } from './view.ts'
import { seenDocument } from './view-versions.ts'
import { withHidden } from './with-hidden.ts'
import { withoutEmptyLists } from './without-empty-lists.ts'
import { asDocument, draftFaults, write } from './write-request.ts'

/** Takes the server's own fields out of a body; sending their present values is fine, changing them is a fault. */
function withoutReadOnly(resource: AnyResource, body: Document, present: Document): { draft: Document; faults: readonly Fault[] } {
  const { readOnly } = factsOf(resource)
  const names = Object.keys(body).filter((name) => readOnly.has(name))
  if (names.length === 0) return { draft: body, faults: [] }
  const faults = names.flatMap((name): Fault[] =>
    isEqual(body[name], present[name]) ? [] : [{ pointer: pointerTo([name]), code: 'read-only-field' }],
  )
  return { draft: Object.fromEntries(Object.entries(body).filter(([name]) => !readOnly.has(name))), faults }
}

/** The draft that a request asks for: the body itself, or the present fields with the patch merged in. */
function wanted(
  resource: AnyResource,
  kind: 'update' | 'patch',
  body: Document,
  present: Document,
): { draft: Document; faults: readonly Fault[] } {
  const sent = withoutReadOnly(resource, body, present)
  if (kind === 'update') return { ...sent, draft: keepExtensions(sent.draft, present) }
  const { readOnly } = factsOf(resource)
  const current = Object.fromEntries(Object.entries(present).filter(([name]) => !readOnly.has(name)))
  return { draft: withoutEmptyExtensions(asDocument(mergePatch(current, sent.draft))), faults: sent.faults }
}

/** Fields that a draft changes, with undefined for those that it leaves out. */
function changesTo(resource: AnyResource, present: Document, draft: Document): Document {
  const { readOnly } = factsOf(resource)
  const changed = [...new Set([...Object.keys(present), ...Object.keys(draft)])].filter(
    (name) => !readOnly.has(name) && !isEqual(draft[name], present[name]),
  )
  return Object.fromEntries(changed.map((name) => [name, draft[name]]))
}

/** Refuses to change fields that a decision rests on: an approved plan, a closed case. */
function refuseFrozen({ machine }: AnyResource, present: Document): void {
  const state = machine && String(present[machine.field])
  if (machine?.frozen?.some((frozen) => frozen === state)) throw illegalMove(legalMoves(machine, String(state), 'owner'))
}

/** `PUT` and `PATCH /v1/<collection>/{id}`: the next version of a record, made on the version that the caller names. */
export function updateRecord(resource: AnyResource, kind: 'update' | 'patch'): Handler {
  const mediaType = kind === 'update' ? 'application/json' : 'application/merge-patch+json'
  return async (request, context: RequestContext) => {
    const { services } = context
    const id = request.parameter('id')
    const ifMatch = requireIfMatch(request.header('if-match'))
    const body = asDocument((await readJson(request, services.limits, [mediaType])).value)
    const { view } = await write(context, undefined, async (work) => {
      const { record, facts, fields } = await lockPermitted(work, resource, id, { kind: 'update' }, ifMatch)
      const present = documentOf(record)
      const seen = await seenDocument(work.transaction, resource, record, fields)
      const asked = wanted(resource, kind, body, seen)
      refuseFaults('invalid', [
        ...asked.faults,
        ...draftFaults(context, resource, asked.draft),
        ...clearanceFaults(resource, asked.draft, fields, seen),
      ])
      // What one cannot read one cannot erase.
      const draft = withHidden(resource, present, withoutEmptyLists(resource, asked.draft), fields)
      const changes = changesTo(resource, present, draft)
      if (Object.keys(changes).length === 0) return { record, status: 200 }
      refuseFrozen(resource, present)
      if (resource.naturalKey !== undefined && resource.naturalKey in changes) {
        const holder = await work.transaction.claimNaturalKey(record.owner, resource.name, String(draft[resource.naturalKey]), id)
        if (holder !== id) throw new Refusal('natural-key-taken')
      }
      // As it was sent: where hidden items stand among those, or what they refer to, is not told.
      await checkDraftReferences(work, resource, asked.draft, seen)
      const { assigned = {}, afterwards } = (await services.behaviours.get(resource.name)?.update?.(draft, record, work)) ?? {}
      const changed = await work.change(record, { ...changes, ...assigned }, { action: kind, before: facts.grants })
      await afterwards?.(changed)
      return { record: changed, status: 200 }
    })
    return recordResponse(view, 200)
  }
}
