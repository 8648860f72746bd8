import { UnreadableAnswerError } from '../errors/unreadable-answer-error.ts'
import type { Answer } from './call.ts'

/** Reads the JSON of an answer. */
export function readJson(answer: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes))
  } catch {
    // The error of the parser quotes the text, which may hold personal data.
    throw unreadable('The answer is not JSON', answer)
  }
}

/** An answer that cannot be read, with what identifies it in the logs of the server. */
export function unreadable(
  what: string,
  { status, headers }: Answer,
  details: Partial<Pick<UnreadableAnswerError, 'faults' | 'retryable'>> = {},
): UnreadableAnswerError {
  return new UnreadableAnswerError(what, { status, requestId: headers.get('x-request-id') ?? undefined, ...details })
}
