import { ProblemDocument } from '@caunoi/schemas'
import { expect } from 'vitest'

/** Asserts that an answer is the problem of this code, in the form of the standard, and gives it back. */
export async function expectProblem(response: Response, code: string): Promise<ProblemDocument> {
  const text = await response.text()
  expect(response.headers.get('content-type'), text).toContain('application/problem+json')
  const problem = ProblemDocument.parse(JSON.parse(text))
  expect(problem.code, text).toBe(code)
  expect(response.status).toBe(problem.status)
  expect(response.headers.get('x-request-id')).toBe(problem.requestId)
  return problem
}

/** Asserts the status of an answer and gives its body back. */
export async function expectJson(response: Response, status: number): Promise<Record<string, unknown>> {
  const text = await response.text()
  expect(response.status, text).toBe(status)
  const body: unknown = JSON.parse(text)
  if (typeof body !== 'object' || body === null) throw new TypeError('An object was expected')
  return Object.fromEntries(Object.entries(body))
}
