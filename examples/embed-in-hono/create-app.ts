import { createApi, createBuiltInIssuer, type Store } from '@caunoi/api'
import { referenceDocs } from '@caunoi/api/node'
import { Hono } from 'hono'

/** A hospital's own application with Cầu Nối in it: own routes beside, one process, one port. */
export async function createApp(store: Store, publicUrl: string): Promise<Hono> {
  const identity = createBuiltInIssuer({ store, publicUrl: `${publicUrl}/exchange` })
  // A demonstration: a server for real records opens its store with keys, and leaves `demo` out.
  const api = await createApi({ store, identity, docs: referenceDocs, demo: true })
  const app = new Hono()
  app.get('/', (context) => context.text('Hệ thống thông tin bệnh viện. Trao đổi hồ sơ: /exchange/docs'))
  app.get('/wards', (context) => context.json([{ id: 'cc', name: 'Khoa Cấp cứu' }]))
  // Everything below /exchange is the API; it sees its paths without that prefix.
  app.mount('/exchange', api.fetch)
  return app
}
