import { type AuditContext, type AuditFacts, auditEvent as makeEvent } from '../../../packages/api/src/audit.ts'
import type { StoredAudit } from '../../../packages/api/src/stores/store.ts'

export * from '../../../packages/api/src/audit.ts'

const nothing: StoredAudit = { id: '', at: '', resource: '', recordIds: [], facility: '', readers: [], body: '' }

/** Makes events of writes only. */
export function auditEvent(context: AuditContext, facts: AuditFacts): StoredAudit {
  return facts.action === 'read' || facts.action === 'search' ? nothing : makeEvent(context, facts)
}
