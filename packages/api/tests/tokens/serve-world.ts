import { createApi, createBuiltInIssuer } from '../../src/index.ts'
import { openStore, serveApi } from '../../src/node/index.ts'
import { publicUrl, start } from './token-world.ts'

// A server process of its own, at the hour of the tests: prints its address and runs until it is killed.
const store = await openStore(process.argv[2] ?? '')
const now = (): Date => new Date(start)
const { url } = await serveApi(async () => createApi({ demo: true, store, identity: createBuiltInIssuer({ store, publicUrl, now }), now }))
console.log(url)
