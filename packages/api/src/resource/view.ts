import type { AnyResource } from '@caunoi/schemas'
import type { FieldList } from '@caunoi/schemas/policy'
import { createRemembered } from '../remembered.ts'
import { sha256Hex } from '../sha256.ts'
import type { StoredRecord } from '../stores/store.ts'
import { hideLabelled } from './hide-labelled.ts'
import { inSchemaOrder, isInSchemaOrder } from './in-schema-order.ts'
import { labelledAs, labelledValues } from './labelled-values.ts'
import { knownLabels, labelsOf, shownLabels, wholeLabels } from './labels.ts'
import { notesOn, type SeenView } from './notes-on.ts'
import { factsOf } from './resource-facts.ts'
import { withoutEmptyLists } from './without-empty-lists.ts'

/** A record as plain data. */
export type Document = Readonly<Record<string, unknown>>

/** The fields that tell of versions: they are no content. */
export const ofVersion: ReadonlySet<string> = new Set(['version', 'recordedAt'])

const parsed = new WeakMap<StoredRecord, Document>()
/** Documents that were read, with the text that they were read from: records are read again and again, and most of them as they were. */
const known = createRemembered<{ readonly body: string; readonly document: Document }>(2_000_000)

/** The document of a record, which nobody changes. */
export function documentOf(record: StoredRecord): Document {
  const found = parsed.get(record)
  if (found) return found
  const document = parse(record)
  parsed.set(record, document)
  return document
}

/** Found by what is short, since a long key has to be gone through; only the same text is the same document. */
const keyOf = ({ id, version, body }: StoredRecord): string => `${id} ${version} ${body.length}`

function parse(record: StoredRecord): Document {
  const { body } = record
  const kept = known.get(keyOf(record))
  if (kept?.body === body) return kept.document
  const document: Document = JSON.parse(body)
  known.keep(keyOf(record), { body, document }, body.length)
  return document
}

/** Most versions of a record that hang together in memory: a referral that is sent, accepted and completed has three. */
const MOST_VERSIONS = 4

/** By the document of a version: the version before it. */
const superseded = new WeakMap<Document, StoredRecord>()

/** Keeps the document of which a record was just made, so that nobody has to read it from the text: what both versions have is one and the same. */
export function keepDocument(record: StoredRecord, document: Document, previous?: StoredRecord): StoredRecord {
  parsed.set(record, document)
  known.keep(keyOf(record), { body: record.body, document }, record.body.length)
  if (previous && record.version <= MOST_VERSIONS) superseded.set(document, previous)
  return record
}

/** All versions of a record up to one of them, where this process made each of them of the one before: these never change. */
export function knownVersions(record: StoredRecord): readonly StoredRecord[] | undefined {
  const versions = [record]
  for (let first = record; first.version > 1; ) {
    const before = superseded.get(documentOf(first))
    if (!before) return undefined
    versions.unshift(before)
    first = before
  }
  return versions
}

/** A list of fields taken apart: those that are named whole, and by field the parts of it that are named. */
interface NamedFields {
  readonly whole: ReadonlySet<string>
  readonly parts: ReadonlyMap<string, readonly string[]>
}

const named = new WeakMap<readonly string[], NamedFields>()

/** Takes a list apart, once. */
function namedBy(fields: readonly string[]): NamedFields {
  const found = named.get(fields)
  if (found) return found
  const dotted = fields.flatMap((path): [string, string][] => {
    const dot = path.indexOf('.')
    return dot === -1 ? [] : [[path.slice(0, dot), path.slice(dot + 1)]]
  })
  const parts = new Map<string, string[]>()
  for (const [name, rest] of dotted) parts.set(name, [...(parts.get(name) ?? []), rest])
  const taken = { whole: new Set(fields), parts }
  named.set(fields, taken)
  return taken
}

/** Leaves only the named fields of a document, in their order; a dotted name leaves a part of a field, of which nothing stays when it is empty. */
export function pick(document: Document, fields: readonly string[]): Document {
  const { whole, parts } = namedBy(fields)
  const names = Object.keys(document)
  if (names.every((name) => whole.has(name))) return document
  const kept: Record<string, unknown> = {}
  for (const name of names) {
    if (whole.has(name)) kept[name] = document[name]
    else {
      const inner = parts.get(name)
      const part = inner ? pick(asRecord(document[name]), inner) : {}
      if (Object.keys(part).length > 0) kept[name] = part
    }
  }
  return kept
}

/** What a caller sees of a record: the stored bytes where nothing is hidden. */
export interface View {
  readonly body: string
  readonly etag: string
  /** The sensitivity labels of what is shown. */
  readonly labels: readonly string[]
}

/** ETag of a representation that is not the stored document itself. */
export function etagOf(text: string): string {
  return `"${sha256Hex(text).slice(0, 32)}"`
}

/** The fields of a record that may be seen. */
export type Fields = 'all' | FieldList

/** The fields that are shown, for the audit; none where it is every one: what a clearance takes away is content of fields. */
export function namedFields(shown: Fields): { readonly fields?: FieldList } {
  return shown === 'all' || shown.cleared ? {} : { fields: shown }
}

/** Most views of a document that are noted. */
const MOST_VIEWS = 8

const isSameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A document with other labels, and without fields that the schema does not know. */
function relabelled(resource: AnyResource, document: Document, labels: unknown): Document {
  const { places } = factsOf(resource)
  const all = inSchemaOrder(resource, { ...document, labels })
  const known = Object.keys(all).every((name) => places.has(name)) ? all : pick(all, [...places.keys()])
  return labelledAs(resource, document, known)
}

/** What may be seen of a record, made once for the same fields; the labels are those of what is seen, so that they tell nothing of what is hidden. */
export function visibleDocument(resource: AnyResource, record: StoredRecord, visible: Fields): Document {
  return visible === 'all' ? documentOf(record) : seenBy(resource, record, visible).document
}

/** The same with what else is noted of the view. */
export function seenBy(resource: AnyResource, record: StoredRecord, visible: FieldList): SeenView {
  const document = documentOf(record)
  const { views } = notesOn(resource, document)
  const found = views.get(visible)
  if (found) return found
  const view = { document: cutDocument(resource, document, visible) }
  if (views.size === MOST_VIEWS) views.clear()
  views.set(visible, view)
  return view
}

function cutDocument(resource: AnyResource, document: Document, visible: FieldList): Document {
  // An older release kept lists that are empty.
  const part = pick(withoutEmptyLists(resource, document), visible)
  // A part of what bears no labels bears none.
  if (labelledValues(resource, document).length === 0) labelledAs(resource, document, part)
  const seen = hideLabelled(resource, part, visible)
  const labels = labelsOf(resource, seen, shownLabels(document, visible))
  const isAsStored = isSameText(labels, seen.labels) && isInSchemaOrder(resource, seen)
  return isAsStored ? seen : relabelled(resource, seen, labels)
}

/** A part of a document; of a class, for the same reason as a request of the router. */
class Part implements View {
  readonly body: string
  readonly labels: readonly string[]
  #etag: string | undefined
  constructor(body: string, labels: readonly string[]) {
    this.body = body
    this.labels = labels
  }
  /** A page shows no ETags of its records; a view that is remembered has its own once. */
  get etag(): string {
    this.#etag ??= etagOf(this.body)
    return this.#etag
  }
}

/** Renders a part of what is seen of a record; the ETag is that of the part and tells nothing else. */
export function partOf(resource: AnyResource, record: StoredRecord, document: Document, shown: readonly string[]): View {
  const part = pick(document, shown)
  const { sensitivity } = knownLabels(document)
  const isFree = sensitivity.length === 0
  const labels = isFree ? sensitivity : labelsOf(resource, part, { sensitivity: [], ...wholeLabels(document) }).sensitivity
  return new Part(part === documentOf(record) ? record.body : JSON.stringify(part), labels)
}

/** Renders a record for somebody who sees all of it, or the part of it that was asked for. */
export function wholeView(resource: AnyResource, record: StoredRecord, shown: Fields): View {
  if (shown !== 'all') return partOf(resource, record, documentOf(record), shown)
  return { body: record.body, etag: `"${record.version}"`, labels: knownLabels(documentOf(record)).sensitivity }
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
