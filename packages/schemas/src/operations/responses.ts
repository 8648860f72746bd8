import type { oas31 } from 'openapi3-ts'
import { type ProblemCode, problems } from '../problems.ts'
import type { Language, Text } from '../text.ts'
import { schemaRef } from './component-names.ts'
import { headers, type sharedHeaders } from './headers.ts'

type HeaderName = keyof typeof sharedHeaders

/** Headers of answers that say when to come again, by status. */
const waiting: Readonly<Record<number, readonly HeaderName[]>> = {
  429: ['RetryAfter', 'RateLimit', 'RateLimitPolicy'],
  503: ['RetryAfter'],
}

/** An answer with a JSON body. */
export function jsonResponse(description: Text, schema: string, ...names: HeaderName[]): oas31.ResponseObject {
  return { ...described(description), headers: headers(...names), content: { 'application/json': { schema: schemaRef(schema) } } }
}

/** An answer as JSON, or as a table by `Accept: text/csv`. */
export function tableResponse(description: Text, schema: string, ...names: HeaderName[]): oas31.ResponseObject {
  const { content, ...rest } = jsonResponse(description, schema, ...names)
  return { ...rest, content: { ...content, 'text/csv': { schema: { type: 'string' } } } }
}

/** An answer without a body. */
export function emptyResponse(description: Text, ...names: HeaderName[]): oas31.ResponseObject {
  return { ...described(description), headers: headers(...names) }
}

/** A request body of one media type. */
export function body(schema: string, mediaType = 'application/json'): oas31.RequestBodyObject {
  return { required: true, content: { [mediaType]: { schema: schemaRef(schema) } } }
}

/** Groups problems by status, each as `application/problem+json` with one named example per code. */
export function problemResponses(codes: readonly ProblemCode[]): Record<string, oas31.ResponseObject> {
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      problemResponse(
        codes.filter((code) => problems[code].status === status),
        waiting[status] ?? [],
      ),
    ]),
  )
}

function problemResponse(codes: readonly ProblemCode[], names: readonly HeaderName[]): oas31.ResponseObject {
  return {
    ...described({ en: titlesOf(codes, 'en'), vi: titlesOf(codes, 'vi') }),
    headers: headers(...names),
    content: {
      'application/problem+json': {
        schema: schemaRef('Problem'),
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  }
}

/** A description in both languages. */
export function described({ en, vi }: Text): { readonly description: string; readonly 'x-description-vi': string } {
  return { description: en, 'x-description-vi': vi }
}

function titlesOf(codes: readonly ProblemCode[], language: Language): string {
  return codes.map((code) => problems[code].title[language]).join('; ')
}
