import type { Beneficiary, BeneficiaryUnmerging } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { documentOf } from '../resource/view.ts'
import { moveState } from './move-state.ts'
import { turnReferences } from './turn-references.ts'

/** Undoes a mistaken merge: records that the merge turned point to their own person again; what was written since stays with the survivor. */
export const unmergeBeneficiary: ActionHandler<Beneficiary, BeneficiaryUnmerging> = async (action) => {
  const { record, work } = action
  const { merge } = record
  if (merge === undefined) throw new Refusal('requirement-missing', { faults: [{ pointer: '/merge', code: 'required-field' }] })
  await work.hold('Beneficiary', merge.survivorId)
  for (const { resource, id, pointers } of merge.moved) {
    const held = await work.hold(resource, id)
    if (held.owner !== work.context.subject.facilityId) continue
    const changes = turnReferences(documentOf(held), pointers, { from: merge.survivorId, to: record.id })
    if (Object.keys(changes).length > 0) await work.change(held, changes, { action: 'unmerge' })
  }
  return moveState(action, { merge: undefined })
}
