import { createApi, createBuiltInIssuer, type Store } from '../../../packages/api/src/index.ts'
import { createFileKeys, openStore, referenceDocs, serveApi } from '../../../packages/api/src/node/index.ts'

/** A reference server that listens, with the store under it. */
export interface DemoServer {
  readonly url: string
  readonly store: Store
  /** Lets running requests end, then closes the store. */
  close(): Promise<void>
}

/** Where the keys of a demonstration on a database lie. */
export function demoKeyFolder(database: string): string {
  return database.includes('://') ? '.demo/keys' : `${database}.keys`
}

/** Starts the reference server on a database; port 0 takes a free one. */
export async function startServer(database: string, port = 0): Promise<DemoServer> {
  const keys = createFileKeys({ folder: demoKeyFolder(database), demo: true, onCreated: () => undefined })
  const store = await openStore(database, { keys })
  try {
    const server = await serveApi(
      async (url) =>
        createApi({
          demo: true,
          store,
          identity: createBuiltInIssuer({ store, publicUrl: url }),
          docs: referenceDocs,
          // A made-up province is filled in through it as fast as it goes.
          rates: { requestsPerMinute: Number.POSITIVE_INFINITY },
        }),
      { port },
    )
    const close = async () => {
      await server.close()
      await store.close()
    }
    return { url: server.url, store, close }
  } catch (error) {
    await store.close()
    throw error
  }
}
