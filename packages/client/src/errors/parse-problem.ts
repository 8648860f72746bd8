import type { AllowedMove, ProblemError as FieldError, ProblemDocument } from '@caunoi/schemas'
import { isObject } from '../is-object.ts'

/** Reads a refusal (RFC 9457); `undefined` when the body is not one of the standard. */
export function parseProblem(body: unknown, requestId: string | undefined): ProblemDocument | undefined {
  const filled = isObject(body) ? { requestId: requestId ?? 'unknown', ...body } : body
  return isProblemDocument(filled) ? filled : undefined
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return (
    isObject(body) &&
    hasTexts(body, 'type', 'code', 'title', 'requestId') &&
    typeof body.status === 'number' &&
    isListOf(body.errors, (item): item is FieldError => isObject(item) && hasTexts(item, 'pointer', 'code')) &&
    isListOf(body.allowed, (item): item is AllowedMove => isObject(item) && hasTexts(item, 'action'))
  )
}

function hasTexts(value: Readonly<Record<string, unknown>>, ...names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string')
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] | undefined {
  return value === undefined || (Array.isArray(value) && value.every(isItem))
}

/** Reads the refusal of a token endpoint (RFC 6749 §5.2) as a problem of the standard. */
export function parseOAuthError(body: unknown, status: number, requestId = 'unknown'): ProblemDocument | undefined {
  if (!isObject(body) || typeof body.error !== 'string') return undefined
  return {
    type: 'urn:caunoi:problem:unauthenticated',
    code: 'unauthenticated',
    title: `No access token: ${body.error}`,
    status,
    requestId,
    clause: 'HTTP-11.1',
    ...(typeof body.error_description === 'string' && { detail: body.error_description }),
  }
}
