import { type AnyResource, sensitivityOf } from '@caunoi/schemas'
import type { Changes } from '../behaviour.ts'
import type { StoredRecord } from '../stores/store.ts'
import { factsOf } from './resource-facts.ts'
import { type Document, documentOf } from './view.ts'

/** Labels of a record from its content; labels that it already has stay, since machines only raise them. */
function labelsOf(resource: AnyResource, document: Document, previous: unknown) {
  const kept: unknown = typeof previous === 'object' && previous !== null ? Reflect.get(previous, 'sensitivity') : []
  const found = new Set([...(Array.isArray(kept) ? kept.map(String) : []), ...sensitivityOf(factsOf(resource).labelSources, document)])
  return { confidentiality: found.size > 0 ? 'restricted' : 'normal', sensitivity: [...found].sort() }
}

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
  const content = { ...draft, ...state, ...assigned }
  const body = { id, version: 1, recordedAt, recordedBy: owner, labels: labelsOf(resource, content, undefined), ...content }
  return { resource: resource.name, id, version: 1, owner, recordedAt, body: JSON.stringify(body) }
}

/** Makes the next version of a record; a change to undefined takes the field away. */
export function nextBody(
  resource: AnyResource,
  previous: StoredRecord,
  changes: Changes,
  { owner, at }: { readonly owner: string; readonly at: Date },
): StoredRecord {
  const document = documentOf(previous)
  const recordedAt = at.toISOString()
  const version = previous.version + 1
  const content = { ...document, ...changes }
  const body = { ...content, version, recordedAt, recordedBy: owner, labels: labelsOf(resource, content, document.labels) }
  return { resource: previous.resource, id: previous.id, version, owner, recordedAt, body: JSON.stringify(body) }
}
