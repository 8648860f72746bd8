import { type Fault, fieldProblems, type Language, type ProblemCode, problems, typeNames } from '@caunoi/schemas'
import { mostFaults, type RefusalDetails } from '../refusal.ts'
import { fill } from './language.ts'

/** Longest pointer of an answer. */
const LONGEST_POINTER = 500

/** A pointer that is too long, by the name of a field that is none, leads to what holds the field. */
function shortened(pointer: string): string {
  return pointer.length > LONGEST_POINTER ? shortened(pointer.slice(0, pointer.lastIndexOf('/'))) : pointer
}

function errorOf({ pointer, code, args }: Fault, language: Language) {
  const { clause, message } = fieldProblems[code]
  const expected = typeNames[String(args?.expected)]?.[language]
  return {
    pointer: shortened(pointer),
    code,
    clause,
    ...(args && { args }),
    message: fill(message, language, { ...args, ...(expected && { expected }) }),
  }
}

/** Renders a refusal as RFC 9457 problem in the language of the caller; it holds no personal datum. */
export function problemResponse(code: ProblemCode, details: RefusalDetails, language: Language, requestId: string): Response {
  const { status, title, advice, clause } = problems[code]
  const body = {
    type: `urn:caunoi:problem:${code}`,
    code,
    title: title[language],
    status,
    detail: advice[language],
    clause,
    requestId,
    ...(details.faults && { errors: details.faults.slice(0, mostFaults).map((fault) => errorOf(fault, language)) }),
    ...(details.allowed && { allowed: details.allowed }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(details.retryAfter !== undefined && { 'retry-after': String(details.retryAfter) }),
      ...details.headers,
    },
  })
}
