import { fieldsOf } from '../fields.ts'
import type { AnyResource } from '../resource.ts'
import type { FieldList, LabelSets } from './field-list.ts'
import { isCleared, type Viewer } from './viewer.ts'

const everything = new WeakMap<Viewer['labels'], Map<AnyResource, FieldList>>()

/** All fields of a resource, of each only content of these labels; made once for each set of labels, which is that of a token. */
function allWithin(labels: Viewer['labels'], resource: AnyResource): FieldList {
  const made = everything.get(labels) ?? new Map<AnyResource, FieldList>()
  everything.set(labels, made)
  const found = made.get(resource)
  if (found) return found
  const names = Object.keys(fieldsOf(resource.schema))
  const sets: LabelSets = [[...labels]]
  const fields = Object.assign(names, { released: new Map(names.map((name) => [name, sets])), cleared: labels })
  made.set(resource, fields)
  return fields
}

/** The part of a view that the clearance of its viewer leaves: of each field only content whose labels it is cleared for. */
export function asCleared(viewer: Viewer, resource: AnyResource, fields: 'all' | FieldList): 'all' | FieldList {
  if (isCleared(viewer) || fields.length === 0) return fields
  if (fields === 'all') return allWithin(viewer.labels, resource)
  const cleared = [...viewer.labels]
  const released = new Map(fields.map((name): [string, LabelSets] => [name, (fields.released?.get(name) ?? ['every']).map(within)]))
  return Object.assign([...fields], { released })

  function within(set: LabelSets[number]): readonly string[] {
    return set === 'every' ? cleared : set.filter((label) => viewer.labels.has(label))
  }
}
