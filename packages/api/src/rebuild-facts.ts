import { createServices, type ServiceOptions } from './create-services.ts'
import { outdatedFacts } from './reports/facts-in-force.ts'
import { openPlaces } from './reports/rebuild-places.ts'
import { recountRecord, removeLeftovers } from './reports/recount-record.ts'

/** What a rebuild of facts may be told beside its store. */
export interface RebuildOptions extends Pick<ServiceOptions, 'store' | 'resources' | 'now'> {
  /** Counts the records of every resource anew, not only of those whose declarations have changed. */
  readonly all?: boolean
  /** Records that are worked on at the same time; 50 when left out. */
  readonly batch?: number
  /** Called after each batch. */
  readonly onProgress?: (progress: RebuildProgress) => void
}

/** How far a rebuild has come. */
export interface RebuildProgress {
  /** Records that this run counted anew. */
  readonly records: number
  /** Rows removed that no declaration makes any more. */
  readonly removed: number
}

/** What a rebuild did. */
export interface RebuildReport extends RebuildProgress {
  /** Names of the resources whose facts were outdated and are in force now. */
  readonly resources: readonly string[]
}

/**
 * Computes anew what the present records count for, after a declaration of facts was added or changed; figures are refused until then.
 *
 * Safe beside servers with the same declarations: every record is locked while its facts are written. A run that was interrupted goes on
 * where it stopped. Servers with earlier declarations have to be stopped first.
 *
 * @example
 * ```ts
 * await rebuildFacts({ store, onProgress: ({ records }) => console.log(records) })
 * ```
 */
export async function rebuildFacts(options: RebuildOptions): Promise<RebuildReport> {
  const { store, all = false, batch = 50, onProgress = () => {} } = options
  const services = await createServices(options)
  const resources = all ? Object.values(services.resources) : await outdatedFacts(store, services.resources)
  if (resources.length === 0) return { resources: [], records: 0, removed: 0 }
  const places = await openPlaces(store, resources)
  let [records, removed] = [0, 0]

  for (const resource of resources) {
    if (Object.keys(resource.facts).length === 0) continue
    let page = await store.records(resource.name, places.record(resource), batch)
    for (let last = page.at(-1); last; last = page.at(-1)) {
      await Promise.all(page.map(({ id }) => recountRecord(services, resource, id)))
      await places.keepRecord(resource, last.id)
      records += page.length
      onProgress({ records, removed })
      page = await store.records(resource.name, last.id, batch)
    }
  }

  let keys = await store.factKeys(places.leftover, batch)
  for (let last = keys.at(-1); last; last = keys.at(-1)) {
    const found = [...Map.groupBy(keys, ({ id }) => id)]
    const counts = await Promise.all(found.map(([id, of]) => removeLeftovers(services, resources, id, of)))
    await places.keepLeftover(last)
    removed += counts.reduce((sum, count) => sum + count, 0)
    onProgress({ records, removed })
    keys = await store.factKeys(last, batch)
  }

  await places.finish()
  return { resources: resources.map(({ name }) => name), records, removed }
}
