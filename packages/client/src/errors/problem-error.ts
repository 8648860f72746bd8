import type { ProblemCode, ProblemDocument } from '@caunoi/schemas'
import { CauNoiError, type FailureDetails, failureOf } from './cau-noi-error.ts'

/** A refusal as the server words it: `code` is stable, the texts are in the language of the client. */
export interface Problem<Code extends string = ProblemCode | (string & {})> extends Omit<ProblemDocument, 'code'> {
  /** What went wrong. A newer server may have codes that this release does not know. */
  readonly code: Code
}

/** What is known of a refusal beside its problem. */
export interface RefusalDetails extends FailureDetails {
  readonly mayBeStored?: boolean
}

/** The server refused, and says why in `problem`. */
export class ProblemError<Code extends string = ProblemCode | (string & {})> extends CauNoiError {
  override readonly name = 'ProblemError'
  readonly problem: Problem<Code>
  readonly status: number
  /** Only with `version-conflict`: an earlier try of this call had no answer, so the conflicting version may be this very change. */
  readonly mayBeStored: boolean

  constructor(problem: Problem<Code>, details: RefusalDetails) {
    super('problem', `${problem.title} (${problem.code}, HTTP ${problem.status}, request ${problem.requestId})`, details)
    this.problem = problem
    this.status = problem.status
    this.mayBeStored = details.mayBeStored ?? false
  }

  /** Recognises the errors of a second copy of this package as well. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return failureOf(value) === 'problem'
  }
}

/**
 * Tells whether a thrown value is a refusal, of one of the codes when some are given.
 *
 * @example
 * ```ts
 * try {
 *   await client.cases.update(record, { urgency: 'urgent' })
 * } catch (error) {
 *   if (!isProblem(error, 'version-conflict')) throw error
 *   // somebody else was faster: read again and look
 * }
 * ```
 */
export function isProblem(error: unknown): error is ProblemError
export function isProblem<const Code extends ProblemCode>(error: unknown, ...codes: readonly Code[]): error is ProblemError<Code>
export function isProblem(error: unknown, ...codes: readonly string[]): error is ProblemError {
  return error instanceof ProblemError && (codes.length === 0 || codes.includes(error.problem.code))
}
