import { type AnyResource, type ResourceOperation, SensitivityLabel, validateShape } from '@caunoi/schemas'
import { ownFields, type Subject } from '@caunoi/schemas/policy'
import type { ApiRequest } from '../api-request.ts'
import type { Handler } from '../handler.ts'
import { readJson } from '../http/read-json.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { recordResponse } from './answer.ts'
import { clearanceFaults } from './clearance-faults.ts'
import { labelFaults } from './labelling.ts'
import { knownLabels } from './labels.ts'
import { checkDraftReferences } from './references.ts'
import { documentOf } from './view.ts'
import { withoutEmptyLists } from './without-empty-lists.ts'
import { asDocument, draftFaults, readIdempotency, write } from './write-request.ts'

/** Path of the collection as it was asked, with the prefix under which an app may have mounted this one. */
function collectionOf({ target }: ApiRequest): string {
  return target.split('?', 1)[0] ?? target
}

const HEADER = '/Sensitivity-Labels'

/** Labels that a new record bears as a whole, from the header that names them. */
function readLabels(request: ApiRequest, subject: Subject): readonly string[] {
  const given = request.header('sensitivity-labels') ?? ''
  const labels = given === '' ? [] : given.split(',').map((label) => label.trim())
  refuseFaults(
    'invalid-parameter',
    labels.flatMap((label) => (validateShape(SensitivityLabel.schema, label).faults ?? []).map((fault) => ({ ...fault, pointer: HEADER }))),
  )
  refuseFaults(
    'invalid',
    labelFaults(subject, labels, () => HEADER),
  )
  return labels
}

/**
 * Refuses what was sent before under its number without one of the labels that it shall bear now: its sender would believe it hidden. Of a
 * record that is hidden from its sender nothing is told.
 */
async function refuseUnlabelled(work: UnitOfWork, { resource, id }: StoredRecord, labels: readonly string[]): Promise<void> {
  const { server } = work
  if (labels.length === 0 || !(await work.findVisible(resource, id))) return
  const first = await server.readVersion(resource, id, 1)
  const borne = first ? knownLabels(documentOf(first)).assigned : []
  if (!labels.every((label) => borne.includes(label))) throw new Refusal('natural-key-taken')
}

/** `POST /v1/<collection>`: stores a new record, once per key and per sender's number. */
export function createRecord(resource: AnyResource, { idempotencyKey }: ResourceOperation): Handler {
  return async (request, context) => {
    const body = await readJson(request, context.services.limits)
    const labels = readLabels(request, context.subject)
    const text = labels.length === 0 ? body.text : `${labels.join()}\n${body.text}`
    const key = readIdempotency(request, context, idempotencyKey === 'required', { text })
    const sent = asDocument(body.value)
    refuseFaults('invalid', [
      ...draftFaults(context, resource, sent),
      ...clearanceFaults(resource, sent, ownFields(context.subject, resource)),
    ])
    const draft = withoutEmptyLists(resource, sent)
    const behaviour = context.services.behaviours.get(resource.name)
    const [prepared] = await Promise.allSettled([behaviour?.prepare?.(draft, context)])
    const { record, status, view } = await write(context, key, async (work) => {
      const created = await work.create(resource.name, draft, async () => {
        await checkDraftReferences(work, resource, draft)
        // Only here, where nothing was stored for the request before: that is answered, whatever would be refused by now.
        if (prepared.status === 'rejected') throw prepared.reason
        const creation = (await behaviour?.create?.(draft, work)) ?? { assigned: {} }
        // Who tells another facility of an act of its own does not hide that act from it.
        if (creation.owner !== undefined && labels.length > 0)
          throw new Refusal('invalid-parameter', { faults: [{ pointer: HEADER, code: 'unknown-parameter', args: { allowed: '' } }] })
        const known = knownLabels(creation.assigned)
        return {
          ...creation,
          assigned: { ...prepared.value, ...creation.assigned, labels: { ...known, assigned: [...known.assigned, ...labels] } },
        }
      })
      if (created.existed) await refuseUnlabelled(work, created.record, labels)
      return { record: created.record, status: created.existed ? 200 : 201 }
    })
    return recordResponse(view, status, { location: `${collectionOf(request)}/${record.id}` })
  }
}
