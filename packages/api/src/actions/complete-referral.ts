import type { Referral, ReferralFeedback } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { endReferral } from './end-referral.ts'

/** What the sender sees of a paper beside its required fields; not of which case or person of the receiver it is. */
const shown = ['number', 'issuedOn', 'issuedBy', 'uploaded']

/** Shows a paper of the receiver to the sender: it is part of the answer. A paper of somebody else stays with whom it was shown to. */
async function sharePaper(work: UnitOfWork, { id: referralId, recordedBy }: Referral, documentId: string): Promise<void> {
  const paper = await work.hold('Document', documentId)
  if (paper.owner !== work.context.subject.facilityId) return
  const others = await work.server.grantsOn('Document', documentId)
  const grant = { facility: recordedBy, resource: 'Document', id: documentId, relation: 'referral-accepted', referralId, fields: shown }
  await work.expose(paper, others, [...others, grant])
}

/** Completes a referral with the answer to its sender; a transfer ends with a handover on record. */
export const completeReferral: ActionHandler<Referral, ReferralFeedback> = async (action) => {
  const { record, input, work } = action
  if (record.kind === 'transfer' && input.handover === undefined)
    throw new Refusal('requirement-missing', { faults: [{ pointer: '/handover', code: 'required-field' }] })
  const ended = await endReferral(action, { feedback: input })
  const minutes = input.handover?.documentId
  const papers = new Set([...(input.documentIds ?? []), ...(minutes === undefined ? [] : [minutes])])
  for (const documentId of papers) await sharePaper(work, record, documentId)
  return ended
}
