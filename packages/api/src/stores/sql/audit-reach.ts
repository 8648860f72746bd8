import type { AuditEvidence, StoredAudit } from '../store.ts'

type Reach = Pick<StoredAudit, 'recordIds' | 'readers'>

/** What a row of an event does not say by its own columns: more records than one, and other readers than the facility whose act it is. */
export function reachOf({ recordIds, readers, facility }: StoredAudit): string | null {
  const distinct = [...new Set(recordIds)]
  const [reader, ...others] = readers
  const isPlain = distinct.length <= 1 && others.length === 0 && reader?.facility === facility && reader.recordIds === undefined
  return isPlain ? null : JSON.stringify({ recordIds: distinct, readers } satisfies Reach)
}

/** A row of an event that is read as evidence. */
export interface EvidenceRow extends Pick<AuditEvidence, 'id' | 'at' | 'resource' | 'facility' | 'body' | 'place'> {
  readonly record_id: string | null
  readonly reach: string | null
}

/** The event of such a row. */
export function toEvidence({ record_id, reach, ...row }: EvidenceRow): AuditEvidence {
  const plain: Reach = { recordIds: record_id === null ? [] : [record_id], readers: [{ facility: row.facility }] }
  const told: Reach = reach === null ? plain : JSON.parse(reach)
  return { ...row, recordIds: told.recordIds, readers: told.readers }
}
