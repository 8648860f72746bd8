import type { AnyResource } from '@caunoi/schemas'
import { isHiddenAsWhole } from '@caunoi/schemas/policy'
import type { Reader, StoredRecord } from '../stores/store.ts'
import { isEqualBeside } from './canonical.ts'
import { wholeLabelsOf } from './labels.ts'
import {
  type Document,
  documentOf,
  type Fields,
  knownVersions,
  ofVersion,
  partOf,
  seenBy,
  type View,
  visibleDocument,
  wholeView,
} from './view.ts'

/** Which version a view is, and when it came to be: versions that changed nothing of it, or that were hidden as a whole, do not count. */
export interface ViewVersion {
  readonly version: number
  readonly recordedAt: string
}

/** The versions of a view, from the first to the last, each with the version of the record that made it. */
export function viewVersions(
  resource: AnyResource,
  versions: readonly StoredRecord[],
  visible: Fields,
): readonly (ViewVersion & { readonly record: StoredRecord })[] {
  const distinct: (ViewVersion & { readonly record: StoredRecord })[] = []
  let last: Document | undefined
  for (const record of versions) {
    if (visible !== 'all' && isHiddenAsWhole(visible, wholeLabelsOf(resource, documentOf(record)))) {
      last = undefined
      continue
    }
    const view = visibleDocument(resource, record, visible)
    if (!last || !isEqualBeside(ofVersion, last, view))
      distinct.push({ version: distinct.length + 1, recordedAt: record.recordedAt, record })
    last = view
  }
  return distinct
}

/** All versions of a record up to one of them, from the first on. */
export async function versionsUpTo(reader: Pick<Reader, 'history'>, record: StoredRecord): Promise<readonly StoredRecord[]> {
  const known = knownVersions(record)
  if (known) return known
  const { resource, id, version } = record
  return [...(await reader.history(resource, id, version, version)).toReversed(), record]
}

async function lastViewVersion(
  reader: Pick<Reader, 'history'>,
  resource: AnyResource,
  record: StoredRecord,
  visible: Fields,
): Promise<ViewVersion> {
  const { version, recordedAt } = viewVersions(resource, await versionsUpTo(reader, record), visible).at(-1) ?? record
  return { version, recordedAt }
}

/** What may be seen of a record, with the version and the time of the view: what is hidden moves neither. */
export async function seenDocument(
  reader: Pick<Reader, 'history'>,
  resource: AnyResource,
  record: StoredRecord,
  visible: Fields,
): Promise<Document> {
  if (visible === 'all') return documentOf(record)
  const seen = seenBy(resource, record, visible)
  const { document } = seen
  if (record.version === 1) return document
  // The versions before one never change.
  seen.number ??= await lastViewVersion(reader, resource, record, visible)
  const { version, recordedAt } = seen.number
  return document === documentOf(record) && version === record.version ? document : { ...document, version, recordedAt }
}

/** Renders what may be seen of a record, or the part of it that was asked for. */
export async function viewOf(
  reader: Pick<Reader, 'history'>,
  resource: AnyResource,
  record: StoredRecord,
  visible: Fields,
  shown: Fields = visible,
): Promise<View> {
  if (visible === 'all') return wholeView(resource, record, shown)
  const isOfAll = shown === 'all' || shown === visible
  const document = await seenDocument(reader, resource, record, visible)
  if (!isOfAll) return partOf(resource, record, document, shown)
  const seen = seenBy(resource, record, visible)
  seen.view ??= partOf(resource, record, document, visible)
  return seen.view
}
