import { type Referral, type ReferralForwarding, referralDue } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { wholeLabels } from '../resource/labels.ts'
import { documentOf } from '../resource/view.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { decideOn } from './check-consent.ts'
import { endReferral } from './end-referral.ts'
import { sentGrant } from './sent-grant.ts'
import { tellOfIdentity } from './tell-of-identity.ts'

/** What the sender meant to disclose, narrowed to the classes that the forwarding facility leaves; it never grows. */
function narrowed({ disclosure }: Referral, { dataClasses }: ReferralForwarding): Referral['disclosure'] {
  if (!disclosure || !dataClasses) return disclosure
  return { ...disclosure, dataClasses: disclosure.dataClasses.filter((dataClass) => dataClasses.includes(dataClass)) }
}

/** Refuses a recipient that was asked before, or that the sender's consent does not cover; what else the consent says stays hidden. */
async function decideOnRecipient(
  work: UnitOfWork,
  referral: Referral,
  asked: readonly string[],
  { toFacilityId, disclosure }: Pick<Referral, 'toFacilityId' | 'disclosure'>,
): Promise<Referral['receipt']> {
  const pointer = '/toFacilityId'
  if (asked.includes(toFacilityId) || toFacilityId === referral.recordedBy)
    throw new Refusal('invalid', { faults: [{ pointer, code: 'already-in-chain' }] })
  const { faults, receipt } = await decideOn(work, referral.recordedBy, { ...referral, toFacilityId, disclosure })
  if (faults.length > 0) throw new Refusal('requirement-missing', { faults: [{ pointer, code: 'recipient-not-covered' }] })
  return receipt
}

/**
 * Forwards a referral that its receiver cannot take: a new one from the same sender, which names this one as its predecessor.
 *
 * The sender owns every link of the chain and gets the answer of the last; who forwards sees nothing of what follows. An emergency keeps
 * its time for answering: the 12 hours run from the first sending.
 */
export const forwardReferral: ActionHandler<Referral, ReferralForwarding> = async (action) => {
  const { record, stored, input, work } = action
  const { toFacilityId } = input
  const asked = [...(record.chain?.askedFacilityIds ?? []), record.toFacilityId]
  const disclosure = narrowed(record, input)
  const receipt = await decideOnRecipient(work, record, asked, { toFacilityId, disclosure })
  // A transfer moves all: passed on with less, nobody could accept it.
  if (record.kind === 'transfer' && input.dataClasses)
    throw new Refusal('invalid', { faults: [{ pointer: '/dataClasses', code: 'field-not-used', args: { by: 'kind' } }] })
  const { kind, beneficiaryId, caseId, urgency, reason, requestedServices, contact, safetyNote, transport } = record
  const draft = {
    senderReference: `CT-${record.id}`,
    ...{ kind, toFacilityId, beneficiaryId, urgency, reason, requestedServices, contact, disclosure },
    ...(caseId !== undefined && { caseId }),
    ...(safetyNote && { safetyNote }),
    ...(transport !== undefined && { transport }),
  }
  const due =
    urgency === 'emergency'
      ? { dueAt: record.dueAt, dueRule: 'emergency-already-running' }
      : referralDue(urgency, work.context.services.now())
  const chain = { originId: record.chain?.originId ?? record.id, predecessorId: record.id, askedFacilityIds: asked }
  const decide = async () => ({
    assigned: {
      client: record.client,
      receipt,
      labels: wholeLabels(documentOf(stored)),
      ...due,
      chain,
      forwardedById: record.toFacilityId,
    },
    afterwards: async (created: StoredRecord) => {
      const sent = sentGrant(created, toFacilityId, receipt)
      await work.expose(created, [], [sent])
      const { id, owner } = await work.load('Beneficiary', beneficiaryId)
      tellOfIdentity(work, { id, owner }, record.client, sent)
    },
  })
  const { record: successor } = await work.create('Referral', draft, decide, record.recordedBy)
  return endReferral(action, { forwarding: { ...input, dataClasses: undefined }, successorId: successor.id })
}
