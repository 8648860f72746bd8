import type { Case, Referral } from '@caunoi/schemas'
import type { Basis } from '@caunoi/schemas/policy'
import type { Changes } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { Grant, StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { isOfAnother } from './of-another-client.ts'
import { transferredRecords, undisclosedClasses } from './transferred-records.ts'
import { safetyNoteChanges } from './with-safety-note.ts'

/** Gives a record a new owner; the old one, and those before it, keep a stub where the resource declares one. */
async function moveRecord(work: UnitOfWork, record: StoredRecord, referral: Referral, basis: Basis, changes: Changes = {}): Promise<void> {
  const resource = work.resource(record.resource)
  const relation = 'transferred-away'
  const before = await work.server.grantsOn(record.resource, record.id)
  const stub: Grant = { facility: record.owner, resource: record.resource, id: record.id, relation, referralId: referral.id }
  const earlier = before.filter((grant) => grant.relation === relation && grant.facility !== referral.toFacilityId)
  const grants = resource.views[relation] ? [...earlier, stub] : []
  await work.change(record, changes, { action: 'transfer', owner: referral.toFacilityId, before, grants, basis })
  if (resource.naturalKey !== undefined) {
    const key = String(Reflect.get(parseRecord<object>(record), resource.naturalKey))
    await work.server.moveNaturalKey(record.owner, referral.toFacilityId, record.resource, key)
  }
}

/** Moves a case with its client, consents, assessments, plans and documents to the receiver of its transfer, in one transaction, if the disclosure covers what they hold by now. */
export async function takeCaseOver(work: UnitOfWork, referral: Referral, caseId: string, basis: Basis): Promise<void> {
  const stored = await work.server.lock('Case', caseId)
  if (!stored || stored.owner !== referral.recordedBy || isOfAnother(stored, referral.beneficiaryId)) {
    throw new Refusal('requirement-missing', { faults: [{ pointer: '/caseId', code: 'unknown-reference', args: { resource: 'Case' } }] })
  }
  // Held first, like the case: nobody records anything more of either here.
  const { beneficiaryId } = parseRecord<Case>(stored)
  if (beneficiaryId !== undefined) await work.server.lock('Beneficiary', beneficiaryId)
  const companions = await transferredRecords(work, stored)
  await moveRecord(work, stored, referral, basis, safetyNoteChanges(parseRecord<Case>(stored), referral))
  const moved = [stored]
  for (const { resource, id } of companions) {
    const record = await work.server.lock(resource, id)
    if (record?.owner !== stored.owner) continue
    await moveRecord(work, record, referral, basis)
    moved.push(record)
  }
  if ((await undisclosedClasses(work, moved, referral.disclosure)).length > 0)
    throw new Refusal('requirement-missing', { faults: [{ pointer: '/disclosure/dataClasses', code: 'transfer-not-covered' }] })
}
