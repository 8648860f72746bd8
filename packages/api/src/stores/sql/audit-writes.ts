import type { StoredAudit } from '../store.ts'
import { reachOf } from './audit-reach.ts'
import { toWrite, type Write } from './statement.ts'
import type { Statements } from './statements.ts'

/** The rows of audit events, one for each; the trails and the lists in which they stand are filed from them later. */
export function auditWrites({ add }: Statements['audit'], events: readonly StoredAudit[]): Write {
  const rows = events.map(({ recordIds, readers, ...event }) => {
    const [first = null, ...others] = new Set(recordIds)
    return { ...event, record_id: others.length === 0 ? first : null, reach: reachOf({ ...event, recordIds, readers }) }
  })
  return toWrite(add, rows)
}
