import type { AnyResource } from '@caunoi/schemas'
import { createRemembered } from '../remembered.ts'
import type { Reader, StoredRecord } from '../stores/store.ts'
import { maskOf } from './label-mask.ts'
import type { Fields, View } from './view.ts'
import { viewOf } from './view-versions.ts'

/** Most characters of records whose views are remembered, twice over. */
const MOST_CHARACTERS = 4_000_000

/** Renders what may be seen of a committed record, or the part of it that was asked for. */
export type ViewOf = (
  reader: Pick<Reader, 'history'>,
  resource: AnyResource,
  record: StoredRecord,
  visible: Fields,
  shown?: Fields,
) => Promise<View>

/** What a view depends on beside the bytes of its record; undefined for one that is not remembered. */
function keyOf({ resource, id, version }: StoredRecord, visible: Fields, shown: Fields): string | undefined {
  if (visible === 'all' || !visible.cleared || shown !== visible) return undefined
  return `${resource} ${id} ${version} ${maskOf(visible.cleared)}`
}

/**
 * Remembers what a clearance leaves of records, in bounded memory; a view is worth nothing once the stored bytes are others. Nobody can tell
 * by the time of the second answer whether something is hidden.
 */
export function rememberViews(): ViewOf {
  const views = createRemembered<{ readonly source: string; readonly view: View }>(MOST_CHARACTERS)

  return async (reader, resource, record, visible, shown = visible) => {
    const key = keyOf(record, visible, shown)
    if (key === undefined) return viewOf(reader, resource, record, visible, shown)
    const known = views.get(key)
    if (known?.source === record.body) return known.view
    const view = await viewOf(reader, resource, record, visible, shown)
    views.keep(key, { source: record.body, view }, record.body.length + view.body.length)
    return view
  }
}
