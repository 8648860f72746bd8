import type { Grant, Transaction } from '../../../packages/api/src/stores/store.ts'
import {
  type Beneficiary,
  beneficiaryResource,
  type Case,
  type DisclosureReceipt,
  type Referral,
  type ReferralDraft,
  type ReferralFeedback,
  referralResource,
  timeLimits,
} from '../../../packages/schemas/src/index.ts'
import { disclosedFields } from '../../../packages/schemas/src/policy/index.ts'
import { type Answered, type Asked, auditOf, newEnvelope, toStored } from './duty.ts'
import { beneficiaryEntries, caseEntries, difference, referralEntries } from './entries.ts'
import { beneficiaryFacts, caseFacts } from './facts.ts'

const DUE = 12 * 3_600_000
const DISCLOSED = timeLimits['disclosure-on-law'].amount * 24 * 3_600_000
const NO_LAW = 'other-law'
/** What a receiver is shown of a client whose identity and health are disclosed to it. */
const SHOWN = [...disclosedFields(beneficiaryResource, [{ ...grantOn('', '', '', '', ''), dataClasses: ['identity', 'health'] }])]
const { views } = referralResource

/** What is kept of a disclosure: on what, to whom, which fields, and until when. */
function receiptOf({ disclosure, toFacilityId: recipientId }: Pick<Referral, 'disclosure' | 'toFacilityId'>): DisclosureReceipt {
  const { legalBasis = NO_LAW, dataClasses = [] } = disclosure ?? {}
  const decidedAt = new Date().toISOString()
  const until = new Date(Date.now() + DISCLOSED).toISOString()
  return { reason: 'mandatory-report', legalBasis, purpose: 'referral', recipientId, dataClasses, fields: SHOWN, decidedAt, until }
}

/** `POST /v1/referrals`, once per idempotency key and per number of the sender. */
export async function send({ store, facility, body, key = '' }: Asked): Promise<Answered> {
  const draft: ReferralDraft = JSON.parse(body)
  return store.transaction(async (transaction) => {
    if (!(await transaction.holdKey('client-of-it', key))) return { status: 409, body: '{}' }
    if (await transaction.findAnswer('client-of-it', key)) return { status: 409, body: '{}' }
    const { name, sex, birthDate, version } = await beneficiaryOf(transaction, draft.beneficiaryId)
    const envelope = newEnvelope(facility)
    const holder = await transaction.claimNaturalKey(facility, 'Referral', draft.senderReference, envelope.id)
    if (holder !== envelope.id) return { status: 409, body: '{}' }
    const dueAt = new Date(Date.now() + DUE).toISOString()
    const document: Referral = {
      ...envelope,
      ...draft,
      status: 'sent',
      client: { name, sex, birthDate },
      receipt: receiptOf(draft),
      dueAt,
      dueRule: 'emergency-12-hours',
    }
    const record = toStored('Referral', document)
    const audiences = [facility, draft.toFacilityId]
    const added = referralEntries(audiences, document)
    await transaction.put({ record, added, removed: [], notices: audiences.map((audience) => ({ audience, change: 'changed' })) })
    const { legalBasis = NO_LAW } = draft.disclosure
    const sent = grantOn('Referral', envelope.id, draft.toFacilityId, 'referral-sent', envelope.id)
    await transaction.putGrants([{ ...sent, basis: { legalBasis, isWithheld: true } }])
    const facts = { recordId: record.id, version: 1 }
    await transaction.audit([
      auditOf(facility, 'create', 'Referral', facts),
      auditOf(facility, 'disclose', 'Referral', { ...facts, fields: views['referral-sent'], legalBasis }),
      auditOf(facility, 'disclose', 'Beneficiary', {
        recordId: draft.beneficiaryId,
        version,
        fields: ['name', 'sex', 'birthDate'],
        legalBasis,
      }),
    ])
    const answer = { fingerprint: key, status: 201, resource: 'Referral', id: record.id, version: 1, at: record.recordedAt }
    await transaction.keepAnswer('client-of-it', key, answer)
    return { status: 201, body: record.body, version: 1 }
  })
}

/** `POST /v1/referrals/{id}/accept`: the receiver sees what was disclosed, and gets a client and a case of its own. */
export async function accept({ store, facility, id }: Asked): Promise<Answered> {
  return store.transaction(async (transaction) => {
    const until = new Date(Date.now() + DISCLOSED).toISOString()
    const { document, answer } = await move(transaction, facility, id, { status: 'accepted', disclosedUntil: until }, 'accept')
    const { beneficiaryId, disclosure: { legalBasis = NO_LAW, dataClasses = [] } = {} } = document
    const { recordedAt, name, sex, birthDate, ...hidden } = await beneficiaryOf(transaction, beneficiaryId)
    const shown = { recordedAt, name, sex, birthDate }
    const record = toStored('Beneficiary', { ...hidden, ...shown })
    await transaction.reindex({
      record,
      added: beneficiaryEntries(facility, shown),
      removed: [],
      notices: [{ audience: facility, change: 'changed' }],
    })
    const lasting = { until, basis: { legalBasis } }
    await transaction.putGrants([
      { ...grantOn('Referral', id, facility, 'referral-accepted', id), ...lasting },
      { ...grantOn('Beneficiary', beneficiaryId, facility, 'referral-accepted', id), dataClasses, ...lasting },
    ])
    const facts = { recordId: beneficiaryId, version: record.version, fields: SHOWN, legalBasis }
    await transaction.audit([auditOf(facility, 'disclose', 'Beneficiary', facts, record.owner)])
    const copy: Beneficiary = { ...newEnvelope(facility), name, sex, birthDate, noIdentifierReason: 'not-disclosed', status: 'current' }
    await putNew(transaction, facility, 'Beneficiary', copy, beneficiaryEntries(facility, copy), beneficiaryFacts(facility, copy))
    const opened = newCase(facility, document, copy.id)
    await transaction.claimNaturalKey(facility, 'Case', opened.number, opened.id)
    await putNew(transaction, facility, 'Case', opened, caseEntries(facility, opened), caseFacts(facility, opened))
    return answer
  })
}

/** `POST /v1/referrals/{id}/complete`: what was disclosed is taken back, and the answer goes to the sender. */
export async function complete({ store, facility, id, body }: Asked): Promise<Answered> {
  const feedback: ReferralFeedback = JSON.parse(body)
  return store.transaction(async (transaction) => {
    const grants = await transaction.grantsThrough(id)
    const { document, answer } = await move(
      transaction,
      facility,
      id,
      { status: 'completed', feedback, disclosedUntil: undefined },
      'complete',
    )
    const record = toStored('Beneficiary', await beneficiaryOf(transaction, document.beneficiaryId))
    await transaction.reindex({ record, added: [], removed: [], notices: [{ audience: facility, change: 'gone' }] })
    await transaction.audit([auditOf(facility, 'take-back', 'Beneficiary', { recordId: record.id, version: record.version }, record.owner)])
    await transaction.removeGrants(grants.filter(({ resource }) => resource === 'Beneficiary'))
    await transaction.putGrants([grantOn('Referral', id, facility, 'referral-over', id)])
    return answer
  })
}

async function move(transaction: Transaction, facility: string, id: string, changes: Partial<Referral>, action: string) {
  const previous = await transaction.lock('Referral', id)
  if (previous === undefined) throw new Error('no such referral')
  const before: Referral = JSON.parse(previous.body)
  const document: Referral = { ...before, ...changes, version: before.version + 1, recordedAt: new Date().toISOString() }
  const record = toStored('Referral', document)
  const audiences = [document.recordedBy, document.toFacilityId]
  const notices = audiences.map((audience) => ({ audience, change: 'changed' as const }))
  await transaction.put({
    record,
    previous,
    ...difference(referralEntries(audiences, before), referralEntries(audiences, document)),
    notices,
  })
  const fields = views[action === 'accept' ? 'referral-accepted' : 'referral-over']
  await transaction.audit([auditOf(facility, action, 'Referral', { recordId: id, version: document.version, fields }, document.recordedBy)])
  const answer: Answered = { status: 200, body: record.body, version: document.version }
  return { document, answer }
}

async function beneficiaryOf(transaction: Transaction, id: string): Promise<Beneficiary> {
  const stored = await transaction.read('Beneficiary', id)
  if (stored === undefined) throw new Error('no such beneficiary')
  return JSON.parse(stored.body)
}

async function putNew(
  transaction: Transaction,
  facility: string,
  resource: string,
  document: Beneficiary | Case,
  added: ReturnType<typeof caseEntries>,
  facts: ReturnType<typeof caseFacts>,
) {
  const counted = { put: facts, removed: [] }
  const record = toStored(resource, document)
  await transaction.put({ record, added, removed: [], notices: [{ audience: facility, change: 'changed' }], facts: counted })
  await transaction.audit([auditOf(facility, 'create', resource, { recordId: document.id, version: 1 })])
}

function newCase(facility: string, { id, urgency, reason, safetyNote }: Referral, beneficiaryId: string): Case {
  return {
    ...newEnvelope(facility),
    number: `CG-${id}`,
    clientKind: 'individual',
    beneficiaryId,
    source: 'referral',
    referralId: id,
    kinds: ['other'],
    urgency,
    setting: 'social-assistance',
    openedOn: new Date().toISOString().slice(0, 10),
    summary: reason,
    ...(safetyNote && { safetyNotes: [safetyNote] }),
    phase: 'received',
  }
}

function grantOn(resource: string, id: string, facility: string, relation: string, referralId: string): Grant {
  return { facility, resource, id, relation, referralId }
}
