import { type Referral, referralDue } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { decideOn } from './check-consent.ts'
import { sentGrant } from './sent-grant.ts'

/** Sends an expired referral again: the same receiver gets a new time for answering, if the consent still permits it. */
export const resendReferral: ActionHandler<Referral> = async ({ record, stored, work }) => {
  const { faults, receipt } = await decideOn(work, record.recordedBy, record)
  refuseFaults('requirement-missing', faults)
  const changes = { status: 'sent', receipt, ...referralDue(record.urgency, work.context.services.now()) }
  const sent = sentGrant(record, record.toFacilityId, receipt)
  return work.change(stored, changes, { action: 'resend', grants: [sent], ...(sent.basis && { basis: sent.basis }) })
}
