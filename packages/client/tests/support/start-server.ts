import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as the server saw it. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A small real server of one test. */
export interface TestServer {
  readonly url: string
  /** Every request that arrived, in order. */
  readonly seen: readonly Seen[]
}

/** Answers one request; `nth` counts the requests of the same method and path from 1. */
export type Respond = (request: Seen, response: ServerResponse, nth: number) => unknown

/** Starts a server on a free port; it ends with the test. */
export async function startServer(respond: Respond): Promise<TestServer> {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url: path = '', headers } = request
    const arrived = { method, path, headers, body: Buffer.concat(chunks).toString() }
    seen.push(arrived)
    await respond(arrived, response, seen.filter((other) => other.method === method && other.path === path).length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, seen }
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  { status = 200, ...headers }: { status?: number; [name: string]: string | number } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'r-1', ...headers }).end(JSON.stringify(body))
}

/** Refuses as the standard says. */
export function sendProblem(response: ServerResponse, status: number, code: string, extra: Readonly<Record<string, string>> = {}): void {
  const body = { type: `urn:caunoi:problem:${code}`, code, title: `Title of ${code}`, status, requestId: 'r-1', clause: 'HTTP-3.2' }
  response.writeHead(status, { 'content-type': 'application/problem+json', ...extra }).end(JSON.stringify(body))
}
