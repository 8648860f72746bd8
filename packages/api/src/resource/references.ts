import { type AnyResource, type Fault, pointerTo, type ReferencePath, valuesAt } from '@caunoi/schemas'
import { refuseFaults } from '../refusal.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { factsOf } from './resource-facts.ts'
import { type Document, documentOf } from './view.ts'

/** Refuses ids that point to no record which the subject may see; a hidden record and an absent one get the same answer. */
export async function checkReferences(
  work: UnitOfWork,
  paths: readonly ReferencePath[],
  value: Document,
  before?: Document,
): Promise<void> {
  const asked = paths.flatMap(({ path, refersTo }) => {
    const known = new Set(before ? valuesAt(before, path).map((found) => found.value) : [])
    return valuesAt(value, path).flatMap(({ value: id, at }) => (typeof id !== 'string' || known.has(id) ? [] : [{ id, at, refersTo }]))
  })
  // Asked for in one order, so that two requests which hold the same records do not wait for each other.
  const inOrder = asked.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const found = await Promise.all(inOrder.map(({ id, refersTo }) => work.findVisible(refersTo, id)))
  const seen = new Map(inOrder.map((reference, index) => [reference, found[index]]))
  const faults = asked.flatMap((reference): Fault[] => {
    const { at, refersTo } = reference
    const record = seen.get(reference)
    if (!record) return [{ pointer: pointerTo(at), code: 'unknown-reference', args: { resource: refersTo } }]
    const isMerged = record.owner === work.context.subject.facilityId && isSuperseded(record)
    return isMerged ? [{ pointer: pointerTo(at), code: 'merged-record' }] : []
  })
  refuseFaults('invalid', faults)
}

/** Whether a record was merged into another one, to which new references belong. */
function isSuperseded(record: StoredRecord): boolean {
  const { merge } = documentOf(record)
  return merge !== undefined
}

/** Checks every reference of a draft. */
export function checkDraftReferences(work: UnitOfWork, resource: AnyResource, draft: Document, before?: Document): Promise<void> {
  return checkReferences(work, factsOf(resource).references, draft, before)
}
