import type { RequestContext } from './request-context.ts'
import type { StoredAudit } from './stores/store.ts'

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
  readonly outcome: 'permit' | 'not-found' | 'forbidden' | 'refused'
  /** Rule of the policy, or code of the refusal. */
  readonly rule: string
}

/** Makes the audit event of a request: who, for what purpose, what, and by which rule; it stands in the trail of every record that it names. */
export function auditEvent(context: RequestContext, facts: AuditFacts): StoredAudit {
  const { subject, requestId, services } = context
  const id = services.newId()
  const at = services.now().toISOString()
  const { facilityId, clientId, workerId, purpose } = subject
  const event = { id, at, facilityId, clientId, ...(workerId && { workerId }), purpose, ...facts, requestId }
  const { resource, recordId, recordIds = [] } = facts
  return { id, at, resource, recordIds: recordId ? [recordId] : recordIds, facility: facilityId, body: JSON.stringify(event) }
}
