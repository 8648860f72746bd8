import type { RequestContext } from './request-context.ts'
import type { Services } from './services.ts'
import type { AuditReader, StoredAudit } from './stores/store.ts'

/** What happened, as far as the audit tells: never a value of a record. */
export interface AuditFacts {
  /** Verb or action: `read`, `search`, `accept`. */
  readonly action: string
  readonly resource: string
  readonly recordId?: string
  readonly version?: number
  /** Records of a page. */
  readonly recordIds?: readonly string[]
  /** Fields that were released; left out when all were. */
  readonly fields?: readonly string[]
  /** Sensitivity labels whose content was released. */
  readonly labels?: readonly string[]
  /** Article or basis on which the record left its owner, where it did not rest on consent. */
  readonly legalBasis?: string
  /** Consent on which it did. */
  readonly consentId?: string
  /** How many requests the event stands for, where it stands for several. */
  readonly count?: number
  /** Owners of the records, by record; left out for records of the caller's own facility. */
  readonly owners?: Readonly<Record<string, string>>
  readonly outcome: 'permit' | 'not-found' | 'forbidden' | 'refused' | 'failed'
  /** Rule of the policy, or code of the refusal. */
  readonly rule: string
  /** Emergency access by which the record was seen. */
  readonly emergencyAccessId?: string
}

/** What an event tells of a request, or of work without one. */
export interface AuditContext extends Pick<RequestContext, 'subject' | 'requestId'> {
  readonly services: Pick<Services, 'newId' | 'now'>
}

/** Who reads an event: the one whose act it is, and each other owner, which sees of a page its own records only. */
function readersOf(actor: string, { recordIds, owners = {} }: AuditFacts): readonly AuditReader[] {
  const others = new Map<string, string[]>()
  for (const [id, owner] of Object.entries(owners)) {
    if (owner === actor) continue
    const ids = others.get(owner)
    if (ids) ids.push(id)
    else others.set(owner, [id])
  }
  const readers = [...others].map(([facility, ids]) => ({ facility, ...(recordIds && { recordIds: ids }) }))
  return [{ facility: actor }, ...readers]
}

/** Makes the audit event of a request: who, for what purpose, what, and by which rule; it stands in the trail of every record that it names. */
export function auditEvent(context: AuditContext, given: AuditFacts): StoredAudit {
  const { owners: _owners, labels = [], ...facts } = given
  const { subject, requestId, services } = context
  const id = services.newId()
  const at = services.now().toISOString()
  const { facilityId, clientId, workerId, role, purpose } = subject
  const who = { id, at, facilityId, clientId, ...(workerId && { workerId }), ...(role && { role }), purpose }
  const event = { ...who, ...facts, ...(labels.length > 0 && { labels }), requestId }
  const { resource, recordId, recordIds = [] } = facts
  return {
    id,
    at,
    resource,
    recordIds: recordId ? [recordId] : recordIds,
    facility: facilityId,
    readers: readersOf(facilityId, given),
    body: JSON.stringify(event),
  }
}
