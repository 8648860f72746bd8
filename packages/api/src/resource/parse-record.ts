import type { StoredRecord } from '../stores/store.ts'

/** Reads a stored document as its named type: every document was checked against that type's schema when it was stored. */
export function parseRecord<Record_>(record: StoredRecord): Record_ {
  return JSON.parse(record.body)
}
