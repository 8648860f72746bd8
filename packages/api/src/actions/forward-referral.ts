import { type Referral, type ReferralForwarding, referralDue } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { wholeLabels } from '../resource/labels.ts'
import { documentOf } from '../resource/view.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { decideOn } from './check-consent.ts'
import { clientToDisclose } from './client-to-disclose.ts'
import { endReferral } from './end-referral.ts'
import { receiverFaults } from './receiver-faults.ts'
import { sentGrant } from './sent-grant.ts'
import { tellOfIdentity } from './tell-of-identity.ts'

/** What the sender meant to disclose, narrowed to the classes that the forwarding facility leaves; it never grows. */
function narrowed({ disclosure }: Referral, { dataClasses }: ReferralForwarding): Referral['disclosure'] {
  if (!disclosure || !dataClasses) return disclosure
  return { ...disclosure, dataClasses: disclosure.dataClasses.filter((dataClass) => dataClasses.includes(dataClass)) }
}

/** Facilities that were asked before, as far as who forwards may know: itself, the sender, and who forwarded the referral to it. */
function knownInChain({ recordedBy, toFacilityId, forwardedById }: Referral): readonly unknown[] {
  return [recordedBy, toFacilityId, forwardedById]
}

/**
 * Refuses a recipient that was asked before, or that nothing permits to hear of the client as it is by now. What else the consent of the sender
 * says, and who was asked before the referral came here, stays hidden: the answer is the same.
 */
async function decideOnRecipient(
  work: UnitOfWork,
  referral: Referral,
  asked: readonly string[],
  { toFacilityId, disclosure }: Pick<Referral, 'toFacilityId' | 'disclosure'>,
): Promise<{ readonly receipt: Referral['receipt']; readonly client: StoredRecord }> {
  const pointer = '/toFacilityId'
  if (knownInChain(referral).includes(toFacilityId)) throw new Refusal('invalid', { faults: [{ pointer, code: 'already-in-chain' }] })
  refuseFaults('invalid', await receiverFaults(work, toFacilityId))
  const client = await clientToDisclose(work, referral)
  const { faults, receipt } = await decideOn(work, referral.recordedBy, { ...referral, toFacilityId, disclosure })
  if (faults.length > 0 || !client || asked.includes(toFacilityId))
    throw new Refusal('requirement-missing', { faults: [{ pointer, code: 'recipient-not-covered' }] })
  return { receipt, client }
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
  // A transfer gives a whole case away, to whom its owner chose.
  if (record.kind === 'transfer')
    throw new Refusal('requirement-missing', { faults: [{ pointer: '/kind', code: 'transfer-not-forwarded' }] })
  const asked = [...(record.chain?.askedFacilityIds ?? []), record.toFacilityId]
  const disclosure = narrowed(record, input)
  const { receipt, client } = await decideOnRecipient(work, record, asked, { toFacilityId, disclosure })
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
  const sent = (id: string) => sentGrant(id, toFacilityId, receipt)
  const decide = async () => ({
    assigned: {
      client: record.client,
      receipt,
      labels: wholeLabels(documentOf(stored), documentOf(client)),
      ...due,
      chain,
      forwardedById: record.toFacilityId,
    },
    grants: (id: string) => [sent(id)],
    afterwards: async ({ id }: StoredRecord) => tellOfIdentity(work, { id: client.id, owner: client.owner }, record.client, sent(id)),
  })
  const { record: successor } = await work.create('Referral', draft, decide, record.recordedBy)
  return endReferral(action, { forwarding: { ...input, dataClasses: undefined }, successorId: successor.id })
}
