import type { Case, Referral } from '@caunoi/schemas'
import { Refusal } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { Grant, StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

/** Records that go along with a case when it moves. */
const COMPANIONS = ['Assessment', 'SupportPlan', 'Document'] as const

/** Whether a case is of another client than the one that a transfer names: who agreed to the transfer did not agree for another one. */
export function isOfAnother(stored: StoredRecord, clientId: string): boolean {
  const { beneficiaryId = clientId } = parseRecord<Case>(stored)
  return beneficiaryId !== clientId
}

/** Gives a record a new owner; the old one keeps a stub where the resource declares one. */
async function moveRecord(work: UnitOfWork, record: StoredRecord, referral: Referral): Promise<void> {
  const resource = work.resource(record.resource)
  const stub: readonly Grant[] = resource.views['transferred-away']
    ? [{ facility: record.owner, resource: record.resource, id: record.id, relation: 'transferred-away', referralId: referral.id }]
    : []
  await work.change(record, {}, { action: 'transfer', owner: referral.toFacilityId, grants: stub })
  if (resource.naturalKey !== undefined) {
    const key = String(Reflect.get(parseRecord<object>(record), resource.naturalKey))
    await work.transaction.moveNaturalKey(record.owner, referral.toFacilityId, record.resource, key)
  }
}

/** Moves a case with its client, assessments, plans and documents to the receiver of its transfer, in one transaction. */
export async function takeCaseOver(work: UnitOfWork, referral: Referral, caseId: string): Promise<void> {
  const stored = await work.transaction.lock('Case', caseId)
  if (!stored || stored.owner !== referral.recordedBy || isOfAnother(stored, referral.beneficiaryId)) {
    throw new Refusal('requirement-missing', { faults: [{ pointer: '/caseId', code: 'unknown-reference', args: { resource: 'Case' } }] })
  }
  const { beneficiaryId } = parseRecord<Case>(stored)
  await moveRecord(work, stored, referral)
  if (beneficiaryId !== undefined) {
    const client = await work.transaction.lock('Beneficiary', beneficiaryId)
    if (client?.owner === stored.owner) await moveRecord(work, client, referral)
  }
  for (const resource of COMPANIONS) {
    const conditions = [{ parameter: `${resource}.caseId`, equals: caseId }]
    const found = await findAll(work.transaction, { audience: stored.owner, resource, conditions })
    for (const { id } of found) {
      const record = await work.hold(resource, id)
      if (record.owner === stored.owner) await moveRecord(work, record, referral)
    }
  }
}
