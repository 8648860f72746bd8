import type { StoredRecord } from '../stores/store.ts'

/** Reads a stored document as its named type: every document was checked against that type's schema when it was stored. It is the caller's own, to change as well. */
export function parseRecord<Record_>({ body }: StoredRecord): Record_ {
  return JSON.parse(body)
}
