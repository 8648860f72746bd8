import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line between a client and a server that can be made to break. */
export interface CutProxy {
  readonly url: string
  /** How often it has broken a connection so far. */
  readonly cuts: number
  /**
   * Breaks the next connection on which a request begins with this text, as soon as the server begins to answer:
   * the server has done the work, and the client never learns of it.
   */
  cutAfter(requestLine: string): void
  close(): Promise<void>
}

/** Starts a TCP proxy on a free port in front of a server. */
export async function startCutProxy(serverUrl: string): Promise<CutProxy> {
  const { hostname, port } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let awaited: string | undefined
  let cuts = 0

  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }

  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname)
    let isDoomed = false
    keep(client)
    keep(server)
    client.on('data', (chunk) => {
      if (awaited !== undefined && chunk.toString('latin1').startsWith(awaited)) {
        isDoomed = true
        awaited = undefined
      }
      server.write(chunk)
    })
    server.on('data', (chunk) => {
      if (!isDoomed) return client.write(chunk)
      cuts += 1
      client.resetAndDestroy()
      return server.destroy()
    })
    client.on('close', () => server.destroy())
    server.on('close', () => client.destroy())
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  if (typeof address !== 'object' || address === null) throw new TypeError('The proxy has no port')

  return {
    url: `http://127.0.0.1:${address.port}`,
    get cuts() {
      return cuts
    },
    cutAfter: (requestLine) => {
      awaited = requestLine
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}
