import { CauNoiError, failureOf } from './cau-noi-error.ts'

/** Why there is no answer: the network failed, the time was up, or the caller gave up. */
export type NoAnswerReason = 'network' | 'timeout' | 'aborted'

const messages = {
  network: 'The server could not be reached, or the connection broke before the answer was complete',
  timeout: 'The server did not answer in time',
  aborted: 'The caller gave the call up',
} satisfies Record<NoAnswerReason, string>

/**
 * No answer came: whether the server did the work is not known.
 * Safe to call again: a `create` or an action given the same `idempotencyKey` is done at most once.
 */
export class NoAnswerError extends CauNoiError {
  override readonly name = 'NoAnswerError'
  readonly reason: NoAnswerReason

  constructor(reason: NoAnswerReason, cause?: unknown) {
    super('no-answer', messages[reason], { retryable: reason !== 'aborted', cause })
    this.reason = reason
  }

  /** Recognises the errors of a second copy of this package as well. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return failureOf(value) === 'no-answer'
  }
}
