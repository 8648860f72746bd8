import type { StoredAudit } from '../store.ts'
import type { ReachRow } from './audit-reach.ts'
import type { Tables } from './tables.ts'

type SubjectRow = Tables['audit_subjects']
type ReaderRow = Tables['audit_readers']
type Reaching = Pick<StoredAudit, 'id' | 'at' | 'resource' | 'recordIds' | 'readers'>

/** An event that may not be filed yet. */
export interface UnfiledRow extends ReachRow {
  readonly id: string
  readonly at: string
  readonly resource: string
  readonly place: string
  /** 1 where no event can come before this one any more. */
  readonly settled: number
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const bySubject = (one: SubjectRow, other: SubjectRow): number =>
  compare(one.resource, other.resource) || compare(one.record_id, other.record_id) || compare(one.audit_id, other.audit_id)
const byReader = (one: ReaderRow, other: ReaderRow): number =>
  compare(one.facility, other.facility) || compare(one.at, other.at) || compare(one.audit_id, other.audit_id)

/** The rows by which events are found. */
export interface FiledRows {
  /** Adds the rows of one more event. */
  add(event: Reaching): void
  count(): number
  /** All in the order of their indexes: rows that lie together are written together, and by two at once in the same order. */
  inOrder(): { readonly subjects: readonly SubjectRow[]; readonly readers: readonly ReaderRow[] }
}

/** Creates an empty collection of such rows. */
export function createFiledRows(): FiledRows {
  const subjects: SubjectRow[] = []
  const readers: ReaderRow[] = []
  return {
    add(event) {
      const { id: audit_id, at, resource } = event
      for (const record_id of event.recordIds) subjects.push({ resource, record_id, audit_id })
      for (const { facility, recordIds } of event.readers)
        readers.push({ facility, at, audit_id, record_ids: recordIds ? JSON.stringify(recordIds) : null })
    },
    count: () => subjects.length + readers.length,
    inOrder: () => ({ subjects: subjects.toSorted(bySubject), readers: readers.toSorted(byReader) }),
  }
}
