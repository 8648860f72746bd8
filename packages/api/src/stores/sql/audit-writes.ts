import type { StoredAudit } from '../store.ts'
import { reachOf } from './audit-reach.ts'
import { toWrite, type Write } from './statement.ts'
import type { Statements } from './statements.ts'
import type { Tables } from './tables.ts'

/**
 * The rows of audit events: one for each event, one for each facility that may read it, and of an event that names several records one for each
 * of them, or, where they are filed `later`, one that says so.
 */
export function auditWrites(
  { add, addSubjects, addFiling, addReaders }: Statements['audit'],
  events: readonly StoredAudit[],
  filed: 'at once' | 'later',
): readonly Write[] {
  const rows: Omit<Tables['audit'], 'seq'>[] = []
  const subjects: Tables['audit_subjects'][] = []
  const filings: Tables['audit_filing'][] = []
  const readable: Tables['audit_readers'][] = []
  for (const { recordIds, readers, ...event } of events) {
    const [first = null, ...others] = new Set(recordIds)
    rows.push({ ...event, record_id: others.length === 0 ? first : null, reach: reachOf({ ...event, recordIds, readers }) })
    for (const reader of readers) {
      const record_ids = reader.recordIds ? JSON.stringify(reader.recordIds) : null
      readable.push({ facility: reader.facility, at: event.at, audit_id: event.id, record_ids })
    }
    if (first === null || others.length === 0) continue
    if (filed === 'later') filings.push({ audit_id: event.id })
    else for (const record_id of [first, ...others]) subjects.push({ resource: event.resource, record_id, audit_id: event.id })
  }
  return [toWrite(add, rows), toWrite(addSubjects, subjects), toWrite(addFiling, filings), toWrite(addReaders, readable)]
}
