import { createApi, createBuiltInIssuer } from '../../packages/api/src/index.ts'
import { openStore, serveApi } from '../../packages/api/src/node/index.ts'
import { serveParent } from './report-to-parent.ts'

// Our server as it is: node bench/support/serve-api.ts <database>
await serveParent(async () => {
  const store = await openStore(process.argv[2] ?? '')
  const server = await serveApi(async (publicUrl) => createApi({ store, identity: createBuiltInIssuer({ store, publicUrl }) }))
  return {
    url: server.url,
    async close() {
      await server.close()
      await store.close()
    },
  }
})
