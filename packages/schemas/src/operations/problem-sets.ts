import type { ProblemCode } from '../problems.ts'

/** Problems of every operation. */
export const always = ['too-many-requests', 'internal-error', 'unavailable'] as const satisfies readonly ProblemCode[]

/** Problems of every operation that needs a token. */
export const withToken = ['unauthenticated', 'forbidden', ...always] as const satisfies readonly ProblemCode[]

/** Problems of reading a request body. */
export const withBody = ['malformed-body', 'body-too-large', 'unsupported-media-type'] as const satisfies readonly ProblemCode[]

/** Problems of an idempotency key. */
export const withKey = ['idempotency-key-reused', 'request-in-progress'] as const satisfies readonly ProblemCode[]

/** Problems of a change to a known version. */
export const withVersion = ['not-found', 'erased', 'version-conflict', 'precondition-required'] as const satisfies readonly ProblemCode[]

/** Each code once, in a fixed order. */
export function problemSet(...codes: readonly ProblemCode[]): readonly ProblemCode[] {
  return [...new Set(codes)].sort()
}
