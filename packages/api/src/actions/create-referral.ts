import type { Beneficiary, ReferralDraft } from '@caunoi/schemas'
import type { CreateHandler } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { consentFaults } from './check-consent.ts'
import { referralDueAt } from './referral-due.ts'

/** The record of the client, which only its owner may refer. */
async function ownBeneficiary(work: UnitOfWork, id: string): Promise<Beneficiary> {
  const stored = await work.load('Beneficiary', id)
  if (stored.owner !== work.context.subject.facilityId) throw new Refusal('forbidden', { rule: 'referral-of-own-client' })
  return parseRecord<Beneficiary>(stored)
}

/** Sends a referral: copies the minimum identity, sets the time limit, and shows the receiver as much as it needs to answer. */
export const createReferral: CreateHandler<ReferralDraft> = async (draft, work) => {
  const { subject, services } = work.context
  if (draft.toFacilityId === subject.facilityId) {
    throw new Refusal('invalid', { faults: [{ pointer: '/toFacilityId', code: 'same-facility' }] })
  }
  const { name, sex, birthDate } = await ownBeneficiary(work, draft.beneficiaryId)
  refuseFaults('invalid', await consentFaults(work, subject.facilityId, draft))
  return {
    assigned: {
      client: { ...(name && { name }), sex, ...(birthDate && { birthDate }) },
      dueAt: referralDueAt(draft.urgency, services.now()),
    },
    afterwards: (created) =>
      work.expose(created, [
        { facility: draft.toFacilityId, resource: 'Referral', id: created.id, relation: 'referral-sent', referralId: created.id },
      ]),
  }
}
