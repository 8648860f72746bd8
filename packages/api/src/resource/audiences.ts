import type { AnyResource } from '@caunoi/schemas'
import { visibleFields, wholeFacility } from '@caunoi/schemas/policy'
import {
  type Audience,
  type ChangeNotice,
  EVERYONE,
  type Grant,
  type IndexEntry,
  type LatestEntry,
  SERVER,
  type StoredRecord,
} from '../stores/store.ts'
import { factsAbout } from './facts-about.ts'
import { changedEntry, changedSearch, entryOf, type FoundUnder, foundUnder, serverValues } from './index-entries.ts'
import { changedMasks, wholeMask } from './parts-by-label.ts'
import { type Document, documentOf, visibleDocument } from './view.ts'

/** A record and the grants on it, at one moment. */
export interface Exposure {
  readonly record: StoredRecord
  readonly grants: readonly Grant[]
}

/** What each audience sees of a record. */
type Sights = ReadonlyMap<Audience, Document>

function sightsOf(resource: AnyResource, { record, grants }: Exposure): Sights {
  if (resource.audience === 'network') return new Map([[EVERYONE, documentOf(record)]])
  const facts = factsAbout(resource, record, grants)
  const facilities = new Set([record.owner, ...grants.map(({ facility }) => facility)])
  const views = [...facilities].map((facility) => [facility, visibleFields(wholeFacility(facility), facts)] as const)
  const seen = views.filter(([, fields]) => fields === 'all' || fields.length > 0)
  return new Map(seen.map(([facility, fields]) => [facility, visibleDocument(resource, record, fields)]))
}

/** Hides the number of a version from audiences that see some versions only. */
const versionFor = (audience: Audience, { owner }: StoredRecord): { readonly version?: 0 } =>
  audience === owner || audience === EVERYONE ? {} : { version: 0 }

/** Tells everybody who saw a record that it is not there any more. */
export function goneNotices(resource: AnyResource, exposure: Exposure, at: string): readonly ChangeNotice[] {
  return [...sightsOf(resource, exposure)].map(([audience, document]) => ({
    audience,
    change: 'gone',
    at,
    mask: wholeMask(resource, document),
    ...versionFor(audience, exposure.record),
  }))
}

/** The values of one list that are not in another, once each. */
function notIn(others: readonly FoundUnder[], values: readonly FoundUnder[]): readonly FoundUnder[] {
  if (values.length === 0) return values
  const keys = new Set(others.map(({ key }) => key))
  return values.filter(({ key }) => {
    const { size } = keys
    return keys.add(key).size > size
  })
}

const NOTHING: readonly FoundUnder[] = []

/** The entries of an audience that are in the second of two lists and not in the first. */
function newEntries(audience: Audience, before: readonly FoundUnder[], after: readonly FoundUnder[]): readonly IndexEntry[] {
  return notIn(before, after).map((value) => entryOf(audience, value))
}

/** Who finds and who is told what, when a record goes from one exposure to the next at some time. */
export function exposureChange(resource: AnyResource, before: Exposure | undefined, after: Exposure, at = after.record.recordedAt) {
  const seenBefore: Sights = before ? sightsOf(resource, before) : new Map()
  const seenAfter = sightsOf(resource, after)
  const added: IndexEntry[] = []
  const removed: IndexEntry[] = []
  const latest: LatestEntry[] = []
  const notices: ChangeNotice[] = []
  for (const [audience, is] of seenAfter) {
    const was = seenBefore.get(audience)
    // Whoever sees the same as before finds it as before, and is told nothing.
    if (was === is) continue
    const search = was && changedSearch(resource, was, is)
    const old = was ? foundUnder(resource, was, search) : NOTHING
    const now = foundUnder(resource, is, search)
    added.push(...newEntries(audience, old, now))
    removed.push(...newEntries(audience, now, old))
    for (const mask of changedMasks(resource, was, is)) {
      const entry = changedEntry(resource, audience, is, mask, at)
      // Whoever did not see it has no earlier entry.
      if (was) latest.push(entry)
      else added.push(entry)
      notices.push({ audience, change: 'changed', mask, at, ...versionFor(audience, after.record) })
    }
  }
  if (before?.record !== after.record) {
    const old = before ? serverValues(resource, documentOf(before.record)) : NOTHING
    const now = serverValues(resource, documentOf(after.record))
    added.push(...newEntries(SERVER, old, now))
    removed.push(...newEntries(SERVER, now, old))
  }
  for (const [audience, document] of seenBefore)
    if (!seenAfter.has(audience))
      notices.push({
        audience,
        change: 'gone',
        at,
        mask: wholeMask(resource, document),
        ...versionFor(audience, before?.record ?? after.record),
      })
  return { added, removed, latest, notices }
}
