import type { AuditEvidence, AuditReader, StoredAudit } from '../store.ts'
import { isTexts, parseStored, partsOf } from '../stored-json.ts'

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

function isReader(value: unknown): value is AuditReader {
  const [facility, recordIds] = partsOf(value, ['facility', 'recordIds'])
  return typeof facility === 'string' && (recordIds === undefined || isTexts(recordIds))
}

function isReach(value: unknown): value is Reach {
  const [recordIds, readers] = partsOf(value, ['recordIds', 'readers'])
  return isTexts(recordIds) && Array.isArray(readers) && readers.every(isReader)
}

/** What a row reaches. Where somebody broke what says it, its facility alone is told of it, and it is no event that was ever sealed. */
export function reachIn({ facility, record_id, reach }: ReachRow): Reach {
  const recordIds = record_id === null ? [] : [record_id]
  if (reach === null) return { recordIds, readers: [{ facility }] }
  const read = parseStored(reach)
  return isReach(read) ? read : { recordIds, readers: [{ facility, recordIds: [] }] }
}

/** A row of an event that is read as evidence. */
export interface EvidenceRow extends Pick<AuditEvidence, 'id' | 'at' | 'resource' | 'facility' | 'body' | 'place'>, ReachRow {}

/** The event of such a row. */
export function toEvidence(row: EvidenceRow): AuditEvidence {
  const { recordIds, readers } = reachIn(row)
  const { record_id, reach, ...event } = row
  return { ...event, recordIds, readers }
}
