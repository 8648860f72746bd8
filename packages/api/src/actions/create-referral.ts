import {
  type Beneficiary,
  type Document as DocumentRecord,
  type Fault,
  type Referral,
  type ReferralDraft,
  referralDue,
} from '@caunoi/schemas'
import type { CreateHandler } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { consentFaults } from './check-consent.ts'
import { sentGrant } from './sent-grant.ts'
import { isOfAnother } from './take-case-over.ts'
import { tellOfIdentity } from './tell-of-identity.ts'
import { transferFaults } from './transferred-records.ts'

/** Whether a disclosure releases every sensitivity label of a document: its file cannot be shown in part. */
function isReleased(document: StoredRecord, { labels = [] }: ReferralDraft['disclosure']): boolean {
  return parseRecord<DocumentRecord>(document).labels.sensitivity.every((label) => labels.includes(label))
}

/**
 * What stands against a disclosure: a facility discloses its own records only, what it sees of others' is not its to pass on; a transfer
 * moves a case of its client; a document goes along with all its labels or not at all.
 */
export async function disclosureFaults(
  work: UnitOfWork,
  { kind, beneficiaryId, caseId, disclosure }: Pick<ReferralDraft, 'kind' | 'beneficiaryId' | 'caseId' | 'disclosure'>,
): Promise<readonly Fault[]> {
  const disclosed: readonly (readonly [string, string, string])[] = [
    ['Beneficiary', '/beneficiaryId', beneficiaryId],
    ...(caseId === undefined ? [] : [['Case', '/caseId', caseId] as const]),
    ...(disclosure.assessmentIds ?? []).map((id, index) => ['Assessment', `/disclosure/assessmentIds/${index}`, id] as const),
    ...(disclosure.documentIds ?? []).map((id, index) => ['Document', `/disclosure/documentIds/${index}`, id] as const),
  ]
  const records = await Promise.all(disclosed.map(([resource, , id]) => work.transaction.read(resource, id)))
  return disclosed.flatMap(([resource, pointer], index): Fault[] => {
    const record = records[index]
    const isOwn = record?.owner === work.context.subject.facilityId
    const isMeant = isOwn && !(kind === 'transfer' && resource === 'Case' && isOfAnother(record, beneficiaryId))
    if (!isMeant) return [{ pointer, code: 'unknown-reference', args: { resource } }]
    // Which labels it bears is what the answer must not tell.
    return resource === 'Document' && !isReleased(record, disclosure) ? [{ pointer, code: 'labels-not-released' }] : []
  })
}

/** Who a client is, as little as a receiver needs to answer. */
export function minimumIdentity({ name, sex, birthDate }: Beneficiary): Referral['client'] {
  return { ...(name && { name }), sex, ...(birthDate && { birthDate }) }
}

/** Sends a referral: copies the minimum identity, sets the time limit, and shows the receiver as much as it needs to answer. */
export const createReferral: CreateHandler<ReferralDraft> = async (draft, work) => {
  const { subject, services } = work.context
  if (draft.toFacilityId === subject.facilityId) {
    throw new Refusal('invalid', { faults: [{ pointer: '/toFacilityId', code: 'same-facility' }] })
  }
  refuseFaults('invalid', await disclosureFaults(work, draft))
  const person = await work.load('Beneficiary', draft.beneficiaryId)
  const client = minimumIdentity(parseRecord<Beneficiary>(person))
  const covered = draft.kind === 'transfer' ? await transferFaults(work, draft) : []
  refuseFaults('invalid', [...covered, ...(await consentFaults(work, subject.facilityId, draft))])
  return {
    assigned: {
      client,
      ...referralDue(draft.urgency, services.now()),
    },
    afterwards: async (created) => {
      await work.expose(created, [], [sentGrant(created, draft.toFacilityId)])
      await tellOfIdentity(work, person, client)
    },
  }
}
