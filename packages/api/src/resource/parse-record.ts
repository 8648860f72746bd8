import type { StoredRecord } from '../stores/store.ts'
import { createRemembered } from './remembered.ts'

type Parsed = ReturnType<typeof JSON.parse>

const parsed = new WeakMap<StoredRecord, Parsed>()
/** Documents that were read, with the text that they were read from: records are read again and again, and most of them as they were. */
const known = createRemembered<{ readonly body: string; readonly document: Parsed }>(2_000_000)

/** Found by what is short, since a long key has to be gone through; only the same text is the same document. */
const keyOf = ({ id, version, body }: StoredRecord): string => `${id} ${version} ${body.length}`

/**
 * Reads a stored document as its named type: every document was checked against that type's schema when it was stored. All who read it share it, so
 * nobody changes it.
 */
export function parseRecord<Record_>(record: StoredRecord): Readonly<Record_> {
  const found: Parsed = parsed.get(record)
  if (found !== undefined) return found
  const key = keyOf(record)
  const kept = known.get(key)
  const document: Parsed = kept?.body === record.body ? kept.document : JSON.parse(record.body)
  if (kept?.document !== document) known.keep(key, { body: record.body, document }, record.body.length)
  parsed.set(record, document)
  return document
}

/** Keeps the document of which a record was just made, so that nobody has to read it from the text: what both versions have is one and the same. */
export function keepDocument(record: StoredRecord, document: object): StoredRecord {
  parsed.set(record, document)
  known.keep(keyOf(record), { body: record.body, document }, record.body.length)
  return record
}
