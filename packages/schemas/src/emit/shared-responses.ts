import type { oas31 } from 'openapi3-ts'
import type { Route } from '../operations/operation.ts'

/** Routes whose problem responses are references, and the responses that they refer to. */
export interface SharedResponses {
  readonly routes: readonly DocumentedRoute[]
  readonly responses: Readonly<Record<string, oas31.ResponseObject>>
}

/** A route of a document: responses may stand elsewhere. */
export type DocumentedRoute = Omit<Route, 'responses'> & {
  readonly responses: Record<string, oas31.ResponseObject | oas31.ReferenceObject>
}

/** Writes each set of problems once, named after its status and codes: `409.illegal-move.request-in-progress`. */
export function shareProblemResponses(routes: readonly Route[]): SharedResponses {
  const shared = new Map<string, oas31.ResponseObject>()
  const share = (status: string, response: oas31.ResponseObject): oas31.ResponseObject | oas31.ReferenceObject => {
    const codes = Object.keys(response.content?.['application/problem+json']?.examples ?? {})
    if (codes.length === 0) return response
    const name = [status, ...codes].join('.')
    shared.set(name, response)
    return { $ref: `#/components/responses/${name}` }
  }
  const documented = routes.map((route) => ({
    ...route,
    responses: Object.fromEntries(Object.entries(route.responses).map(([status, response]) => [status, share(status, response)])),
  }))
  return { routes: documented, responses: Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1))) }
}
