import type { StoredRecord } from '../stores/store.ts'
import { documentOf } from './view.ts'

/** Reads a stored document as its named type, which nobody changes: every document was checked against that type's schema when it was stored. */
export function parseRecord<Record_>(record: StoredRecord): Readonly<Record_> {
  return documentOf(record) as Record_ // The one seam: what a document was checked against is known to who asks.
}
