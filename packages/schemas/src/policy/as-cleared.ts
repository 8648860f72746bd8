import { fieldsOf } from '../fields.ts'
import type { AnyResource } from '../resource.ts'
import type { FieldList, LabelSets } from './field-list.ts'
import { isCleared, type Viewer } from './viewer.ts'

/** The part of a view that the clearance of its viewer leaves: of each field only content whose labels it is cleared for. */
export function asCleared(viewer: Viewer, { schema }: AnyResource, fields: 'all' | FieldList): 'all' | FieldList {
  if (isCleared(viewer) || fields.length === 0) return fields
  const cleared = [...viewer.labels]
  if (fields === 'all') {
    const names = Object.keys(fieldsOf(schema))
    return Object.assign(names, { released: new Map(names.map((name): [string, LabelSets] => [name, [cleared]])), cleared: viewer.labels })
  }
  const released = new Map(fields.map((name): [string, LabelSets] => [name, (fields.released?.get(name) ?? ['every']).map(within)]))
  return Object.assign([...fields], { released })

  function within(set: LabelSets[number]): readonly string[] {
    return set === 'every' ? cleared : set.filter((label) => viewer.labels.has(label))
  }
}
