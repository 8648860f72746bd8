const kind = Symbol.for('caunoi.error')
const failures: readonly Failure[] = ['problem', 'unreadable-answer', 'no-answer']

/** Which of the three failures an error is. */
export type Failure = 'problem' | 'unreadable-answer' | 'no-answer'

/** What every failure tells beside its message. */
export interface FailureDetails {
  readonly retryable: boolean
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
}

/**
 * Every failure of a call is one of three: a `ProblemError`, an `UnreadableAnswerError` or a `NoAnswerError`.
 * `instanceof` holds for errors of a second copy of this package as well.
 */
export abstract class CauNoiError extends Error {
  /** Whether the same call, unchanged, may succeed later. */
  readonly retryable: boolean
  /** Seconds after which the server takes the same request again, when it said so. */
  readonly retryAfter: number | undefined
  readonly [kind]: Failure

  constructor(failure: Failure, message: string, { retryable, retryAfter, cause }: FailureDetails) {
    super(message, cause === undefined ? undefined : { cause })
    this.retryable = retryable
    this.retryAfter = retryAfter
    this[kind] = failure
  }

  /** Recognises the errors of a second copy of this package as well. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return failureOf(value) !== undefined
  }
}

/** Which failure of the client a thrown value is; `undefined` when it is something else. */
export function failureOf(value: unknown): Failure | undefined {
  const found: unknown = value instanceof Error ? Reflect.get(value, kind) : undefined
  return failures.find((failure) => failure === found)
}
