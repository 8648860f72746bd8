import type { Basis } from '@caunoi/schemas/policy'
import type { RequestContext } from './request-context.ts'
import type { Services } from './services.ts'
import type { AuditReader, StoredAudit } from './stores/store.ts'

/** Records, each with its owner. */
export type Owners = readonly (readonly [recordId: string, owner: string])[]

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
  /** Law or consent on which the record left its owner. */
  readonly basis?: Basis
  /** How many requests the event stands for, where it stands for several. */
  readonly count?: number
  /** The records with the owner of each; left out for records of the caller's own facility. */
  readonly owners?: Owners
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
function readersOf(actor: string, { recordIds, owners = [] }: AuditFacts): readonly AuditReader[] {
  const foreign = owners.filter(([, owner]) => owner !== actor)
  if (foreign.length === 0) return [{ facility: actor }]
  const readers = [...Map.groupBy(foreign, ([, owner]) => owner)].map(([facility, owned]) => ({
    facility,
    ...(recordIds && { recordIds: owned.map(([id]) => id) }),
  }))
  return [{ facility: actor }, ...readers]
}

/** Makes the audit event of a request: who, for what purpose, what, and by which rule; it stands in the trail of every record that it names. */
export function auditEvent(context: AuditContext, given: AuditFacts): StoredAudit {
  const { labels = [], resource, recordId, recordIds = [], basis } = given
  const { subject, requestId, services } = context
  const id = services.newId()
  const at = services.now().toISOString()
  const { facilityId, clientId, workerId, role, purpose } = subject
  const who = { id, at, facilityId, clientId, workerId, role, purpose }
  const readers = readersOf(facilityId, given)
  // What is undefined is left out of the text.
  const event = {
    ...who,
    ...given,
    owners: undefined,
    basis: undefined,
    ...basis,
    isWithheld: readers.length === 1 ? undefined : basis?.isWithheld,
    labels: labels.length > 0 ? labels : undefined,
    requestId,
  }
  return {
    id,
    at,
    resource,
    recordIds: recordId ? [recordId] : recordIds,
    facility: facilityId,
    readers,
    body: JSON.stringify(event),
  }
}
