import type { StoredAudit } from '../../src/stores/store.ts'
import { auditOf, newRecord } from './samples.ts'

/** The facility that reads pages. */
export const actor = 'actor'
/** Who owns a record: every other one is of another facility. */
export const ownerOf = (index: number): string => `owner-${index % 2}`

/** An event of a page: all of the records but some, in some order. */
export function pageOf(records: readonly string[], turn: number): StoredAudit {
  const start = turn % records.length
  const recordIds = [...records.slice(start), ...records.slice(0, start)].slice(0, 2 + (turn % (records.length - 1)))
  const owners = Map.groupBy(recordIds, (id) => ownerOf(records.indexOf(id)))
  const readers = [...owners].map(([facility, owned]) => ({ facility, recordIds: owned }))
  return auditOf(newRecord(), {
    facility: actor,
    recordIds,
    readers: [{ facility: actor }, ...readers],
    body: JSON.stringify({ recordIds }),
  })
}
