import { parseOAuthError, parseProblem } from '../errors/parse-problem.ts'
import { ProblemError } from '../errors/problem-error.ts'
import { UnreadableAnswerError } from '../errors/unreadable-answer-error.ts'
import { retryAfterOf } from './retry-after.ts'

/** Statuses after which the same request may succeed. */
const passing = new Set([408, 429, 500, 502, 503, 504])

/** What is known of a refusal beside its status and headers. */
export interface Refusal {
  /** Its JSON, or text. */
  readonly body: unknown
  readonly asksForToken: boolean
  readonly now: number
}

/** Turns an answer that is no success into what is thrown. */
export function refusalOf({ status, headers }: Response, { body, asksForToken, now }: Refusal): ProblemError | UnreadableAnswerError {
  const requestId = headers.get('x-request-id') ?? undefined
  // Gateways write `{"error": …}` for anything; only here does it say that a token is missing.
  const isAboutToken = asksForToken || status === 401
  const problem = parseProblem(body, requestId) ?? (isAboutToken ? parseOAuthError(body, status, requestId) : undefined)
  const retryable = passing.has(status) || problem?.code === 'request-in-progress'
  const retryAfter = retryAfterOf(headers, now)
  return problem === undefined
    ? new UnreadableAnswerError('The server refused without saying why in the way of the standard', {
        status,
        requestId,
        retryable,
        retryAfter,
      })
    : new ProblemError(problem, { retryable, retryAfter })
}
