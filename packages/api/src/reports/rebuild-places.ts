import type { AnyResource } from '@caunoi/schemas'
import type { RecordFactKey } from '../stores/fact-query.ts'
import type { Store } from '../stores/store.ts'
import { factsSetting } from './facts-in-force.ts'

const PREFIX = 'facts-rebuild:'
const LEFTOVERS = `${PREFIX}leftovers`
const placeOf = ({ name }: AnyResource): string => `${PREFIX}of ${name}`

/** Where a rebuild of facts stands, kept in the store so that an interrupted one goes on. */
export interface RebuildPlaces {
  /** Id of the last record of a resource that was counted anew; empty before the first. */
  readonly record: (resource: AnyResource) => string
  readonly keepRecord: (resource: AnyResource, id: string) => Promise<void>
  /** The last row of facts that was looked at. */
  readonly leftover: RecordFactKey | undefined
  readonly keepLeftover: (key: RecordFactKey) => Promise<void>
  /** Notes that the facts of the resources are in force. */
  readonly finish: () => Promise<void>
}

/** Opens the places of a rebuild of some resources; those of another one are forgotten. */
export async function openPlaces(
  store: Pick<Store, 'settings' | 'putSettings'>,
  resources: readonly AnyResource[],
): Promise<RebuildPlaces> {
  const declared = JSON.stringify(resources.map(factsSetting))
  const found = await store.settings(PREFIX)
  const forgotten = [...found.keys()].map((name) => [name, ''] as const)
  const kept = found.get(PREFIX) === declared ? found : new Map([...forgotten, [PREFIX, declared]])
  if (kept !== found) await store.putSettings(kept)
  const leftover = kept.get(LEFTOVERS) ?? ''
  return {
    record: (resource) => kept.get(placeOf(resource)) ?? '',
    keepRecord: (resource, id) => store.putSettings(new Map([[placeOf(resource), id]])),
    leftover: leftover === '' ? undefined : JSON.parse(leftover),
    keepLeftover: (key) => store.putSettings(new Map([[LEFTOVERS, JSON.stringify(key)]])),
    async finish() {
      const names = [...(await store.settings(PREFIX)).keys()]
      await store.putSettings(new Map([...names.map((name) => [name, ''] as const), ...resources.map(factsSetting)]))
    },
  }
}
