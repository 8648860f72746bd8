import { type Beneficiary, type Fault, type Referral, type ReferralDraft, referralDue } from '@caunoi/schemas'
import type { CreateHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { everyLabelFaults } from '../resource/clearance-faults.ts'
import { knownLabels, wholeLabels } from '../resource/labels.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { documentOf } from '../resource/view.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { decideOn } from './check-consent.ts'
import { isAboutAnother, isOfAnother } from './of-another-client.ts'
import { receiverFaults } from './receiver-faults.ts'
import { sentGrant } from './sent-grant.ts'
import { tellOfIdentity } from './tell-of-identity.ts'
import { transferFaults } from './transferred-records.ts'

/** The sensitivity labels on a record as a whole that a disclosure does not release; the file of a document cannot be shown in part. */
export function unreleased(record: StoredRecord, { labels = [] }: ReferralDraft['disclosure']): readonly string[] {
  const { assigned, sensitivity } = knownLabels(documentOf(record))
  return (record.resource === 'Document' ? sensitivity : assigned).filter((label) => !labels.some((released) => released === label))
}

/**
 * What stands against a disclosure: a facility discloses its own records only, what it sees of others' is not its to pass on; a transfer
 * moves a case of its client, and is sent by somebody from whom nothing of it may be hidden; assessments and papers are of this client, as far
 * as the sender sees; a document, and a record that is labelled as a whole, go along with all their labels or not at all.
 */
export async function disclosureFaults(
  work: UnitOfWork,
  { kind, beneficiaryId, caseId, disclosure }: Pick<ReferralDraft, 'kind' | 'beneficiaryId' | 'caseId' | 'disclosure'>,
): Promise<readonly Fault[]> {
  const { subject } = work.context
  const uncleared = kind === 'transfer' ? everyLabelFaults(subject, 'transfer-not-cleared') : []
  if (uncleared.length > 0) return uncleared
  const disclosed: readonly (readonly [string, string, string])[] = [
    ['Beneficiary', '/beneficiaryId', beneficiaryId],
    ...(caseId === undefined ? [] : [['Case', '/caseId', caseId] as const]),
    ...(disclosure.assessmentIds ?? []).map((id, index) => ['Assessment', `/disclosure/assessmentIds/${index}`, id] as const),
    ...(disclosure.documentIds ?? []).map((id, index) => ['Document', `/disclosure/documentIds/${index}`, id] as const),
  ]
  const isOthers = async (resource: string, record: StoredRecord): Promise<boolean> => {
    if (resource === 'Beneficiary') return false
    if (resource === 'Case') return kind === 'transfer' && isOfAnother(record, beneficiaryId)
    return isAboutAnother(record, beneficiaryId, (id) => work.findVisible('Case', id))
  }
  const records = await Promise.all(
    disclosed.map(async ([resource, , id]) => {
      const record = await work.transaction.read(resource, id)
      return record?.owner === subject.facilityId && !(await isOthers(resource, record)) ? record : undefined
    }),
  )
  return disclosed.flatMap(([resource, pointer], index): Fault[] => {
    const record = records[index]
    if (!record) return [{ pointer, code: 'unknown-reference', args: { resource } }]
    // Which labels it bears is what the answer must not tell.
    return resource !== 'Case' && unreleased(record, disclosure).length > 0 ? [{ pointer, code: 'labels-not-released' }] : []
  })
}

/** Who a client is, as little as a receiver needs to answer. */
export function minimumIdentity({ name, sex, birthDate }: Beneficiary): Referral['client'] {
  return { ...(name && { name }), sex, ...(birthDate && { birthDate }) }
}

/** Sends a referral: copies the minimum identity, sets the time limit, and shows the receiver as much as it needs to answer. */
export const createReferral: CreateHandler<ReferralDraft> = async (draft, work) => {
  const { subject, services } = work.context
  const [atReceiver, ofDisclosure] = await Promise.all([receiverFaults(work, draft.toFacilityId), disclosureFaults(work, draft)])
  refuseFaults('invalid', atReceiver)
  refuseFaults('invalid', ofDisclosure)
  const person = await work.load('Beneficiary', draft.beneficiaryId)
  const client = minimumIdentity(parseRecord<Beneficiary>(person))
  const covered = draft.kind === 'transfer' ? await transferFaults(work, draft) : []
  const { faults, receipt } = await decideOn(work, subject.facilityId, draft, { isNew: true })
  refuseFaults('invalid', [...covered, ...faults])
  const sent = (id: string) => sentGrant(id, draft.toFacilityId, receipt)
  return {
    assigned: {
      client,
      receipt,
      labels: wholeLabels(documentOf(person)),
      ...referralDue(draft.urgency, services.now()),
    },
    grants: (id) => [sent(id)],
    afterwards: async ({ id }) => tellOfIdentity(work, person, client, sent(id)),
  }
}
