import { createServer, type ServerResponse } from 'node:http'
import { isIPv6, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'

/** A server that listens. */
export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Takes no more requests, and lets the running ones end for up to five seconds. */
  close(): Promise<void>
}

/** Where to listen; port 0 takes a free one. */
export interface ListenOptions {
  readonly port?: number
  readonly hostname?: string
  /** Milliseconds in which the headers of a request have to be there; 10,000 by default. */
  readonly headersTimeout?: number
  /** Milliseconds in which a whole request has to be there; 60,000 by default. */
  readonly requestTimeout?: number
}

/** What a server hands requests to. */
export interface Fetching {
  /** Answers a request. */
  readonly fetch: (request: Request) => Response | Promise<Response>
}

/** Slowest that a client may send its headers and its whole request, and take its answer, in milliseconds. */
const HEADERS_TIMEOUT = 10_000
const REQUEST_TIMEOUT = 60_000
const SILENCE_TIMEOUT = 120_000
/** How often slow clients are looked for, at most. */
const LOOK_INTERVAL = 5000
/** Longest that a stop waits for running requests, in milliseconds: whoever waits for changes would wait on. */
const GRACE = 5_000

/**
 * Listens first and makes the app for the address that it got, so that tokens can name it.
 *
 * @example
 * ```ts
 * const server = await serveApi(async (url) => createApi({ store, identity: createBuiltInIssuer({ store, publicUrl: url }) }))
 * ```
 */
export async function serveApi(
  makeApp: (url: string) => Promise<Fetching>,
  { port = 0, hostname = '127.0.0.1', headersTimeout = HEADERS_TIMEOUT, requestTimeout = REQUEST_TIMEOUT }: ListenOptions = {},
): Promise<RunningServer> {
  let app: Fetching | undefined
  const starting = new Response(null, { status: 503, headers: { 'retry-after': '1' } })
  const listener = getRequestListener((request) => app?.fetch(request) ?? starting.clone())
  const connectionsCheckingInterval = Math.min(LOOK_INTERVAL, headersTimeout)
  /**
   * The last answer that each connection waits for, behind which it ends when the server stops. A connection stays in it until it closes: what
   * comes and goes with each request leaves dead tables behind that keep answers, and all that these hold, until the old space is cleared.
   */
  const awaited = new Map<Socket, ServerResponse | undefined>()
  let isStopping = false
  const server = createServer({ headersTimeout, requestTimeout, connectionsCheckingInterval }, (request, response) => {
    if (isStopping) return void response.writeHead(503, { connection: 'close', 'retry-after': '1' }).end()
    const { socket } = request
    if (!awaited.has(socket)) socket.once('close', () => awaited.delete(socket))
    awaited.set(socket, response)
    response.once('close', () => {
      if (awaited.get(socket) === response) awaited.set(socket, undefined)
    })
    void listener(request, response)
  })
  server.timeout = SILENCE_TIMEOUT
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  const url = `http://${isIPv6(hostname) ? `[${hostname}]` : hostname}:${taken}`
  try {
    app = await makeApp(url)
  } catch (error) {
    server.close()
    throw error
  }
  return {
    url,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        isStopping = true
        for (const response of awaited.values()) if (response) response.shouldKeepAlive = false
        const limit = setTimeout(() => server.closeAllConnections(), GRACE)
        server.close((error) => {
          clearTimeout(limit)
          if (error) reject(error)
          else resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
