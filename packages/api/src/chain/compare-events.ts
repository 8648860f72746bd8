import type { AuditEvidence, AuditLink } from '../stores/store.ts'
import type { ChainFault } from './chain-faults.ts'
import { digestOfEvent } from './link-hash.ts'

/** What the comparison of a stretch leaves open: an event that is missing here may have been moved elsewhere. */
export interface Compared {
  readonly faults: readonly ChainFault[]
  readonly missing: readonly (AuditLink & { readonly position: number })[]
  readonly strange: readonly AuditLink[]
}

/** Holds the events of a stretch against its links. */
export function compareEvents(first: number, links: readonly AuditLink[], events: readonly AuditEvidence[]): Compared {
  const present = events.map((event) => ({ id: event.id, digest: digestOfEvent(event) }))
  const isSame =
    present.length === links.length && links.every(({ id, digest }, at) => present[at]?.id === id && present[at].digest === digest)
  return isSame ? { faults: [], missing: [], strange: [] } : findFaults(first, links, present)
}

function findFaults(first: number, links: readonly AuditLink[], present: readonly AuditLink[]): Compared {
  const digests = new Map(present.map(({ id, digest }) => [id, digest]))
  const linked = new Set(links.map(({ id }) => id))
  const positioned = links.map((link, index) => ({ ...link, position: first + index }))
  const kept = positioned.filter(({ id }) => digests.has(id))
  // Twice the same event is once too much.
  const seen = new Set<string>()
  const order = present.filter(({ id }) => linked.has(id) && !seen.has(id) && seen.add(id))
  const twice = present.filter((event) => linked.has(event.id) && !order.includes(event))
  const edited = kept.filter(({ id, digest }) => digests.get(id) !== digest)
  const moved = kept.filter(({ id }, index) => order[index]?.id !== id)
  return {
    faults: [
      ...edited.map(({ id, position }): ChainFault => ({ kind: 'edited', position, eventId: id })),
      ...moved.map(({ id, position }): ChainFault => ({ kind: 'reordered', position, eventId: id })),
      ...twice.map(({ id }): ChainFault => ({ kind: 'inserted', eventId: id })),
    ],
    missing: positioned.filter(({ id }) => !digests.has(id)),
    strange: present.filter(({ id }) => !linked.has(id)),
  }
}
