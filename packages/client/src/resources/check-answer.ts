import type { AnswerFault } from '../errors/unreadable-answer-error.ts'
import type { Answer } from '../http/call.ts'
import { unreadable } from '../http/read-json.ts'
import { isObject } from '../is-object.ts'
import type { AnswerSchema, SchemaIssue } from '../options/validators.ts'

/** Rejects when a value of an answer is not as its schema says; fields that the schema does not know are no fault. */
export async function checkAnswer(value: unknown, schema: AnswerSchema | undefined, answer: Answer): Promise<void> {
  if (!schema) return
  const { issues = [] } = await schema['~standard'].validate(value)
  const faults = issues.filter((issue) => !isOnlyNewer(issue)).map(faultOf)
  if (faults.length > 0)
    throw unreadable(`The answer is not as its schema says: ${faults.map(({ code }) => code).join(', ')}`, answer, { faults })
}

/** Whether an issue is a field of a newer server, or an alternative that such a field alone speaks against. */
function isOnlyNewer(issue: unknown): boolean {
  if (!isObject(issue)) return false
  if (issue.code === 'unrecognized_keys') return true
  const branches = issue.code === 'invalid_union' && Array.isArray(issue.errors) ? issue.errors : []
  return branches.some((branch) => Array.isArray(branch) && branch.length > 0 && branch.every(isOnlyNewer))
}

/** Where and what, without the value. */
function faultOf(issue: SchemaIssue): AnswerFault {
  const steps = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step))
  const pointer = steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return { pointer, code: 'code' in issue && typeof issue.code === 'string' ? issue.code : 'invalid' }
}
