import type { AnyResource } from '@caunoi/schemas'
import type { Changes } from '../behaviour.ts'
import type { StoredRecord } from '../stores/store.ts'
import { membersAsJson } from './as-json.ts'
import { isEqualBeside } from './canonical.ts'
import { inSchemaOrder } from './in-schema-order.ts'
import { labelledAs } from './labelled-values.ts'
import { knownLabels, labelsOf } from './labels.ts'
import { type Document, documentOf, keepDocument, ofVersion } from './view.ts'

/** Makes version 1 of a record from its draft and the fields that the server assigns. */
export function newBody(
  resource: AnyResource,
  draft: Document,
  assigned: Changes,
  { id, owner, at }: { readonly id: string; readonly owner: string; readonly at: Date },
): StoredRecord {
  const { machine } = resource
  const recordedAt = at.toISOString()
  const state = machine ? { [machine.field]: machine.initial } : {}
  const { labels, ...content } = membersAsJson({ ...draft, ...state, ...assigned })
  const known = labelsOf(resource, content, knownLabels({ labels }))
  const body = labelledAs(
    resource,
    content,
    inSchemaOrder(resource, { id, version: 1, recordedAt, recordedBy: owner, labels: known, ...content }),
  )
  return keepDocument({ resource: resource.name, id, version: 1, owner, recordedAt, body: JSON.stringify(body) }, body)
}

/** Makes the next version of a record; a change to undefined takes the field away. */
export function nextBody(
  resource: AnyResource,
  previous: StoredRecord,
  changes: Changes,
  { owner, at }: { readonly owner: string; readonly at: Date },
): StoredRecord {
  const recordedAt = at.toISOString()
  const version = previous.version + 1
  const content = membersAsJson({ ...documentOf(previous), ...changes })
  const labels = labelsOf(resource, content, knownLabels(content))
  const body = labelledAs(resource, content, inSchemaOrder(resource, { ...content, version, recordedAt, recordedBy: owner, labels }))
  const record = { resource: previous.resource, id: previous.id, version, owner, recordedAt, body: JSON.stringify(body) }
  return keepDocument(record, body, previous)
}

/** Whether two versions say the same: only their number and their time differ. */
export function isSameContent(one: StoredRecord, other: StoredRecord): boolean {
  return isEqualBeside(ofVersion, documentOf(one), documentOf(other))
}
