import { type HttpHandler, http } from 'msw'
import type { TestServer } from './create-test-server.ts'

/**
 * Lets msw answer requests to a test server, so that software which is given nothing but a URL talks to the real server in memory.
 *
 * @example
 * ```ts
 * const server = await createTestServer({ url: 'https://caunoi.example' })
 * setupServer(...cauNoiHandlers(server)).listen({ onUnhandledFrame: 'error' })
 * ```
 */
export function cauNoiHandlers(server: Pick<TestServer, 'url' | 'fetch'>): readonly HttpHandler[] {
  return [http.all(`${server.url}/*`, ({ request }) => server.fetch(request))]
}
