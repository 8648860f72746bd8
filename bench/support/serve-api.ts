import { createApi, createBuiltInIssuer } from '../../packages/api/src/index.ts'
import { openStore, serveApi } from '../../packages/api/src/node/index.ts'
import { StoreUnavailable } from '../../packages/api/src/stores/store-unavailable.ts'
import { benchKeys } from './bench-keys.ts'
import { serveParent } from './report-to-parent.ts'

// The limit of requests is counted as ever, and never met.
const rates = { requestsPerMinute: 1_000_000_000 }

// Our server as it is: node bench/support/serve-api.ts <database> [<folder of keys>]
await serveParent(async () => {
  const [, , database = '', folder] = process.argv
  const store = await openStore(database, benchKeys(folder))
  // A database that is gone is what some benches are about: the clients see the 503.
  const onError = (error: unknown) => (StoreUnavailable.isInstance(error) ? undefined : console.error(error))
  const server = await serveApi(async (publicUrl) =>
    createApi({ demo: true, store, identity: createBuiltInIssuer({ store, publicUrl }), rates, onError }),
  )
  return {
    url: server.url,
    async close() {
      await server.close()
      await store.close()
    },
  }
})
