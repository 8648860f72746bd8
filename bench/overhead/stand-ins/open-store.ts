import { openStore as open } from '../../../packages/api/src/node/open-store.ts'
import type { Store } from '../../../packages/api/src/stores/store.ts'

const forgetful = (store: Store): Store => ({
  ...store,
  appendAudit: async () => undefined,
  as: (asker) => forgetful(store.as(asker)),
})

/** Opens a store that keeps no events but those of a transaction. */
export async function openStore(database: string): Promise<Store> {
  return forgetful(await open(database))
}
