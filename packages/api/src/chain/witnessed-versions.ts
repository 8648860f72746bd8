import { readEvent } from '../resource/stored-event.ts'
import type { Store, StoredAudit } from '../stores/store.ts'

const PAGE = 2000

/** The latest version of each record of which the audit tells, by resource and id. */
export interface WitnessedVersions {
  /** Reads the events that have come since. */
  goOn(): Promise<void>
  /** Reads the last events of one record, also those behind which a transaction that began earlier is still open. */
  readTrail(resource: string, recordId: string): Promise<void>
  of(resource: string): ReadonlyMap<string, number>
  /** Whether the audit tells that the content of a record was taken away. */
  isErased(resource: string, recordId: string): boolean
  resources(): Iterable<string>
}

/** Reads the audit from its start: an event of a version that was stored, shown or erased tells that it was there. */
export function witnessedVersions(
  store: Pick<Store, 'auditEvidence' | 'auditTrail'>,
  onProgress: (events: number) => void,
): WitnessedVersions {
  const known = new Map<string, Map<string, number>>()
  const erased = new Set<string>()
  let after: string | undefined
  let read = 0

  function add(stored: Pick<StoredAudit, 'id' | 'body'>): void {
    const event = readEvent(stored)
    if (event?.outcome !== 'permit' || event.recordId === undefined || event.version === undefined) return
    const versions = known.get(event.resource) ?? new Map<string, number>()
    known.set(event.resource, versions)
    versions.set(event.recordId, Math.max(event.version, versions.get(event.recordId) ?? 0))
    if (event.action === 'erase') erased.add(`${event.resource} ${event.recordId}`)
  }

  return {
    async goOn() {
      for (;;) {
        const page = await store.auditEvidence(after, PAGE)
        if (page.length === 0) return
        page.forEach(add)
        after = page.at(-1)?.place
        read += page.length
        onProgress(read)
      }
    },
    async readTrail(resource, recordId) {
      for (const stored of await store.auditTrail(resource, recordId, undefined, PAGE)) add(stored)
    },
    of: (resource) => known.get(resource) ?? new Map(),
    isErased: (resource, recordId) => erased.has(`${resource} ${recordId}`),
    resources: () => known.keys(),
  }
}
