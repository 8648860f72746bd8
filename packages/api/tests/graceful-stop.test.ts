import { connect, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { serveApi } from '../src/node/index.ts'

const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
})

/** A server whose answers wait until they are let go, with the paths that it was asked for. */
async function createWaitingServer() {
  const asked: string[] = []
  const release = Promise.withResolvers<void>()
  const arrived = Promise.withResolvers<void>()
  const fetch = async ({ url }: Request): Promise<Response> => {
    const path = new URL(url).pathname
    asked.push(path)
    arrived.resolve()
    if (path !== '/quick') await release.promise
    return new Response('done')
  }
  const server = await serveApi(async () => ({ fetch }))
  return { server, asked, arrived: arrived.promise, release: release.resolve }
}

async function dial(port: number) {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  const chunks: string[] = []
  socket.setEncoding('latin1').on('data', (chunk: string) => chunks.push(chunk))
  const hasSaid = async (text: string): Promise<void> => {
    while (!chunks.join('').includes(text)) await new Promise(setImmediate)
  }
  const ended = new Promise<string>((resolve) => socket.once('end', () => resolve(chunks.join(''))))
  await new Promise((resolve) => socket.once('connect', resolve))
  const ask = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: caunoi.test\r\n\r\n`)
  return { ask, hasSaid, ended }
}

it('a server that stops answers what it has begun, says that the connection ends, and begins nothing more on it', async () => {
  const { server, asked, arrived, release } = await createWaitingServer()
  const [busy, silent] = await Promise.all([dial(server.port), dial(server.port)])
  busy.ask('/begun')
  await arrived
  const stopped = server.close()
  silent.ask('/late')
  expect(await silent.ended).toMatch(/^HTTP\/1\.1 503 .*connection: close/is)
  release()
  const answer = await busy.ended
  expect(answer).toMatch(/^HTTP\/1\.1 200 .*connection: close.*done$/is)
  await stopped
  expect(asked).toEqual(['/begun'])
})

it('requests that were sent together before the stop are all answered', async () => {
  const { server, asked, arrived, release } = await createWaitingServer()
  const { ask, ended } = await dial(server.port)
  for (const path of ['/one', '/two', '/three']) ask(path)
  await arrived
  while (asked.length < 3) await new Promise(setImmediate)
  const stopped = server.close()
  release()
  expect((await ended).match(/HTTP\/1\.1 200/g)).toHaveLength(3)
  await stopped
})

it('the last of them says that the connection ends, also where others were answered before the stop', async () => {
  const { server, asked, release } = await createWaitingServer()
  const { ask, hasSaid, ended } = await dial(server.port)
  for (const path of ['/quick', '/last']) ask(path)
  await hasSaid('done')
  while (asked.length < 2) await new Promise(setImmediate)
  const stopped = server.close()
  release()
  expect(await ended).toMatch(/keep-alive.*done.*connection: close.*done$/is)
  await stopped
})
