import type { oas31 } from 'openapi3-ts'
import { fieldProblems } from '../field-problems.ts'
import type { Problem } from '../problem.ts'
import { problems } from '../problems.ts'
import { problemType } from './problems.ts'

/** One example answer for each problem of the catalogue, by code, in Vietnamese. */
export function problemExamples(): Record<string, oas31.ExampleObject> {
  return Object.fromEntries(
    Object.entries(problems).map(([code, problem]) => [code, { summary: problem.title.en, value: problemExample(code, problem) }]),
  )
}

function problemExample(code: string, { status, title, advice, clause }: Problem): object {
  const requestId = '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e'
  return { type: problemType(code), code, title: title.vi, status, detail: advice.vi, clause, requestId, ...detailOf(code) }
}

/** What some problems carry beside the general members. */
function detailOf(code: string): object {
  if (code === 'invalid') return { errors: [errorExample('/openedOn', 'required-field')] }
  if (code === 'requirement-missing') return { errors: [errorExample('/phase', 'assessment-required')] }
  if (code === 'duplicate-record') return { errors: [errorExample('/period', 'already-recorded')] }
  if (code === 'illegal-move') return { allowed: [{ action: 'reopen', to: 'assessing' }] }
  return {}
}

function errorExample(pointer: string, code: keyof typeof fieldProblems): object {
  const { clause, message } = fieldProblems[code]
  return { pointer, code, clause, message: message.vi }
}
