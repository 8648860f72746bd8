import { mkdirSync } from 'node:fs'
import { openStore, serveApi } from '@caunoi/api/node'
import { createApp } from './create-app.ts'

mkdirSync('.demo', { recursive: true })
const store = await openStore(process.env.DATABASE ?? '.demo/exchange.db')
const server = await serveApi(async (url) => createApp(store, url), { port: Number(process.env.PORT ?? 3001) })
console.log(`${server.url}/ is your own application, ${server.url}/exchange/docs the API in it. Stop with Ctrl+C.`)
process.once('SIGINT', async () => {
  await server.close()
  await store.close()
})
