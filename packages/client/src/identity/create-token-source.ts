import { NoAnswerError } from '../errors/no-answer-error.ts'
import type { Send } from '../http/call.ts'
import type { Credentials, SignedOnWorker, TokenAccess } from '../options/credentials.ts'
import type { Runtime } from '../runtime.ts'
import { createTokenFetcher } from './token-fetcher.ts'
import type { TokenSource } from './token-source.ts'

/** Seconds before its end at which a token is renewed; at most a quarter of its life. */
const margin = 30
/** Most accesses whose tokens are held; the one unused for longest goes first. */
const most = 1000

/** What a source of tokens works with. */
export interface TokenSourceParts {
  readonly credentials: Credentials
  readonly send: Send
  readonly runtime: Runtime
  readonly allowHttp: boolean
}

/** Gives the source of tokens for some access; the same access has the same tokens. */
export type TokenSources = (access?: TokenAccess) => TokenSource

/** Makes the sources for some credentials. */
export function createTokenSources({ credentials, send, runtime, allowHttp }: TokenSourceParts): TokenSources {
  if ('token' in credentials) {
    const { token } = credentials
    const ask = async () => (typeof token === 'string' ? token : token())
    const source: TokenSource = { get: (signal) => unlessAborted(ask(), signal), drop: () => undefined }
    return (access) => {
      if (access) throw new TypeError('A token from elsewhere has the access that it was issued for')
      return source
    }
  }
  const fetchToken = createTokenFetcher({ credentials, send, now: runtime.now, allowHttp })
  const { purpose: purposes, scopes, onBehalfOf } = credentials
  const [purpose] = purposes === undefined ? [] : [purposes].flat()
  const usual: TokenAccess = { ...(purpose !== undefined && { purpose }), ...(scopes && { scopes }), ...(onBehalfOf && { onBehalfOf }) }
  const known = new Map<string, TokenSource>()
  const keyOf = createNaming()
  return (given = {}) => {
    const access = { ...usual, ...given }
    const key = keyOf(access)
    const source = known.get(key) ?? createSource(() => fetchToken(access), runtime)
    known.delete(key)
    known.set(key, source)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return source
  }
}

/** Makes the name of an access: the same for those that ask for the same; every sign-on is its own. */
function createNaming(): (access: TokenAccess) => string {
  const signOns = new WeakMap<SignedOnWorker['statement'], string>()
  const signOnOf = (statement: SignedOnWorker['statement']): string => {
    const name = signOns.get(statement) ?? crypto.randomUUID()
    signOns.set(statement, name)
    return name
  }
  return ({ purpose, scopes, onBehalfOf }) => {
    const who =
      onBehalfOf && ('statement' in onBehalfOf ? signOnOf(onBehalfOf.statement) : [onBehalfOf.id, onBehalfOf.role, onBehalfOf.labels])
    return JSON.stringify([purpose, scopes, who])
  }
}

function createSource(fetchToken: () => Promise<{ readonly token: string; readonly lifetime: number }>, runtime: Runtime): TokenSource {
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
