import ky, { isHTTPError, isNetworkError, isTimeoutError } from 'ky'
import { NoAnswerError } from './errors/no-answer-error.ts'
import type { Answer, Call, Content } from './http/call.ts'
import { refusalOf } from './http/refusal.ts'

/** One try of a call; rejects with one of the three errors. */
export type Transport = (attempt: Attempt) => Promise<Answer>

/** What one try sends. */
export interface Attempt {
  readonly call: Call
  readonly body: Content | undefined
  readonly token: string | undefined
  /** Milliseconds until the answer begins, and again until it is complete. */
  readonly timeout: number
}

/** What every try has in common. */
export interface TransportOptions {
  readonly baseUrl: string | URL
  readonly language: string
  readonly fetch: ((request: Request) => Response | Promise<Response>) | undefined
  readonly now: () => number
}

/** What a header can hold; the platform takes away what surrounds it. */
const TOKEN = /^[\t\n\r ]*[\t\x20-\x7e\x80-\xff]+[\t\n\r ]*$/

/** Speaks HTTP by ky, one try at a time: cookies, caches, redirects and referrers stay out of it. */
export function createTransport({ baseUrl, language, fetch, now }: TransportOptions): Transport {
  const root = String(baseUrl).replace(/\/+$/, '')
  const http = ky.create({
    retry: 0,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: { accept: 'application/json, */*;q=0.1', 'accept-language': language },
    ...(fetch && { fetch: async (input, init) => fetch(input instanceof Request ? input : new Request(input, init)) }),
  })
  return async ({ call, body, token, timeout }) => {
    const { method, path, query, headers, signal } = call
    // A `fetch` that was given instead of the platform's may not look at the signal.
    if (signal?.aborted) throw new NoAnswerError('aborted', signal.reason)
    // The platform would quote it.
    if (token !== undefined && !TOKEN.test(token)) throw new TypeError('The token has characters that none may have')
    const sent = http(path.startsWith('/') ? `${root}${path}` : path, {
      method,
      timeout,
      headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(query && { searchParams: { ...query } }),
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    })
    try {
      const { status, headers: received } = await sent
      return { status, headers: received, bytes: new Uint8Array(await sent.arrayBuffer()) }
    } catch (error) {
      throw failureOf(error, call)
    }
  }

  function failureOf(error: unknown, { signal, asksForToken = false }: Call): Error {
    if (signal?.aborted) return new NoAnswerError('aborted', signal.reason)
    if (isHTTPError(error)) return refusalOf(error.response, { body: error.data, asksForToken, now: now() })
    // ky's own errors hold the request with its token, and must not be logged as a cause.
    if (isTimeoutError(error)) return new NoAnswerError('timeout')
    return new NoAnswerError('network', isNetworkError(error) ? error.cause : error)
  }
}
