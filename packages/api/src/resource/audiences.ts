import type { AnyResource } from '@caunoi/schemas'
import { visibleFields, wholeFacility } from '@caunoi/schemas/policy'
import { type Audience, type ChangeNotice, EVERYONE, type Grant, type IndexEntry, SERVER, type StoredRecord } from '../stores/store.ts'
import { factsAbout } from './facts-about.ts'
import { changedSearch, entryOf, type FoundUnder, foundUnder, serverValues } from './index-entries.ts'
import { labelledValues } from './labelled-values.ts'
import { wholeLabelsOf } from './labels.ts'
import { changedMasks, wholeMask } from './parts-by-label.ts'
import { type Document, documentOf, type Fields, visibleDocument } from './view.ts'
import { changeTimes, withChange } from './view-versions.ts'

/** A record and the grants on it, at one moment. */
export interface Exposure {
  readonly record: StoredRecord
  readonly grants: readonly Grant[]
}

/** What an audience sees of a record, by which fields, and what it saw of earlier versions by the same rights. */
interface Sight {
  readonly fields: Fields
  readonly document: Document
  readonly changes: ReadonlyMap<number, string>
}

type Sights = ReadonlyMap<Audience, Sight>

/** The audiences of a record, each with what it may see. */
function fieldsByAudience(resource: AnyResource, { record, grants }: Exposure): ReadonlyMap<Audience, Fields> {
  if (resource.audience === 'network') return new Map([[EVERYONE, 'all']])
  const facts = factsAbout(resource, record, grants)
  const facilities = new Set([record.owner, ...grants.map(({ facility }) => facility)])
  const views = [...facilities].map((facility) => [facility, visibleFields(wholeFacility(facility), facts)] as const)
  return new Map(views.filter(([, fields]) => fields === 'all' || fields.length > 0))
}

/** Whether earlier versions tell when a view of the record last changed: where not everybody sees every change. */
function isSeenInParts(resource: AnyResource, { record, grants }: Exposure): boolean {
  return (
    (resource.audience !== 'network' && grants.length > 0) ||
    labelledValues(resource, documentOf(record)).length > 0 ||
    wholeLabelsOf(resource, documentOf(record)).length > 0
  )
}

/** Whether earlier versions are to be read for a change: they tell when the view of somebody last changed who gets one, or goes on to see parts. */
export function asksForEarlier(resource: AnyResource, before: Exposure, after: Exposure): boolean {
  if (before.record.version === 1 || !(isSeenInParts(resource, before) || isSeenInParts(resource, after))) return false
  if (before.record !== after.record) return true
  const known = fieldsByAudience(resource, before)
  return [...fieldsByAudience(resource, after)].some(([audience, fields]) => known.get(audience) !== fields)
}

/** What every audience sees of a record, behind its earlier versions. */
function sightsOf(resource: AnyResource, exposure: Exposure, earlier: readonly StoredRecord[]): Sights {
  return new Map(
    [...fieldsByAudience(resource, exposure)].map(([audience, fields]) => [
      audience,
      sightOf(resource, fields, [...earlier, exposure.record]),
    ]),
  )
}

/** What is seen of the last of some versions. */
function sightOf(resource: AnyResource, fields: Fields, versions: readonly StoredRecord[]): Sight {
  const views = versions.map((version) => ({ document: visibleDocument(resource, version, fields), recordedAt: version.recordedAt }))
  return { fields, document: views.at(-1)?.document ?? {}, changes: changeTimes(resource, views) }
}

/** The same of what comes after some exposure; whoever sees it by the same fields as before saw the same of earlier versions. */
function sightsAfter(
  resource: AnyResource,
  before: Exposure,
  seenBefore: Sights,
  after: Exposure,
  earlier: readonly StoredRecord[],
): Sights {
  const isNewVersion = before.record.version !== after.record.version
  const { recordedAt } = after.record
  const next = (fields: Fields, known: Sight | undefined): Sight => {
    if (known?.fields !== fields) return sightOf(resource, fields, [...earlier, ...(isNewVersion ? [before.record] : []), after.record])
    if (!isNewVersion) return known
    const document = visibleDocument(resource, after.record, fields)
    return { fields, document, changes: withChange(resource, known, { document, recordedAt }) }
  }
  return new Map([...fieldsByAudience(resource, after)].map(([audience, fields]) => [audience, next(fields, seenBefore.get(audience))]))
}

/** Hides the number of a version from audiences that see some versions only. */
const versionFor = (audience: Audience, { owner }: StoredRecord): { readonly version?: 0 } =>
  audience === owner || audience === EVERYONE ? {} : { version: 0 }

/** Tells everybody who saw a record that it is not there any more. */
export function goneNotices(resource: AnyResource, exposure: Exposure, at: string): readonly ChangeNotice[] {
  return [...sightsOf(resource, exposure, [])].map(([audience, { document }]) => ({
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

/** Who finds and who is told what, when a record goes from one exposure to the next; `earlier` are the versions before the first of the two, where some are needed. */
export function exposureChange(
  resource: AnyResource,
  before: Exposure | undefined,
  after: Exposure,
  earlier: readonly StoredRecord[] = [],
  at = after.record.recordedAt,
) {
  const seenBefore: Sights = before ? sightsOf(resource, before, earlier) : new Map()
  const seenAfter = before ? sightsAfter(resource, before, seenBefore, after, earlier) : sightsOf(resource, after, earlier)
  const added: IndexEntry[] = []
  const removed: IndexEntry[] = []
  const notices: ChangeNotice[] = []
  for (const [audience, is] of seenAfter) {
    const was = seenBefore.get(audience)
    // Whoever sees the same as before finds it as before, and is told nothing.
    if (was === is) continue
    const search = was && changedSearch(resource, was.document, is.document)
    const old = was ? foundUnder(resource, was.document, was.changes, search) : NOTHING
    const now = foundUnder(resource, is.document, is.changes, search)
    added.push(...newEntries(audience, old, now))
    removed.push(...newEntries(audience, now, old))
  }
  if (before?.record !== after.record) {
    const old = before ? serverValues(resource, documentOf(before.record)) : NOTHING
    const now = serverValues(resource, documentOf(after.record))
    added.push(...newEntries(SERVER, old, now))
    removed.push(...newEntries(SERVER, now, old))
  }
  for (const [audience, { document }] of seenAfter)
    for (const mask of changedMasks(resource, seenBefore.get(audience)?.document, document))
      notices.push({ audience, change: 'changed', mask, at, ...versionFor(audience, after.record) })
  for (const [audience, { document }] of seenBefore)
    if (!seenAfter.has(audience))
      notices.push({
        audience,
        change: 'gone',
        at,
        mask: wholeMask(resource, document),
        ...versionFor(audience, before?.record ?? after.record),
      })
  return { added, removed, notices }
}
