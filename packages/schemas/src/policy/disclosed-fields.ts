import { fieldsOf, fieldsOfDataClasses, requiredFields } from '../fields.ts'
import type { AnyResource } from '../resource.ts'
import { type FieldList, type LabelSets, topLevelOf } from './field-list.ts'
import type { Grant } from './grant.ts'

/** The fields that one grant shows: those of its classes, narrowed to the ones that it names; the required ones always. */
function fieldsOfGrant({ schema }: AnyResource, { dataClasses, fields }: Grant): readonly string[] {
  const ofClasses = dataClasses === undefined ? Object.keys(fieldsOf(schema)) : fieldsOfDataClasses(schema, new Set(dataClasses))
  if (fields === undefined) return ofClasses
  const kept = new Set([...requiredFields(schema), ...fields])
  return ofClasses.filter((name) => kept.has(topLevelOf(name)))
}

/** Most lists that are remembered of a resource. */
const MOST = 200

const made = new WeakMap<AnyResource, Map<string, FieldList>>()

/**
 * The fields that accepted referrals disclose, each with the labels that were released for it; the whole record where nothing narrows them.
 * Grants that say the same get one and the same list.
 */
export function disclosedFields(resource: AnyResource, grants: readonly Grant[]): 'all' | FieldList {
  if (grants.some(({ dataClasses, fields, labels }) => dataClasses === undefined && fields === undefined && labels === undefined))
    return 'all'
  const lists = made.get(resource) ?? new Map<string, FieldList>()
  made.set(resource, lists)
  const key = JSON.stringify(grants.map(({ dataClasses, fields, labels }) => [dataClasses, fields, labels]))
  const found = lists.get(key)
  if (found) return found
  if (lists.size === MOST) lists.clear()
  const fields = Object.freeze(joined(resource, grants))
  lists.set(key, fields)
  return fields
}

function joined(resource: AnyResource, grants: readonly Grant[]): FieldList {
  const released = new Map<string, LabelSets>()
  for (const grant of grants) {
    // A copy: whoever gave the grant may change it.
    const labels = grant.labels ? Object.freeze([...grant.labels]) : 'every'
    for (const name of fieldsOfGrant(resource, grant)) released.set(name, [...(released.get(name) ?? []), labels])
  }
  const shown = Map.groupBy(released.keys(), topLevelOf)
  const names = Object.keys(fieldsOf(resource.schema)).flatMap((name) => shown.get(name) ?? [])
  return Object.assign(names, { released })
}
