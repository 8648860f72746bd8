import type { Viewer } from '@caunoi/schemas/policy'
import type { Document } from './view.ts'

/**
 * An audit event as its reader may see it: of a page of records only those that are the reader's matter, and of the labels that were released only
 * those that the reader is cleared for.
 */
export function toldEvent(event: Document, { labels }: Viewer, isMatter: (id: string) => boolean): Document {
  const { labels: released, recordIds, ...rest } = event
  const cleared = Array.isArray(released) ? released.filter((label) => labels.has(label)) : []
  return {
    ...rest,
    ...(Array.isArray(recordIds) && { recordIds: recordIds.filter((id) => isMatter(String(id))) }),
    ...(cleared.length > 0 && { labels: cleared }),
  }
}
