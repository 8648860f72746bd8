import { type Referral, referralDue } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { knownLabels, wholeLabels } from '../resource/labels.ts'
import { documentOf } from '../resource/view.ts'
import { decideOn } from './check-consent.ts'
import { disclosureFaults } from './create-referral.ts'
import { receiverFaults } from './receiver-faults.ts'
import { sentGrant } from './sent-grant.ts'

/** Sends an expired referral again: the same receiver gets a new time for answering, if the client as it is by now may still be disclosed to it. */
export const resendReferral: ActionHandler<Referral> = async ({ record, stored, work }) => {
  const { disclosure } = record
  if (!disclosure) throw new Refusal('requirement-missing', { faults: [{ pointer: '/disclosure', code: 'required-field' }] })
  refuseFaults('requirement-missing', await receiverFaults(work, record.toFacilityId))
  const client = await work.hold('Beneficiary', record.beneficiaryId)
  const { faults, receipt } = await decideOn(work, record.recordedBy, record)
  refuseFaults('requirement-missing', [...(await disclosureFaults(work, { ...record, disclosure })), ...faults])
  const labels = { ...knownLabels(documentOf(stored)), ...wholeLabels(documentOf(stored), documentOf(client)) }
  const changes = { status: 'sent', receipt, labels, ...referralDue(record.urgency, work.context.services.now()) }
  const sent = sentGrant(record.id, record.toFacilityId, receipt)
  return work.change(stored, changes, { action: 'resend', grants: [sent], ...(sent.basis && { basis: sent.basis }) })
}
