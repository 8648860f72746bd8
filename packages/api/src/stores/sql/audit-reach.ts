import type { AuditEvidence, StoredAudit } from '../store.ts'

type Reach = Pick<StoredAudit, 'recordIds' | 'readers'>

/** What a row of an event does not say by its own columns: more records than one, and other readers than the facility whose act it is. */
export function reachOf({ recordIds, readers, facility }: StoredAudit): string | null {
  const distinct = [...new Set(recordIds)]
  const [reader, ...others] = readers
  const isPlain = distinct.length <= 1 && others.length === 0 && reader?.facility === facility && reader.recordIds === undefined
  return isPlain ? null : JSON.stringify({ recordIds: distinct, readers } satisfies Reach)
}

/** The columns by which a row says what it reaches. */
export interface ReachRow {
  readonly facility: string
  readonly record_id: string | null
  readonly reach: string | null
}

/** What a row reaches. */
export function reachIn({ facility, record_id, reach }: ReachRow): Reach {
  return reach === null ? { recordIds: record_id === null ? [] : [record_id], readers: [{ facility }] } : JSON.parse(reach)
}

/** A row of an event that is read as evidence. */
export interface EvidenceRow extends Pick<AuditEvidence, 'id' | 'at' | 'resource' | 'facility' | 'body' | 'place'>, ReachRow {}

/** The event of such a row. */
export function toEvidence(row: EvidenceRow): AuditEvidence {
  const { recordIds, readers } = reachIn(row)
  const { record_id, reach, ...event } = row
  return { ...event, recordIds, readers }
}
