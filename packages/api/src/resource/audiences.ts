import type { AnyResource } from '@caunoi/schemas'
import { visibleFields } from '../policy/decide.ts'
import { type Audience, type ChangeNotice, EVERYONE, type Grant, type IndexEntry, type StoredRecord } from '../stores/store.ts'
import { clockEntries, indexEntries } from './index-entries.ts'
import { type Document, documentOf, visibleDocument } from './view.ts'

/** A record and the grants on it, at one moment. */
export interface Exposure {
  readonly record: StoredRecord
  readonly grants: readonly Grant[]
}

/** What every audience sees of a record. */
function viewsOf(resource: AnyResource, { record, grants }: Exposure): ReadonlyMap<Audience, Document> {
  if (resource.audience === 'network') return new Map([[EVERYONE, documentOf(record)]])
  const facilities = new Set([record.owner, ...grants.map(({ facility }) => facility)])
  const views = new Map<Audience, Document>()
  for (const facility of facilities) {
    const fields = visibleFields(facility, { resource, id: record.id, owner: record.owner, grants })
    if (fields === 'all' || fields.length > 0) views.set(facility, visibleDocument(resource, record, fields))
  }
  return views
}

const keyOf = ({ audience, parameter, value }: IndexEntry): string => JSON.stringify([audience, parameter, value])

/** Whether two views differ in more than the version that every change gives. */
function differ(before: Document, after: Document): boolean {
  const content = ({ version: _version, recordedAt: _recordedAt, ...rest }: Document): string => JSON.stringify(rest)
  return content(before) !== content(after)
}

/** Who finds and who is told what, when a record goes from one exposure to the next. */
export function exposureChange(resource: AnyResource, before: Exposure | undefined, after: Exposure) {
  const seenBefore: ReadonlyMap<Audience, Document> = before ? viewsOf(resource, before) : new Map()
  const seenAfter = viewsOf(resource, after)
  const entriesOf = (views: ReadonlyMap<Audience, Document>): Map<string, IndexEntry> =>
    new Map([...views].flatMap(([audience, view]) => indexEntries(resource, view, audience)).map((entry) => [keyOf(entry), entry]))
  const old = entriesOf(seenBefore)
  const now = entriesOf(seenAfter)
  if (before) for (const entry of clockEntries(resource, documentOf(before.record))) old.set(keyOf(entry), entry)
  for (const entry of clockEntries(resource, documentOf(after.record))) now.set(keyOf(entry), entry)
  const isNewVersion = before?.record.version !== after.record.version
  const notices: ChangeNotice[] = []
  for (const [audience, view] of seenAfter) {
    const previous = seenBefore.get(audience)
    if (!previous || (isNewVersion && audience === after.record.owner) || differ(previous, view))
      notices.push({ audience, change: 'changed' })
  }
  for (const audience of seenBefore.keys()) if (!seenAfter.has(audience)) notices.push({ audience, change: 'gone' })
  return {
    added: [...now].flatMap(([key, entry]) => (old.has(key) ? [] : [entry])),
    removed: [...old].flatMap(([key, entry]) => (now.has(key) ? [] : [entry])),
    notices,
  }
}
