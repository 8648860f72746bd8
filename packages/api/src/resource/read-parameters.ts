import {
  type AnyResource,
  type Fault,
  isAllowedInUrl,
  pointerTo,
  type SearchRequest,
  searchPath,
  searchRequestOf,
  validateShape,
} from '@caunoi/schemas'
import { refuseFaults } from '../refusal.ts'
import type { Services } from '../services.ts'

const NUMBERS = new Set(['limit', 'wait'])
const BOOLEANS = new Set(['total'])
const LISTS = new Set(['fields', 'include'])

/** The value that a parameter of a URL stands for. */
function decoded(name: string, text: string): unknown {
  if (NUMBERS.has(name)) return /^\d{1,9}$/.test(text) ? Number(text) : text
  if (BOOLEANS.has(name)) return text === 'true' ? true : text === 'false' ? false : text
  return LISTS.has(name) ? text.split(',') : text
}

/** Brings the parameters of a URL into the form of a search body: `openedOn.from` becomes a range. */
export function fromQuery(query: URLSearchParams): Readonly<Record<string, unknown>> {
  const request: Record<string, unknown> = {}
  for (const [name, text] of query) {
    const [base = name, end] = name.split('.')
    const range = request[base]
    if (end === undefined) request[name] = decoded(name, text)
    else request[base] = { ...(typeof range === 'object' ? range : {}), [end]: text }
  }
  return request
}

/** Which parameters an operation takes of those that a search has. */
export type Accepts = (name: string) => boolean

/** Makes the reader of the parameters of a resource; what is not declared is refused, all faults at once. */
export function parameterReader(services: Services, collection: string, resource: AnyResource) {
  const schema = searchRequestOf(resource, services.resources)
  return (given: unknown, { inUrl, accepts = () => true }: { readonly inUrl: boolean; readonly accepts?: Accepts }): SearchRequest => {
    const result = validateShape(schema, given)
    const faults: Fault[] = (result.faults ?? []).map((fault) =>
      fault.code === 'unknown-field'
        ? { ...fault, code: 'unknown-parameter', args: { allowed: Object.keys(resource.search).join(', ') } }
        : fault,
    )
    const personal = (name: string): boolean => {
      const parameter = resource.search[name]
      return inUrl && parameter !== undefined && !isAllowedInUrl(parameter)
    }
    for (const name of Object.keys(typeof given === 'object' && given !== null ? given : {})) {
      const pointer = pointerTo([name])
      if (!accepts(name)) faults.push({ pointer, code: 'unknown-parameter', args: { allowed: 'fields, include' } })
      else if (personal(name)) faults.push({ pointer, code: 'personal-parameter', args: { path: searchPath(collection) } })
    }
    refuseFaults('invalid-parameter', faults)
    return 'value' in result ? result.value : {}
  }
}
