import type { StoredRecord } from '../stores/store.ts'

/**
 * Why the content of a record was taken away: somebody used the right to it, the time for which it may be kept was over, or a restored
 * backup brought back what was erased before.
 */
export type ErasureBasis = 'privacy-request' | 'retention' | 'restored-backup'

const START = '{"erasedAt":"'

/** The last version of an erased record: it says when and why, and nothing of what was there. */
export function erasedRecord(previous: StoredRecord, at: string, basis: ErasureBasis): StoredRecord {
  return remainsOf({ ...previous, version: previous.version + 1, recordedAt: at }, basis)
}

function remainsOf({ resource, id, owner, version, recordedAt }: StoredRecord, basis: ErasureBasis | 'key-destroyed'): StoredRecord {
  const body = JSON.stringify({ erasedAt: recordedAt, id, version, recordedAt, recordedBy: owner, basis })
  return { resource, id, owner, version, recordedAt, body }
}

/** A version that nobody can open any more, as if it were erased: a backup from before the erasure was restored. */
export function unreadableRecord(closed: StoredRecord): StoredRecord {
  return remainsOf(closed, 'key-destroyed')
}

/** Whether a record is only there because a backup was restored. */
export function isUnreadable(record: StoredRecord): boolean {
  return record.body === unreadableRecord(record).body
}

/** Whether of a record only that it was erased is left. */
export function isErased({ body }: Pick<StoredRecord, 'body'>): boolean {
  return body.startsWith(START)
}
