import { type Beneficiary, type Fault, type ReferralDraft, referralDue } from '@caunoi/schemas'
import type { CreateHandler } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { consentFaults } from './check-consent.ts'
import { sentGrant } from './sent-grant.ts'
import { isOfAnother } from './take-case-over.ts'

/** A facility discloses its own records only: what it sees of others' is not its to pass on; a transfer moves a case of its client. */
async function foreignRecords(work: UnitOfWork, { kind, beneficiaryId, caseId, disclosure }: ReferralDraft): Promise<readonly Fault[]> {
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
    return isMeant ? [] : [{ pointer, code: 'unknown-reference', args: { resource } }]
  })
}

/** Sends a referral: copies the minimum identity, sets the time limit, and shows the receiver as much as it needs to answer. */
export const createReferral: CreateHandler<ReferralDraft> = async (draft, work) => {
  const { subject, services } = work.context
  if (draft.toFacilityId === subject.facilityId) {
    throw new Refusal('invalid', { faults: [{ pointer: '/toFacilityId', code: 'same-facility' }] })
  }
  refuseFaults('invalid', await foreignRecords(work, draft))
  const { name, sex, birthDate } = parseRecord<Beneficiary>(await work.load('Beneficiary', draft.beneficiaryId))
  refuseFaults('invalid', await consentFaults(work, subject.facilityId, draft))
  return {
    assigned: {
      client: { ...(name && { name }), sex, ...(birthDate && { birthDate }) },
      ...referralDue(draft.urgency, services.now()),
    },
    afterwards: (created) => work.expose(created, [], [sentGrant(created, draft.toFacilityId)]),
  }
}
