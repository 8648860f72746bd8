import type { StoredRecord } from '../stores/store.ts'

/** Why the content of a record was taken away: somebody used the right to it, or the time for which it may be kept was over. */
export type ErasureBasis = 'privacy-request' | 'retention'

const START = '{"erasedAt":"'

/** The last version of an erased record: it says when and why, and nothing of what was there. */
export function erasedRecord(previous: StoredRecord, at: string, basis: ErasureBasis): StoredRecord {
  const { id, owner, resource } = previous
  const version = previous.version + 1
  const body = JSON.stringify({ erasedAt: at, id, version, recordedAt: at, recordedBy: owner, basis })
  return { resource, id, owner, version, recordedAt: at, body }
}

/** Whether of a record only that it was erased is left. */
export function isErased({ body }: Pick<StoredRecord, 'body'>): boolean {
  return body.startsWith(START)
}
