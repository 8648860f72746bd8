import { pointerTo } from '@caunoi/schemas'
import type { Context } from 'hono'
import type { ApiRequest } from '../api-request.ts'
import { refuseFaults } from '../refusal.ts'
import { readBytes } from './read-bytes.ts'

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

/** A request of the router; of a class, since V8 keeps an object with getters of its own, and all that these see, until it clears its old space. */
class RouterRequest implements ApiRequest {
  readonly #context: Pick<Context, 'req' | 'env'>
  readonly #peerOf: PeerOf | undefined
  #check: (() => Promise<void>) | undefined
  constructor(context: Pick<Context, 'req' | 'env'>, peerOf: PeerOf | undefined) {
    this.#context = context
    this.#peerOf = peerOf
  }
  get raw(): Request {
    return this.#context.req.raw
  }
  get peer(): string | undefined {
    return this.#peerOf ? this.#peerOf(this.raw) : peerOfConnection(this.#context)
  }
  get target(): string {
    const { url } = this.#context.req
    return url.slice(url.indexOf('/', url.indexOf('//') + 2))
  }
  header(name: string): string | undefined {
    return this.#context.req.header(name)
  }
  parameter(name: string): string {
    return this.#context.req.param(name) ?? ''
  }
  query(): URLSearchParams {
    return parametersOf(this.#context.req.url)
  }
  async bytes(maximum: number): Promise<Uint8Array> {
    const bytes = await readBytes(this.raw, maximum)
    await this.#check?.()
    return bytes
  }
  onceRead(check: () => Promise<void>): void {
    this.#check = check
  }
}

/** Gives handlers what they read of a request of the router. */
export function toApiRequest(context: Pick<Context, 'req' | 'env'>, peerOf?: PeerOf): ApiRequest {
  return new RouterRequest(context, peerOf)
}
