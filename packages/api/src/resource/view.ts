import type { AnyResource } from '@caunoi/schemas'
import type { FieldList } from '@caunoi/schemas/policy'
import { sha256Hex } from '../sha256.ts'
import type { StoredRecord } from '../stores/store.ts'
import { hideLabelled } from './hide-labelled.ts'
import { labelsOf, shownLabels } from './labels.ts'

/** A record as plain data. */
export type Document = Readonly<Record<string, unknown>>

const parsed = new WeakMap<StoredRecord, Document>()

/** Parses the document of a record, once. */
export function documentOf(record: StoredRecord): Document {
  const known = parsed.get(record)
  if (known) return known
  const document: Document = JSON.parse(record.body)
  parsed.set(record, document)
  return document
}

/** Leaves only the named fields of a document, in their order; a dotted name leaves a part of a field, of which nothing stays when it is empty. */
export function pick(document: Document, fields: readonly string[]): Document {
  const names = namesOf(fields)
  if (Object.keys(document).every((name) => names.has(name))) return document
  const kept = Object.entries(document).flatMap(([name, value]): [string, unknown][] => {
    if (names.has(name)) return [[name, value]]
    const inner = fields.flatMap((path) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : []))
    const part = inner.length > 0 ? pick(asRecord(value), inner) : {}
    return Object.keys(part).length > 0 ? [[name, part]] : []
  })
  return Object.fromEntries(kept)
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The names of a list as a set, made once. */
function namesOf(fields: readonly string[]): ReadonlySet<string> {
  const found = sets.get(fields)
  if (found) return found
  const names = new Set(fields)
  sets.set(fields, names)
  return names
}

/** What a caller sees of a record: the stored bytes where nothing is hidden. */
export interface View {
  readonly body: string
  readonly etag: string
}

/** ETag of a representation that is not the stored document itself. */
export function etagOf(text: string): string {
  return `"${sha256Hex(text).slice(0, 32)}"`
}

/** The fields of a record that may be seen. */
export type Fields = 'all' | FieldList

/** What may be seen of a record; the labels are those of what is seen, so that they tell nothing of what is hidden. */
export function visibleDocument(resource: AnyResource, record: StoredRecord, visible: Fields): Document {
  const document = documentOf(record)
  if (visible === 'all') return document
  const seen = hideLabelled(resource, pick(document, visible), visible)
  return { ...seen, labels: labelsOf(resource, seen, shownLabels(document, visible)) }
}

/** Renders a part of a document; the ETag is that of the part and tells nothing else. */
export function partOf(document: Document, shown: readonly string[]): View {
  const body = JSON.stringify(pick(document, shown))
  return {
    body,
    // A page shows no ETags of its records.
    get etag() {
      return etagOf(body)
    },
  }
}

/** Renders a record for somebody who sees all of it, or the part of it that was asked for. */
export function wholeView(record: StoredRecord, shown: Fields): View {
  return shown === 'all' ? { body: record.body, etag: `"${record.version}"` } : partOf(documentOf(record), shown)
}

/** A document without what stands at these paths; `[]` in a path walks an array. */
export function withoutPaths(document: Document, paths: readonly (readonly string[])[]): Document {
  return paths.reduce<Document>((kept, path) => asRecord(without(kept, path)), document)
}

function asRecord(value: unknown): Document {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function without(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || step === undefined) return value
  if (step === '[]') return Array.isArray(value) && rest.length > 0 ? value.map((item) => without(item, rest)) : undefined
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (name !== step) return [[name, inner]]
    const left = rest.length === 0 ? undefined : without(inner, rest)
    return left === undefined ? [] : [[name, left]]
  })
  return Object.fromEntries(entries)
}
