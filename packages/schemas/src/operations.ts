import { actionOperation } from './operations/action-operation.ts'
import { getContentOperation, putContentOperation } from './operations/content-operations.ts'
import { createOperation } from './operations/create-operation.ts'
import type { Entry } from './operations/entry.ts'
import { fixedOperations } from './operations/fixed-operations.ts'
import type { ResourceList } from './operations/includes.ts'
import type { Operation } from './operations/operation.ts'
import { questionOperation } from './operations/question-operation.ts'
import { readOperation } from './operations/read-operation.ts'
import { searchByBodyOperation, searchOperation } from './operations/search-operations.ts'
import { accessesOperation, auditOperation, historyOperation } from './operations/trail-operations.ts'
import { updateOperation } from './operations/update-operation.ts'

/**
 * Derives every HTTP operation of the standard from the list of resources: routes, documents and checks are made from these.
 *
 * @example
 * ```ts
 * operationsOf(resources).map(({ route }) => `${route.method} ${route.path}`) // ['post /v1/facilities', …]
 * ```
 */
export function operationsOf(resources: ResourceList): readonly Operation[] {
  const entries = Object.entries(resources).map(([collection, resource]) => ({ collection, resource, resources }))
  // A fixed path goes before a path with an id in the same place.
  return [...fixedOperations(), ...entries.flatMap(operationsOfEntry)]
}

function operationsOfEntry(entry: Entry): readonly Operation[] {
  const { verbs, actions } = entry.resource
  return [
    ...(verbs.includes('create') ? [createOperation(entry)] : []),
    ...(verbs.includes('read') ? [readOperation(entry), historyOperation(entry), auditOperation(entry)] : []),
    ...(entry.resource.isPerson ? [accessesOperation(entry)] : []),
    ...(verbs.includes('lookup') ? [readOperation(entry)] : []),
    ...(verbs.includes('search') ? [searchOperation(entry), searchByBodyOperation(entry)] : []),
    ...(verbs.includes('update') ? [updateOperation(entry, 'update'), updateOperation(entry, 'patch')] : []),
    ...(entry.resource.hasContent ? [putContentOperation(entry), getContentOperation(entry)] : []),
    ...Object.entries(actions).map(([key, action]) =>
      action.asks === undefined ? actionOperation(entry, key, action) : questionOperation(entry, key, action, action.asks),
    ),
  ]
}
