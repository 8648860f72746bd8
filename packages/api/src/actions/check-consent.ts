import {
  type Beneficiary,
  type Consent,
  type DisclosureReceipt,
  dataClassesOf,
  decideDisclosure,
  endOfDayInVietNam,
  type Fault,
  fieldsOf,
  type Referral,
} from '@caunoi/schemas'
import { disclosedFields, ownFields } from '@caunoi/schemas/policy'
import { parseRecord } from '../resource/parse-record.ts'
import { visibleDocument } from '../resource/view.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { carersExcluded } from './carers-excluded.ts'
import { type AssessmentExtent, disclosureGrants } from './disclosure-grants.ts'

const pointer = '/disclosure/consentId'
const NO_LABELS: ReadonlySet<string> = new Set()

/** A disclosure that somebody means to make, or to go on with. */
export type Intended = Pick<Referral, 'beneficiaryId' | 'toFacilityId' | 'disclosure' | 'safetyNote'>

/** What the server decided of a disclosure: what stands against it, or the receipt and what is opened of assessments. */
export type Decided =
  | { readonly faults: readonly [Fault, ...(readonly Fault[])]; readonly receipt?: undefined; readonly assessments?: undefined }
  | { readonly faults: readonly []; readonly receipt: DisclosureReceipt; readonly assessments: AssessmentExtent }

/** The fields of the client that a disclosure opens to its receiver. */
function openedFields(work: UnitOfWork, intended: Intended): readonly string[] {
  const resource = work.resource('Beneficiary')
  const grants = disclosureGrants({ id: '', ...intended }, intended.toFacilityId)
  const fields = disclosedFields(
    resource,
    grants.filter(({ resource: name }) => name === 'Beneficiary'),
  )
  return fields === 'all' ? Object.keys(fieldsOf(resource.schema)) : [...fields]
}

/** In what capacities a consent was given, but for those of people whom a label hides: the receipt is read by who does not know of them. */
function giversOf(work: UnitOfWork, consent: StoredRecord): DisclosureReceipt['givenBy'] {
  const resource = work.resource('Consent')
  const seen = visibleDocument(resource, consent, ownFields({ facilityId: consent.owner, labels: NO_LABELS }, resource))
  const { givenBy } = parseRecord<Partial<Consent>>({ ...consent, body: JSON.stringify(seen) })
  return givenBy?.map(({ role }) => role)
}

/** What a consent opens of assessments: all of one where it covers every class of data that they may hold, else what is of the classes that it covers. */
function ofAssessments(work: UnitOfWork, { dataClasses }: Pick<Consent, 'dataClasses'>): AssessmentExtent {
  const covered = new Set<string>(dataClasses)
  return dataClassesOf(work.resource('Assessment').schema).every((held) => covered.has(held)) ? {} : { dataClasses }
}

/** Decides, today, whether a disclosure is permitted; the consent stays locked, so that no withdrawal slips between. */
export async function decideOn(
  work: UnitOfWork,
  sender: string,
  intended: Intended,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<Decided> {
  const { beneficiaryId, toFacilityId: recipientId, disclosure, safetyNote } = intended
  const { consentId, legalBasis, dataClasses = [], labels = [], to } = disclosure ?? {}
  const stored = consentId === undefined ? undefined : await work.server.lock('Consent', consentId)
  const consent = stored?.owner === sender ? parseRecord<Consent>(stored) : undefined
  if (consentId !== undefined && !consent && (isNew || legalBasis === undefined))
    return { faults: [{ pointer, code: 'unknown-reference', args: { resource: 'Consent' } }] }
  const client = parseRecord<Beneficiary>(await work.load('Beneficiary', beneficiaryId))
  // Asked of a consent alone: what rests on a law needs nobody's word.
  const carers = consent ? await carersExcluded(work, sender, client) : []
  const excluded = [...carers, ...(safetyNote?.mustNotBeInformed ?? [])]
  const subject = { birthDate: client.birthDate?.value, excluded }
  const asked = { beneficiaryId, recipientId, dataClasses, to, subject }
  const { effect, reason, gaps, lastDay } = decideDisclosure({ legalBasis, consent }, asked, work.today, { isNew })
  if (reason === 'last-day-over') return { faults: [{ pointer: '/disclosure/to', code: 'last-day-over', args: { today: work.today } }] }
  if (effect === 'refuse') {
    const lacking = gaps.length > 0 ? { code: 'consent-not-valid' as const, args: { missing: gaps.join('; ') } } : undefined
    return { faults: [{ pointer, ...(lacking ?? { code: 'consent-or-legal-basis' as const }) }] }
  }
  const rests = reason === 'consent' ? consent : undefined
  const givenBy = rests && stored ? giversOf(work, stored) : undefined
  const receipt: DisclosureReceipt = {
    reason,
    ...(rests && { consentId: rests.id }),
    ...(givenBy && { givenBy }),
    ...(legalBasis !== undefined && { legalBasis }),
    purpose: rests?.purpose ?? 'referral',
    recipientId,
    dataClasses,
    fields: [...openedFields(work, intended)],
    ...(labels.length > 0 && { labels }),
    decidedAt: work.context.services.now().toISOString(),
    ...(lastDay !== undefined && { until: endOfDayInVietNam(lastDay) }),
  }
  return { faults: [], receipt, assessments: rests ? ofAssessments(work, rests) : {} }
}
