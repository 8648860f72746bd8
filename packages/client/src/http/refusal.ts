import { parseOAuthError, parseProblem } from '../errors/parse-problem.ts'
import { ProblemError } from '../errors/problem-error.ts'
import { UnreadableAnswerError } from '../errors/unreadable-answer-error.ts'
import { retryAfterOf } from './retry-after.ts'

/** Statuses after which the same request may succeed. */
const passing = new Set([408, 429, 500, 502, 503, 504])

/** Turns an answer that is no success into what is thrown; `body` is its JSON, or text. */
export function refusalOf({ status, headers }: Response, body: unknown, now: number): ProblemError | UnreadableAnswerError {
  const requestId = headers.get('x-request-id') ?? undefined
  const problem = parseProblem(body, requestId) ?? parseOAuthError(body, status, requestId)
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
