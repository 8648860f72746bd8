import type { oas31 } from 'openapi3-ts'
import type { ProblemCode } from '../problems.ts'
import type { Text } from '../text.ts'
import type { Route, Scope } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { described, problemResponses } from './responses.ts'

interface RouteParts extends Pick<Route, 'method' | 'path' | 'operationId' | 'requestBody'> {
  readonly tag: string
  readonly summary: Text
  readonly description?: Text
  readonly scope: Scope
  readonly parameters?: Route['parameters']
  readonly problems: readonly ProblemCode[]
  readonly answers: Record<string, oas31.ResponseObject>
}

/** Puts a route together: what every one has is added here. */
export function makeRoute({
  tag,
  summary,
  description,
  scope,
  parameters = [],
  problems,
  answers,
  requestBody,
  ...given
}: RouteParts): Route {
  return {
    ...given,
    tags: [tag],
    summary: summary.en,
    'x-summary-vi': summary.vi,
    ...(description && described(description)),
    security: securityOf(scope),
    parameters: [...parameters, parameterRef('AcceptLanguage')],
    ...(requestBody && { requestBody }),
    responses: { ...answers, ...problemResponses(problems) },
  }
}

function securityOf(scope: Scope): oas31.SecurityRequirementObject[] {
  if (scope === 'public') return []
  return [{ oauth: scope === 'token' ? [] : [scope] }]
}
