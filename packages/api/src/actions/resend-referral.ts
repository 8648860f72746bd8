import { type Referral, referralDue } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { consentFaults } from './check-consent.ts'
import { sentGrant } from './sent-grant.ts'

/** Sends an expired referral again: the same receiver gets a new time for answering, if the consent still permits it. */
export const resendReferral: ActionHandler<Referral> = async ({ record, stored, work }) => {
  refuseFaults('requirement-missing', await consentFaults(work, record.recordedBy, record))
  const changes = { status: 'sent', ...referralDue(record.urgency, work.context.services.now()) }
  return work.change(stored, changes, { action: 'resend', grants: [sentGrant(record, record.toFacilityId)] })
}
