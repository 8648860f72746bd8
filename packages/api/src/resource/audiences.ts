import type { AnyResource } from '@caunoi/schemas'
import { visibleFields, wholeFacility } from '@caunoi/schemas/policy'
import { type Audience, type ChangeNotice, EVERYONE, type Grant, type IndexEntry, type StoredRecord } from '../stores/store.ts'
import { factsAbout } from './facts-about.ts'
import { indexEntries, serverEntries } from './index-entries.ts'
import { labelledValues } from './labelled-values.ts'
import { wholeLabelsOf } from './labels.ts'
import { changedMasks, wholeMask } from './parts-by-label.ts'
import { type Document, documentOf, type Fields, visibleDocument } from './view.ts'
import { changeTimes } from './view-versions.ts'

/** A record and the grants on it, at one moment. */
export interface Exposure {
  readonly record: StoredRecord
  readonly grants: readonly Grant[]
}

/** What an audience sees of a record, and what it saw of earlier versions by the same rights. */
interface Sight {
  readonly document: Document
  readonly changes: ReadonlyMap<number, string>
}

/** The audiences of a record, each with what it may see. */
function fieldsByAudience(resource: AnyResource, { record, grants }: Exposure): ReadonlyMap<Audience, Fields> {
  if (resource.audience === 'network') return new Map([[EVERYONE, 'all']])
  const facts = factsAbout(resource, record, grants)
  const facilities = new Set([record.owner, ...grants.map(({ facility }) => facility)])
  const views = [...facilities].map((facility) => [facility, visibleFields(wholeFacility(facility), facts)] as const)
  return new Map(views.filter(([, fields]) => fields === 'all' || fields.length > 0))
}

/** Whether earlier versions tell when a view of the record last changed: where not everybody sees every change. */
export function isSeenInParts(resource: AnyResource, { record, grants }: Exposure): boolean {
  return (
    (resource.audience !== 'network' && grants.length > 0) ||
    labelledValues(resource, documentOf(record)).length > 0 ||
    wholeLabelsOf(resource, documentOf(record)).length > 0
  )
}

/** What every audience sees of the last of some versions. */
function sightsOf(resource: AnyResource, exposure: Exposure, earlier: readonly StoredRecord[]): ReadonlyMap<Audience, Sight> {
  const versions = [...earlier, exposure.record]
  return new Map(
    [...fieldsByAudience(resource, exposure)].map(([audience, fields]) => {
      const views = versions.map((version) => ({ document: visibleDocument(resource, version, fields), recordedAt: version.recordedAt }))
      const document = views.at(-1)?.document ?? {}
      return [audience, { document, changes: changeTimes(resource, views) }]
    }),
  )
}

const keyOf = ({ audience, parameter, value, mask = 0 }: IndexEntry): string => JSON.stringify([audience, parameter, value, mask])

/** Tells everybody who saw a record that it is not there any more. */
export function goneNotices(resource: AnyResource, exposure: Exposure, at: string): readonly ChangeNotice[] {
  return [...sightsOf(resource, exposure, [])].map(([audience, { document }]) => ({
    audience,
    change: 'gone',
    at,
    mask: wholeMask(resource, document),
    ...(audience !== exposure.record.owner && { version: 0 }),
  }))
}

/** Who finds and who is told what, when a record goes from one exposure to the next; `earlier` are the versions before the first of the two, where some are needed. */
export function exposureChange(
  resource: AnyResource,
  before: Exposure | undefined,
  after: Exposure,
  earlier: readonly StoredRecord[] = [],
  at = after.record.recordedAt,
) {
  const isNewVersion = before?.record.version !== after.record.version
  const seenBefore: ReadonlyMap<Audience, Sight> = before ? sightsOf(resource, before, earlier) : new Map()
  const seenAfter = sightsOf(resource, after, before && isNewVersion ? [...earlier, before.record] : earlier)
  const entriesOf = (sights: ReadonlyMap<Audience, Sight>): Map<string, IndexEntry> =>
    new Map(
      [...sights]
        .flatMap(([audience, { document, changes }]) => indexEntries(resource, document, audience, changes))
        .map((entry) => [keyOf(entry), entry]),
    )
  const old = entriesOf(seenBefore)
  const now = entriesOf(seenAfter)
  if (before) for (const entry of serverEntries(resource, documentOf(before.record))) old.set(keyOf(entry), entry)
  for (const entry of serverEntries(resource, documentOf(after.record))) now.set(keyOf(entry), entry)
  const notices: ChangeNotice[] = []
  for (const [audience, { document }] of seenAfter) {
    const knowsVersions = audience === after.record.owner || audience === EVERYONE
    for (const mask of changedMasks(resource, seenBefore.get(audience)?.document, document))
      notices.push({ audience, change: 'changed', mask, at, ...(!knowsVersions && { version: 0 }) })
  }
  for (const [audience, { document }] of seenBefore)
    if (!seenAfter.has(audience)) notices.push({ audience, change: 'gone', at, mask: wholeMask(resource, document) })
  return {
    added: [...now].flatMap(([key, entry]) => (old.has(key) ? [] : [entry])),
    removed: [...old].flatMap(([key, entry]) => (now.has(key) ? [] : [entry])),
    notices,
  }
}
