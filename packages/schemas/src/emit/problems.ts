import { fieldProblems } from '../field-problems.ts'
import type { FieldProblem, Problem } from '../problem.ts'
import { problems } from '../problems.ts'

/** The catalogue of refusals and field faults, as it is published. */
export interface ProblemCatalogue {
  readonly problems: readonly (Problem & { readonly code: string; readonly type: string; readonly retryable: boolean })[]
  readonly fieldProblems: readonly (FieldProblem & { readonly code: string })[]
}

/** The `type` of a problem: a name that stays, not an address to fetch. */
export function problemType(code: string): string {
  return `urn:caunoi:problem:${code}`
}

/** Publishes every problem with its texts in both languages, by status and code. */
export function emitProblems(): ProblemCatalogue {
  const entries = Object.entries(problems).sort(([a, { status: one }], [b, { status: other }]) => one - other || (a < b ? -1 : 1))
  return {
    problems: entries.map(([code, problem]) => ({ code, type: problemType(code), retryable: false, ...problem })),
    fieldProblems: Object.entries(fieldProblems)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, problem]) => ({ code, ...problem })),
  }
}
