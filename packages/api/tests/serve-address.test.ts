import { expect, it } from 'vitest'
import { serveApi } from '../src/node/index.ts'

it.each(['127.0.0.1', '::1'])('a server that listens at %s is told an address at which it answers', async (hostname) => {
  const server = await serveApi(async (url) => ({ fetch: () => new Response(url) }), { hostname })
  try {
    expect(await (await fetch(server.url)).text()).toBe(server.url)
  } finally {
    await server.close()
  }
})
