import type { Referral, ReferralFeedback } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { endReferral } from './end-referral.ts'

/** Shows the minutes of a handover, a paper of the receiver, to the sender: they are part of the answer. */
async function shareMinutes(work: UnitOfWork, { id: referralId, recordedBy }: Referral, documentId: string): Promise<void> {
  const minutes = await work.hold('Document', documentId)
  if (minutes.owner !== work.context.subject.facilityId) return
  const others = await work.transaction.grantsOn('Document', documentId)
  const grant = { facility: recordedBy, resource: 'Document', id: documentId, relation: 'referral-accepted', referralId, dataClasses: [] }
  await work.expose(minutes, others, [...others, grant])
}

/** Completes a referral with the answer to its sender; a transfer ends with a handover on record. */
export const completeReferral: ActionHandler<Referral, ReferralFeedback> = async (action) => {
  const { record, input, work } = action
  if (record.kind === 'transfer' && input.handover === undefined)
    throw new Refusal('requirement-missing', { faults: [{ pointer: '/handover', code: 'required-field' }] })
  const ended = await endReferral(action, { feedback: input })
  if (input.handover?.documentId !== undefined) await shareMinutes(work, record, input.handover.documentId)
  return ended
}
