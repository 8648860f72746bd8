import type { Case, Consent, Referral } from '@caunoi/schemas'
import type { Changes } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { Grant, StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'
import { withSafetyNote } from './with-safety-note.ts'

/** Records that go along with a case when it moves. */
const COMPANIONS = ['Assessment', 'SupportPlan', 'Document'] as const

/** Whether a case is of another client than the one that a transfer names: who agreed to the transfer did not agree for another one. */
export function isOfAnother(stored: StoredRecord, clientId: string): boolean {
  const { beneficiaryId = clientId } = parseRecord<Case>(stored)
  return beneficiaryId !== clientId
}

/** Gives a record a new owner; the old one, and those before it, keep a stub where the resource declares one. */
async function moveRecord(work: UnitOfWork, record: StoredRecord, referral: Referral, changes: Changes = {}): Promise<void> {
  const resource = work.resource(record.resource)
  const relation = 'transferred-away'
  const before = await work.transaction.grantsOn(record.resource, record.id)
  const stub: Grant = { facility: record.owner, resource: record.resource, id: record.id, relation, referralId: referral.id }
  const earlier = before.filter((grant) => grant.relation === relation && grant.facility !== referral.toFacilityId)
  const grants = resource.views[relation] ? [...earlier, stub] : []
  await work.change(record, changes, { action: 'transfer', owner: referral.toFacilityId, before, grants })
  if (resource.naturalKey !== undefined) {
    const key = String(Reflect.get(parseRecord<object>(record), resource.naturalKey))
    await work.transaction.moveNaturalKey(record.owner, referral.toFacilityId, record.resource, key)
  }
}

/** Moves a case with its client, consents, assessments, plans and documents to the receiver of its transfer, in one transaction. */
export async function takeCaseOver(work: UnitOfWork, referral: Referral, caseId: string): Promise<void> {
  const stored = await work.transaction.lock('Case', caseId)
  if (!stored || stored.owner !== referral.recordedBy || isOfAnother(stored, referral.beneficiaryId)) {
    throw new Refusal('requirement-missing', { faults: [{ pointer: '/caseId', code: 'unknown-reference', args: { resource: 'Case' } }] })
  }
  const { beneficiaryId } = parseRecord<Case>(stored)
  await moveRecord(work, stored, referral, withSafetyNote(parseRecord<Case>(stored), referral))
  /** Moves records of the sender; one that another case of the same transaction took along already stays where it is. */
  const move = async (resource: string, ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      const record = await work.transaction.lock(resource, id)
      if (record?.owner === stored.owner) await moveRecord(work, record, referral)
    }
  }
  const find = (resource: string, parameter: string, equals: string): Promise<readonly StoredRecord[]> =>
    findAll(work.transaction, { audience: stored.owner, resource, conditions: [{ parameter: `${resource}.${parameter}`, equals }] })
  const idsOf = (records: readonly StoredRecord[]): readonly string[] => records.map(({ id }) => id)

  if (beneficiaryId !== undefined) {
    const consents = await find('Consent', 'beneficiaryId', beneficiaryId)
    await move('Beneficiary', [beneficiaryId])
    await move('Consent', idsOf(consents))
    await move(
      'Document',
      consents.flatMap((consent) => parseRecord<Consent>(consent).evidenceDocumentId ?? []),
    )
  }
  for (const resource of COMPANIONS) await move(resource, idsOf(await find(resource, 'caseId', caseId)))
}
