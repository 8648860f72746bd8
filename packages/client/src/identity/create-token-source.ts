import { NoAnswerError } from '../errors/no-answer-error.ts'
import type { Send } from '../http/call.ts'
import type { Credentials } from '../options/credentials.ts'
import type { Runtime } from '../runtime.ts'
import { createTokenFetcher } from './token-fetcher.ts'
import type { TokenSource } from './token-source.ts'

/** Seconds before its end at which a token is renewed; at most a quarter of its life. */
const margin = 30

/** What a source of tokens works with. */
export interface TokenSourceParts {
  readonly credentials: Credentials
  readonly send: Send
  readonly runtime: Runtime
}

/** Makes the source for some credentials. */
export function createTokenSource({ credentials, send, runtime }: TokenSourceParts): TokenSource {
  if ('token' in credentials) {
    const { token } = credentials
    const ask = async () => (typeof token === 'string' ? token : token())
    return { get: (signal) => unlessAborted(ask(), signal), drop: () => undefined }
  }
  const fetchToken = createTokenFetcher({ credentials, send, now: runtime.now })
  let held: { readonly token: string; readonly renewAt: number } | undefined
  let pending: Promise<string> | undefined
  const renew = async () => {
    const { token, lifetime } = await fetchToken()
    held = { token, renewAt: runtime.now() + (lifetime - Math.min(margin, lifetime / 4)) * 1000 }
    return token
  }
  return {
    get(signal) {
      if (held && runtime.now() < held.renewAt) return Promise.resolve(held.token)
      pending ??= renew().finally(() => {
        pending = undefined
      })
      return unlessAborted(pending, signal)
    },
    drop(token) {
      if (held?.token === token) held = undefined
    },
  }
}

/** Waits for work that others wait for as well: giving up ends the wait, not the work. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(new NoAnswerError('aborted', signal.reason))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
