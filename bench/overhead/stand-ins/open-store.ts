import { openStore as open } from '../../../packages/api/src/node/open-store.ts'
import type { Store } from '../../../packages/api/src/stores/store.ts'

/** Opens a store that keeps no events but those of a transaction. */
export async function openStore(database: string): Promise<Store> {
  return { ...(await open(database)), appendAudit: async () => undefined }
}
