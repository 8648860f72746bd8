import { type Beneficiary, type Case, isIdentified, type Referral, type ReferralAcceptance, requiredFields } from '@caunoi/schemas'
import { disclosedFields, visibleFields, wholeFacility } from '@caunoi/schemas/policy'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { factsAbout } from '../resource/facts-about.ts'
import { type KnownLabels, wholeLabels } from '../resource/labels.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { factsOf } from '../resource/resource-facts.ts'
import { documentOf, visibleDocument, withoutPaths } from '../resource/view.ts'
import type { Grant } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { basisOfReceipt } from './basis-of-receipt.ts'
import { decideOn } from './check-consent.ts'
import { disclosureGrants } from './disclosure-grants.ts'
import { isAboutAnother } from './of-another-client.ts'
import { takeCaseOver } from './take-case-over.ts'
import { safetyNoteChanges, withSafetyNote } from './with-safety-note.ts'

/** Opens a record of the receiver's own from what was disclosed, so that its work lasts when the disclosure ends; it points to no record of the sender. */
async function copyBeneficiary(work: UnitOfWork, referral: Referral, grants: readonly Grant[]): Promise<string> {
  const stored = await work.load('Beneficiary', referral.beneficiaryId)
  const resource = work.resource('Beneficiary')
  const { facilityId } = work.context.subject
  const ofClient = grants.filter(({ id }) => id === stored.id)
  const isHidden = visibleFields(wholeFacility(facilityId), factsAbout(resource, stored, ofClient)).length === 0
  // A label that was put on meanwhile and not released hides the client: the copy says no more than the referral.
  const fields = isHidden ? requiredFields(resource.schema) : disclosedFields(resource, ofClient)
  const { readOnly, references } = factsOf(resource)
  const shown = visibleDocument(resource, stored, fields)
  const writable = Object.fromEntries(Object.entries(shown).filter(([name]) => !readOnly.has(name)))
  const draft = withoutPaths(
    writable,
    references.map(({ path }) => path),
  )
  const hasIdentity = 'noIdentifierReason' in draft || isIdentified(parseRecord<Beneficiary>({ ...stored, body: JSON.stringify(draft) }))
  const labels = wholeLabels(documentOf(stored))
  const identified = hasIdentity ? draft : { ...draft, noIdentifierReason: 'not-disclosed' }
  const { record } = await work.create('Beneficiary', identified, async () => ({ assigned: { labels } }))
  return parseRecord<Beneficiary>(record).id
}

/** Opens the receiver's own case, or links the one that it names. */
async function continueCase(
  work: UnitOfWork,
  referral: Referral,
  { caseId }: ReferralAcceptance,
  grants: readonly Grant[],
  labels: Pick<KnownLabels, 'assigned'>,
): Promise<void> {
  if (caseId !== undefined) {
    const linked = await work.transaction.lock('Case', caseId)
    if (!linked || linked.owner !== work.context.subject.facilityId) {
      throw new Refusal('invalid', { faults: [{ pointer: '/caseId', code: 'unknown-reference', args: { resource: 'Case' } }] })
    }
    await work.change(linked, { referralId: referral.id, ...safetyNoteChanges(parseRecord<Case>(linked), referral) }, { action: 'link' })
    return
  }
  const beneficiaryId = await copyBeneficiary(work, referral, grants)
  const draft = {
    number: `CG-${referral.id}`,
    clientKind: 'individual',
    beneficiaryId,
    source: 'referral',
    referralId: referral.id,
    kinds: ['other'],
    urgency: referral.urgency,
    setting: 'social-assistance',
    openedOn: work.today,
    summary: referral.reason,
    ...withSafetyNote({}, referral),
  }
  await work.create('Case', draft, async () => ({ assigned: { labels } }))
}

/** Accepts a referral: the receiver sees what was disclosed, and its own case is opened, linked, or taken over. */
export const acceptReferral: ActionHandler<Referral, ReferralAcceptance> = async ({ record: referral, stored, input, work }) => {
  const { facilityId } = work.context.subject
  // The client is shown below: held from here on, with whoever sees it, nothing of it changes after the decision. A transfer holds its case first.
  if (referral.kind !== 'transfer')
    await Promise.all([work.hold('Beneficiary', referral.beneficiaryId), work.server.grantsOn('Beneficiary', referral.beneficiaryId)])
  const { faults, receipt, assessments } = await decideOn(work, referral.recordedBy, referral)
  refuseFaults('requirement-missing', faults)
  const grants = disclosureGrants(referral, facilityId, receipt, assessments)
  const basis = basisOfReceipt(receipt)
  const lasting = { ...(receipt?.until !== undefined && { until: receipt.until }), basis }
  const accepted = await work.change(
    stored,
    { status: 'accepted', receipt, disclosedUntil: receipt?.until },
    {
      action: 'accept',
      grants: [
        { facility: facilityId, resource: 'Referral', id: referral.id, relation: 'referral-accepted', referralId: referral.id, ...lasting },
      ],
    },
  )
  if (referral.kind === 'transfer' && referral.caseId !== undefined) {
    await takeCaseOver(work, referral, referral.caseId, basis)
    return accepted
  }
  for (const grant of grants) {
    const [disclosed, others] = await Promise.all([work.hold(grant.resource, grant.id), work.server.grantsOn(grant.resource, grant.id)])
    // What the sender gave away meanwhile is not its to disclose any more.
    if (disclosed.owner !== referral.recordedBy)
      throw new Refusal('requirement-missing', {
        faults: [{ pointer: '/disclosure', code: 'unknown-reference', args: { resource: grant.resource } }],
      })
    // What turned out to be another client's is not part of it; its receiver is not told why.
    const isOthers =
      grant.resource !== 'Beneficiary' && isAboutAnother(disclosed, referral.beneficiaryId, (id) => work.server.read('Case', id))
    if (await isOthers) continue
    await work.expose(disclosed, others, [...others, grant])
  }
  await continueCase(work, referral, input, grants, wholeLabels(documentOf(stored)))
  return accepted
}
