import { CauNoiError, type FailureDetails, failureOf } from './cau-noi-error.ts'

/** One place of an answer that is not as declared. */
export interface AnswerFault {
  /** JSON Pointer into the answer. */
  readonly pointer: string
  /** Code of the validator: `invalid_type`. */
  readonly code: string
}

/** What is known of an answer that cannot be read. */
export interface UnreadableAnswer extends Partial<FailureDetails> {
  readonly status: number
  readonly requestId?: string | undefined
  readonly faults?: readonly AnswerFault[]
}

/** The server answered, but not what the standard says: a proxy's page, a record without id, damaged content. */
export class UnreadableAnswerError extends CauNoiError {
  override readonly name = 'UnreadableAnswerError'
  readonly status: number
  /** Id of the request in the logs of the server. */
  readonly requestId: string | undefined
  /** What the validator that was given for this resource found; empty without one. */
  readonly faults: readonly AnswerFault[]

  constructor(what: string, { status, requestId, faults = [], ...details }: UnreadableAnswer) {
    super('unreadable-answer', `${what} (HTTP ${status}, request ${requestId ?? 'unknown'})`, { retryable: false, ...details })
    this.status = status
    this.requestId = requestId
    this.faults = faults
  }

  /** Recognises the errors of a second copy of this package as well. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return failureOf(value) === 'unreadable-answer'
  }
}
