import type { Text } from './text.ts'

/** A refusal that the API may answer with, as RFC 9457 problem: `type` is derived from its code. */
export interface Problem {
  readonly status: number
  readonly title: Text
  /** What the caller can do next. */
  readonly advice: Text
  readonly clause: string
  /** Whether sending the same request again may succeed. */
  readonly retryable?: boolean
}

/** Declares one problem of the catalogue. */
export function defineProblem(problem: Problem): Problem {
  return Object.freeze(problem)
}

/** What is wrong with one field; `{name}` in the text stands for the argument of that name. */
export interface FieldProblem {
  readonly message: Text
  readonly clause: string
}

/** Declares what may be wrong with a field. */
export function defineFieldProblem(problem: FieldProblem): FieldProblem {
  return Object.freeze(problem)
}
