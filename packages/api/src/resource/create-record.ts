import type { AnyResource, ResourceOperation } from '@caunoi/schemas'
import { ownFields } from '@caunoi/schemas/policy'
import type { ApiRequest } from '../api-request.ts'
import type { Handler } from '../handler.ts'
import { readJson } from '../http/read-json.ts'
import { refuseFaults } from '../refusal.ts'
import { recordResponse } from './answer.ts'
import { clearanceFaults } from './clearance-faults.ts'
import { checkDraftReferences } from './references.ts'
import { asDocument, draftFaults, readIdempotency, write } from './write-request.ts'

/** Path of the collection as it was asked, with the prefix under which an app may have mounted this one. */
function collectionOf({ target }: ApiRequest): string {
  return target.split('?', 1)[0] ?? target
}

/** `POST /v1/<collection>`: stores a new record, once per key and per sender's number. */
export function createRecord(resource: AnyResource, { idempotencyKey }: ResourceOperation): Handler {
  return async (request, context) => {
    const body = await readJson(request.raw, context.services.limits)
    const key = readIdempotency(request, context, idempotencyKey === 'required', body)
    const draft = asDocument(body.value)
    refuseFaults('invalid', [
      ...draftFaults(context, resource, draft),
      ...clearanceFaults(resource, draft, ownFields(context.subject, resource)),
    ])
    const { record, status, view } = await write(context, key, async (work) => {
      const created = await work.create(resource.name, draft, async () => {
        await checkDraftReferences(work, resource, draft)
        return context.services.behaviours.get(resource.name)?.create?.(draft, work) ?? { assigned: {} }
      })
      return { record: created.record, status: created.existed ? 200 : 201 }
    })
    return recordResponse(view, status, { location: `${collectionOf(request)}/${record.id}` })
  }
}
