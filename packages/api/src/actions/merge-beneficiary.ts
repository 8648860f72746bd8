import type { Beneficiary, BeneficiaryMerge, BeneficiaryMerging, FieldProblemCode } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { knownLabels } from '../resource/labels.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { documentOf } from '../resource/view.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { pointersTo, recordsOfClient } from './client-references.ts'
import { labelOffers } from './label-offers.ts'
import { moveState } from './move-state.ts'
import { openRecordsOf } from './open-records.ts'
import { refreshResidentFiles } from './resident-file.ts'
import { turnReferences } from './turn-references.ts'

function refuse(code: FieldProblemCode, pointer = '/survivorId'): never {
  throw new Refusal('requirement-missing', { faults: [{ pointer, code }] })
}

/** The survivor, held until the transaction ends; refuses one that is no other used record of this facility. */
async function holdSurvivor(work: UnitOfWork, id: string, survivorId: string): Promise<StoredRecord> {
  if (survivorId === id) throw new Refusal('invalid', { faults: [{ pointer: '/survivorId', code: 'merge-with-itself' }] })
  const survivor = await work.hold('Beneficiary', survivorId)
  if (survivor.owner !== work.context.subject.facilityId) {
    throw new Refusal('invalid', { faults: [{ pointer: '/survivorId', code: 'unknown-reference', args: { resource: 'Beneficiary' } }] })
  }
  if (parseRecord<Beneficiary>(survivor).status === 'merged') refuse('merged-record')
  return survivor
}

/** Refuses a merge that would change what another facility was shown, or leave one person in two beds. */
async function refuseEntangled(work: UnitOfWork, id: string, survivorId: string): Promise<void> {
  const [grants, open, others] = await Promise.all([
    work.server.grantsOn('Beneficiary', id),
    openRecordsOf(work.context.services, work.transaction, work.context.subject.facilityId, id),
    openRecordsOf(work.context.services, work.transaction, work.context.subject.facilityId, survivorId),
  ])
  if (grants.length > 0 || open.some(({ resource: { name } }) => name === 'Referral')) refuse('disclosed-now')
  if ([open, others].every((records) => records.some(({ resource: { name } }) => name === 'Stay'))) refuse('stay-open')
}

/** Turns every record of the facility that points to one client to another. */
async function turnAll(work: UnitOfWork, from: string, to: string): Promise<void> {
  for (const { resource, id } of await recordsOfClient(work, from)) {
    const held = await work.hold(resource.name, id)
    if (held.owner !== work.context.subject.facilityId) continue
    const document = documentOf(held)
    const changes = turnReferences(document, pointersTo(resource, document, from), { from, to })
    if (Object.keys(changes).length > 0) await work.change(held, changes, { action: 'merge' })
  }
}

/**
 * Merges a duplicate into the record that goes on: every record of the facility that pointed to it points to the survivor, in one transaction.
 * No field of either person is copied, so that nobody who sees one sees more of the other.
 */
export const mergeBeneficiary: ActionHandler<Beneficiary, BeneficiaryMerging> = async (action) => {
  const { record, input, work } = action
  const survivor = await holdSurvivor(work, record.id, input.survivorId)
  await refuseEntangled(work, record.id, input.survivorId)
  await turnAll(work, record.id, input.survivorId)
  await refreshResidentFiles(work, { beneficiaryId: input.survivorId })
  await labelOffers(work, survivor.id, knownLabels(documentOf(survivor)).assigned)
  const merge: BeneficiaryMerge = { ...input, mergedAt: work.context.services.now().toISOString() }
  return moveState(action, { merge })
}
