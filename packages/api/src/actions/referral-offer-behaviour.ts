import { type Beneficiary, type ReferralOffer, referralDue, referralOfferResource } from '@caunoi/schemas'
import { type ActionHandler, type ActionInput, type Changes, defineBehaviour } from '../behaviour.ts'
import { invitedTopics } from '../policy/invitations.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { wholeLabels } from '../resource/labels.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { documentOf } from '../resource/view.ts'
import type { Grant, StoredRecord } from '../stores/store.ts'
import { decideOn } from './check-consent.ts'
import { clientToDisclose } from './client-to-disclose.ts'
import { disclosureFaults, minimumIdentity } from './create-referral.ts'
import { closedFaults } from './receiver-faults.ts'
import { sentGrant } from './sent-grant.ts'
import { tellOfIdentity } from './tell-of-identity.ts'

/** Ends an offer: it is gone for all who were invited. */
function endOffer({ stored, move, work }: ActionInput<ReferralOffer, unknown>, changes: Changes): Promise<StoredRecord> {
  return work.change(stored, { status: move?.to, ...changes }, { action: move?.action ?? 'end', grants: [] })
}

/** Claims an offer: its record is locked, so that one facility gets it; what follows is an ordinary referral of the sender to it. */
const claimOffer: ActionHandler<ReferralOffer> = async (action) => {
  const { record, stored, work } = action
  const { beneficiaryId, caseId, urgency, reason, requestedServices, contact, disclosure, safetyNote, recordedBy } = record
  const toFacilityId = work.context.subject.facilityId
  if (beneficiaryId === undefined || !disclosure) throw new Refusal('requirement-missing')
  refuseFaults('requirement-missing', await closedFaults(work, toFacilityId, ''))
  const client = await clientToDisclose(work, { recordedBy, beneficiaryId, disclosure })
  const { faults, receipt } = await decideOn(work, recordedBy, { beneficiaryId, toFacilityId, disclosure, safetyNote })
  if (faults.length > 0 || !client) throw new Refusal('requirement-missing', { faults: [{ pointer: '', code: 'recipient-not-covered' }] })
  const draft = {
    senderReference: `LM-${record.id}`,
    ...{ kind: 'service', toFacilityId, beneficiaryId, urgency, reason, requestedServices, contact, disclosure },
    ...(caseId !== undefined && { caseId }),
    ...(safetyNote && { safetyNote }),
  }
  const { dueAt } = record
  const due = urgency === 'emergency' ? { dueAt, dueRule: 'emergency-already-running' } : referralDue(urgency, work.context.services.now())
  const identity = minimumIdentity(parseRecord<Beneficiary>(client))
  const sent = (id: string) => sentGrant(id, toFacilityId, receipt)
  const decide = async () => ({
    assigned: { client: identity, receipt, labels: wholeLabels(documentOf(stored), documentOf(client)), ...due },
    grants: (id: string) => [sent(id)],
    afterwards: async ({ id }: StoredRecord) => tellOfIdentity(work, client, identity, sent(id)),
  })
  const { record: referral } = await work.create('Referral', draft, decide, recordedBy)
  await endOffer(action, { claimedById: toFacilityId, referralId: referral.id })
  return referral
}

/** The grants by which all who are invited see an offer. */
function invitations(record: Pick<ReferralOffer, 'invites' | 'requestedServices'>, id: string): readonly Grant[] {
  const grant = { resource: 'ReferralOffer', id, relation: 'referral-offered', referralId: id }
  return invitedTopics(record).map((facility) => ({ facility, ...grant }))
}

/** Offers an expired one again, with a new time for claiming, while its sender still has the client and what it means to disclose. */
const resendOffer: ActionHandler<ReferralOffer> = async ({ record, stored, work }) => {
  const { beneficiaryId, caseId, disclosure, urgency } = record
  if (beneficiaryId === undefined || !disclosure) throw new Refusal('requirement-missing')
  const named = { kind: 'service', beneficiaryId, caseId, disclosure } as const
  refuseFaults('requirement-missing', await disclosureFaults(work, named))
  const changes = { status: 'open', ...referralDue(urgency, work.context.services.now()) }
  return work.change(stored, changes, { action: 'resend', grants: invitations(record, stored.id) })
}

/** An open offer finds its receiver among those who fit. */
export const referralOfferBehaviour = defineBehaviour(referralOfferResource, {
  create: async (draft, work) => {
    refuseFaults('invalid', await disclosureFaults(work, { ...draft, kind: 'service' }))
    const client = await work.load('Beneficiary', draft.beneficiaryId)
    return {
      assigned: { labels: wholeLabels(documentOf(client)), ...referralDue(draft.urgency, work.context.services.now()) },
      grants: (id) => invitations(draft, id),
    }
  },
  actions: { claim: claimOffer, cancel: (action) => endOffer(action, { stop: action.input }), resend: resendOffer },
  clock: { overdue: (action) => endOffer(action, {}) },
})
