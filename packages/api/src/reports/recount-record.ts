import type { AnyResource } from '@caunoi/schemas'
import { factKeyText, factRows } from '../resource/fact-rows.ts'
import type { Services } from '../services.ts'
import type { RecordFactKey } from '../stores/fact-query.ts'
import type { StoredRecord } from '../stores/store.ts'

/** Stores all that a record counts for, while nobody changes it. */
export function recountRecord(services: Services, resource: AnyResource, id: string): Promise<void> {
  return services.store.transaction(async (transaction) => {
    const record = await transaction.lock(resource.name, id)
    if (record) await transaction.putFacts(id, { put: factRows(resource, record, services), removed: [] })
  })
}

/** Removes those of some rows that a record does not count for any more; says how many. Rows of records of other resources stay. */
export async function removeLeftovers(
  services: Services,
  resources: readonly AnyResource[],
  id: string,
  keys: readonly RecordFactKey[],
): Promise<number> {
  const { store } = services
  const leftoversOf = (resource: AnyResource, record: StoredRecord): readonly RecordFactKey[] => {
    const counted = new Set(factRows(resource, record, services).map(factKeyText))
    return keys.filter((key) => !counted.has(factKeyText(key)))
  }
  const declares = ({ facts }: AnyResource): boolean => keys.some(({ fact }) => fact in facts)
  const [likely, others] = [resources.filter(declares), resources.filter((resource) => !declares(resource))]
  for (const resource of [...likely, ...others]) {
    const record = await store.read(resource.name, id)
    if (!record) continue
    if (leftoversOf(resource, record).length === 0) return 0
    return store.transaction(async (transaction) => {
      const held = await transaction.lock(resource.name, id)
      const removed = held ? leftoversOf(resource, held) : []
      if (removed.length > 0) await transaction.putFacts(id, { put: [], removed })
      return removed.length
    })
  }
  return 0
}
