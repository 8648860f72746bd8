import { pointerTo } from '@caunoi/schemas'
import type { Context } from 'hono'
import type { ApiRequest } from '../api-request.ts'
import { refuseFaults } from '../refusal.ts'

/** The parameters of a URL; one that stands twice is refused, for a proxy may have checked the other. */
function parametersOf(url: string): URLSearchParams {
  const parameters = new URL(url).searchParams
  const names = [...parameters.keys()]
  const doubled = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  refuseFaults(
    'invalid-parameter',
    [...doubled].map((name) => ({ pointer: pointerTo([name]), code: 'duplicate-key' })),
  )
  return parameters
}

/** Tells the network address that a request comes from. */
export type PeerOf = (request: Request) => string | undefined

/** The address of the connection, where the server is one of Node.js. */
function peerOfConnection({ env }: Pick<Context, 'env'>): string | undefined {
  const address: unknown = env?.incoming?.socket?.remoteAddress
  return typeof address === 'string' ? address : undefined
}

/** Gives handlers what they read of a request of the router. */
export function toApiRequest(context: Pick<Context, 'req' | 'env'>, peerOf?: PeerOf): ApiRequest {
  const { req } = context
  return {
    raw: req.raw,
    get peer() {
      return peerOf ? peerOf(req.raw) : peerOfConnection(context)
    },
    get target() {
      return req.url.slice(req.url.indexOf('/', req.url.indexOf('//') + 2))
    },
    header: (name) => req.header(name),
    parameter: (name) => req.param(name) ?? '',
    query: () => parametersOf(req.url),
  }
}
