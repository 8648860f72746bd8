import { fixedPaths } from '@caunoi/schemas/faces'
import { isProblem } from '../errors/problem-error.ts'
import type { Answer, Send } from '../http/call.ts'
import { isProtected } from '../http/is-protected.ts'
import { readJson, unreadable } from '../http/read-json.ts'
import { isObject } from '../is-object.ts'
import type { KeyCredentials, TokenAccess } from '../options/credentials.ts'
import { createAssertionSigner } from './client-assertion.ts'

/** Milliseconds by which the clocks may differ before the server's is gone by. */
const bearableSkew = 5000

/** A token and the seconds that it lives. */
export interface FetchedToken {
  readonly token: string
  readonly lifetime: number
}

/** Fetches a token for some access. */
export type FetchToken = (access: TokenAccess) => Promise<FetchedToken>

/** Where tokens are asked for, and by how much the clock of that server is ahead. */
interface Endpoint {
  readonly url: string
  readonly offset: number
}

/** What a fetcher works with. */
export interface TokenFetcherParts {
  readonly credentials: KeyCredentials
  /** Sends without a token. */
  readonly send: Send
  readonly now: () => number
  readonly allowHttp: boolean
}

/** Exchanges signed assertions for tokens (RFC 7523), and statements about workers for theirs (RFC 8693). */
export function createTokenFetcher({ credentials, send, now, allowHttp }: TokenFetcherParts): FetchToken {
  const sign = createAssertionSigner(credentials)
  const isGiven = credentials.tokenUrl !== undefined
  let endpoint: Endpoint | undefined = isGiven ? { url: String(credentials.tokenUrl), offset: 0 } : undefined
  return async (access) => {
    const known = endpoint
    const asked = known ?? (await discoverEndpoint(send, now, allowHttp))
    endpoint = asked
    try {
      return await ask(access, asked)
    } catch (error) {
      if (known === undefined || isGiven || !isProblem(error, 'unauthenticated')) throw error
      // One of the clocks may have been set since: an assertion by a wrong one is refused until the process ends.
      const present = await discoverEndpoint(send, now, allowHttp)
      if (present.url === known.url && Math.abs(present.offset - known.offset) <= bearableSkew) throw error
      endpoint = present
      return ask(access, present)
    }
  }

  async function ask({ purpose, scopes, onBehalfOf }: TokenAccess, { url, offset }: Endpoint): Promise<FetchedToken> {
    // An assertion is good for one request, so every try signs its own.
    const body = async () =>
      new URLSearchParams({
        grant_type: onBehalfOf ? 'urn:ietf:params:oauth:grant-type:token-exchange' : 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await sign(url, now() + offset),
        ...(scopes && { scope: scopes.join(' ') }),
        ...(purpose !== undefined && { purpose }),
        ...(onBehalfOf && {
          subject_token: await stateWorker(onBehalfOf, url, now() + offset),
          subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        }),
      }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return readToken(await send({ method: 'POST', path: url, headers, body, repeatable: true, asksForToken: true }))
  }

  async function stateWorker(worker: NonNullable<TokenAccess['onBehalfOf']>, audience: string, at: number): Promise<string> {
    if ('statement' in worker) return worker.statement()
    const { id: sub, role, labels } = worker
    return sign(audience, at, { type: 'caunoi-worker+jwt', claims: { sub, role, ...(labels && { labels }) } })
  }
}

/** Finds the token endpoint, and by how much the clock of the server is ahead: an assertion by a wrong clock is refused. */
async function discoverEndpoint(send: Send, now: () => number, allowHttp: boolean): Promise<Endpoint> {
  const answer = await send({ method: 'GET', path: fixedPaths.issuer })
  const metadata = readJson(answer)
  if (!isObject(metadata) || typeof metadata.token_endpoint !== 'string') throw unreadable('The server names no token endpoint', answer)
  if (!allowHttp && !isProtected(metadata.token_endpoint)) throw unreadable('The server names a token endpoint without https', answer)
  const offset = Date.parse(answer.headers.get('date') ?? '') - now()
  return { url: metadata.token_endpoint, offset: Math.abs(offset) > bearableSkew ? offset : 0 }
}

function readToken(answer: Answer): FetchedToken {
  const body = readJson(answer)
  if (!isObject(body) || typeof body.access_token !== 'string') {
    throw unreadable('The token endpoint gave no token', answer)
  }
  return { token: body.access_token, lifetime: typeof body.expires_in === 'number' ? body.expires_in : 60 }
}
