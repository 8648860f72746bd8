import type { StoredRecord } from '../stores/store.ts'
import { documentOf } from './view.ts'

/** Reads a stored document as its named type, and changes nothing of it: every document was checked against that type's schema when it was stored. */
export function parseRecord<Record_>(record: StoredRecord): Record_ {
  // The one seam: the document is what JSON holds.
  const document: ReturnType<typeof JSON.parse> = documentOf(record)
  return document
}
