import { CauNoiError } from '../errors/cau-noi-error.ts'
import { NoAnswerError } from '../errors/no-answer-error.ts'
import { isProblem, ProblemError } from '../errors/problem-error.ts'
import { UnreadableAnswerError } from '../errors/unreadable-answer-error.ts'
import type { TokenSource } from '../identity/token-source.ts'
import type { RetryOptions } from '../options/retry-options.ts'
import type { Runtime } from '../runtime.ts'
import type { Transport } from '../transport.ts'
import { type Call, isRepeatable, type Send } from './call.ts'

/** Milliseconds of the first pause, and the longest; each pause is twice as long as the one before. */
const pauses = { first: 300, longest: 20_000 }

/** What a sender works with. */
export interface SenderParts {
  readonly transport: Transport
  /** Left out, calls are sent without a token. */
  readonly tokens?: TokenSource
  readonly retry: Required<RetryOptions>
  readonly timeout: number
  readonly runtime: Runtime
}

/** Sends calls until they are answered: renews a token once, and tries again what may be tried again. */
export function createSender({ transport, tokens, retry, timeout, runtime }: SenderParts): Send {
  return async function send(call) {
    const lastStart = runtime.now() + retry.maxTime
    const maxTries = isRepeatable(call) ? Math.min(call.maxTries ?? retry.maxTries, retry.maxTries) : 1
    let tries = 0
    let refused: { readonly token: string; readonly error: unknown } | undefined
    let mayBeStored = false
    for (;;) {
      const token = await tokens?.get(call.signal)
      if (refused && refused.token === token) throw refused.error
      const body = typeof call.body === 'function' ? await call.body() : call.body
      try {
        return await transport({ call, body, token, timeout: call.timeout ?? timeout })
      } catch (error) {
        if (!refused && token !== undefined && isTokenRefusal(error)) {
          refused = { token, error }
          tokens?.drop(token)
          continue
        }
        tries += 1
        const pause = pauseAfter(error, tries, runtime.random())
        if (pause === undefined || tries >= maxTries || runtime.now() + pause > lastStart) throw withDoubt(error, mayBeStored)
        mayBeStored ||= isOpen(error)
        await rest(pause, call)
      }
    }
  }

  async function rest(pause: number, { signal }: Call): Promise<void> {
    try {
      await runtime.sleep(pause, signal)
    } catch (cause) {
      throw new NoAnswerError('aborted', cause)
    }
  }
}

/** Milliseconds to wait before the next try; `undefined` when there should be none. */
export function pauseAfter(error: unknown, tries: number, random: number): number | undefined {
  if (!(error instanceof CauNoiError) || !error.retryable) return undefined
  const backOff = random * Math.min(pauses.longest, pauses.first * 2 ** (tries - 1))
  return (error.retryAfter ?? 0) * 1000 + backOff
}

/** Whether the token is to blame, by the word of the server or of a gateway before it. */
function isTokenRefusal(error: unknown): boolean {
  return (error instanceof ProblemError || error instanceof UnreadableAnswerError) && error.status === 401
}

/** Whether nobody knows if the server, or one behind it, has done what was asked. */
function isOpen(error: unknown): boolean {
  return !isProblem(error, 'too-many-requests', 'request-in-progress')
}

function withDoubt(error: unknown, mayBeStored: boolean): unknown {
  if (!mayBeStored || !isProblem(error, 'version-conflict')) return error
  return new ProblemError(error.problem, { retryable: false, mayBeStored })
}
