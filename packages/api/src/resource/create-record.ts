import type { AnyResource, ResourceOperation } from '@caunoi/schemas'
import { recordPath } from '@caunoi/schemas'
import type { Handler } from '../handler.ts'
import { readJson } from '../http/read-json.ts'
import { refuseFaults } from '../refusal.ts'
import { recordResponse } from './answer.ts'
import { checkDraftReferences } from './references.ts'
import { asDocument, draftFaults, readIdempotency, write } from './write-request.ts'

/** `POST /v1/<collection>`: stores a new record, once per key and per sender's number. */
export function createRecord(resource: AnyResource, { collection, idempotencyKey }: ResourceOperation): Handler {
  return async (request, context) => {
    const body = await readJson(request.raw, context.services.limits)
    const key = readIdempotency(request, context, idempotencyKey === 'required', body)
    refuseFaults('invalid', draftFaults(context, resource, asDocument(body.value)))
    const draft = asDocument(body.value)
    const { record, status, view } = await write(context, key, async (work) => {
      const created = await work.create(resource.name, draft, async () => {
        await checkDraftReferences(work, resource, draft)
        return context.services.behaviours.get(resource.name)?.create?.(draft, work) ?? { assigned: {} }
      })
      return { record: created.record, status: created.existed ? 200 : 201 }
    })
    return recordResponse(view, status, { location: recordPath(collection, record.id) })
  }
}
