import type { Language } from '@caunoi/schemas'
import type { StandardFaces } from '@caunoi/schemas/faces'
import type { Credentials } from './credentials.ts'
import type { RetryOptions } from './retry-options.ts'
import type { Validator } from './validators.ts'

/** Settings of a client. */
export interface ClientOptions<Faces = StandardFaces> {
  /** Root of the server, without `/v1`: `https://…`, or `http://` on this machine itself. */
  readonly baseUrl: string | URL
  /** Who the client is: a registered key, or a token from elsewhere. */
  readonly credentials: Credentials
  /** Lets token and records go over `http://` to another machine: only where the network itself is encrypted. */
  readonly allowHttp?: boolean
  /** Language of titles and messages in problems; `vi` by default. */
  readonly language?: Language
  /** How hard to try before giving up; 5 tries within 60 seconds by default. */
  readonly retry?: RetryOptions
  /** Milliseconds for one try; 30 000 by default. */
  readonly timeout?: number
  /** Resources whose answers are checked against their schemas; none by default. Fields of newer servers are no fault. */
  readonly validate?: { readonly [Collection in keyof Faces]?: Validator }
  /** Sends the requests, instead of the platform's `fetch`: for a proxy, for instrumentation, or for a server in the same process. */
  readonly fetch?: (request: Request) => Response | Promise<Response>
}
