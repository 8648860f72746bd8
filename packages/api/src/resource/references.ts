import { type AnyResource, type Fault, pointerTo, type ReferencePath, valuesAt } from '@caunoi/schemas'
import { refuseFaults } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { factsOf } from './resource-facts.ts'
import type { Document } from './view.ts'

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
  const seen = await Promise.all(asked.map(({ id, refersTo }) => work.isVisible(refersTo, id)))
  const faults = asked.flatMap(({ at, refersTo }, index): Fault[] =>
    seen[index] ? [] : [{ pointer: pointerTo(at), code: 'unknown-reference', args: { resource: refersTo } }],
  )
  refuseFaults('invalid', faults)
}

/** Checks every reference of a draft. */
export function checkDraftReferences(work: UnitOfWork, resource: AnyResource, draft: Document, before?: Document): Promise<void> {
  return checkReferences(work, factsOf(resource).references, draft, before)
}
