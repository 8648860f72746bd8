import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { startCutProxy } from './cut-proxy.ts'

test('breaks one connection after the server has done the work, and then passes everything on', async () => {
  let served = 0
  const server = createServer((_request, response) => {
    served += 1
    response.end(`answer ${served}`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const proxy = await startCutProxy(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  onTestFinished(async () => {
    await proxy.close()
    server.close()
  })

  proxy.cutAfter('POST /work ')
  expect(await (await fetch(`${proxy.url}/work`)).text()).toBe('answer 1')
  await expect(fetch(`${proxy.url}/work`, { method: 'POST' })).rejects.toThrow(TypeError)
  expect(served).toBe(2)
  expect(proxy.cuts).toBe(1)
  expect(await (await fetch(`${proxy.url}/work`, { method: 'POST' })).text()).toBe('answer 3')
})
