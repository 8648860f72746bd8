import {
  type AnyResource,
  type Fault,
  fieldsOf,
  isAllowedInUrl,
  pointerTo,
  type SearchRequest,
  searchPath,
  searchRequestOf,
  validateShape,
} from '@caunoi/schemas'
import { isPlainText } from '../http/plain-text.ts'
import { refuseFaults } from '../refusal.ts'
import type { Equipment } from '../services.ts'

const NUMBERS = new Set(['limit', 'wait'])
const BOOLEANS = new Set(['total'])
const TRUTH: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
])
const LISTS = new Set(['fields', 'include'])

/** The value that a parameter of a URL stands for. */
function decoded(name: string, text: string): unknown {
  if (NUMBERS.has(name)) return /^\d{1,9}$/.test(text) ? Number(text) : text
  if (BOOLEANS.has(name)) return text === 'true' ? true : text === 'false' ? false : text
  return LISTS.has(name) ? text.split(',') : text
}

/** Brings the parameters of a URL into the form of a search body: `openedOn.from` becomes a range. */
export function fromQuery(query: URLSearchParams): Readonly<Record<string, unknown>> {
  const request = new Map<string, unknown>()
  for (const [name, text] of query) {
    const [base = name, ...rest] = name.split('.')
    const end = rest.length === 0 ? undefined : rest.join('.')
    const range = request.get(base)
    if (end === undefined) request.set(name, decoded(name, text))
    else request.set(base, { ...(typeof range === 'object' ? range : {}), [end]: text })
  }
  return Object.fromEntries(request)
}

/** Parameters of a URL that are yes or no. */
function withTruths(given: unknown, names: readonly string[]): unknown {
  if (names.length === 0 || typeof given !== 'object' || given === null) return given
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, names.includes(name) ? (TRUTH.get(value) ?? value) : value]),
  )
}

/** Where parameters stand, and which ones an operation takes of those that a search has; all when left out. */
export interface ParameterPlace {
  readonly inUrl: boolean
  readonly accepts?: readonly string[]
}

/** Makes the reader of the parameters of a resource; what is not declared is refused, all faults at once. */
export function parameterReader({ resources }: Pick<Equipment, 'resources'>, collection: string, resource: AnyResource) {
  const schema = searchRequestOf(resource, resources)
  const everything = Object.keys(fieldsOf(schema))
  const truths = Object.entries(resource.search).flatMap(([name, { kind }]) => (kind === 'overdue' ? [name] : []))
  return (sent: unknown, { inUrl, accepts = everything }: ParameterPlace): SearchRequest => {
    const given = inUrl ? withTruths(sent, truths) : sent
    const isPersonal = (name: string): boolean => {
      const parameter = resource.search[name]
      return inUrl && parameter !== undefined && !isAllowedInUrl(parameter)
    }
    const offered = (): string => accepts.filter((name) => !isPersonal(name)).join(', ')
    const faults: Fault[] = []
    for (const [name, value] of Object.entries(typeof given === 'object' && given !== null ? given : {})) {
      const pointer = pointerTo([name])
      if (!accepts.includes(name)) faults.push({ pointer, code: 'unknown-parameter', args: { allowed: offered() } })
      else if (isPersonal(name)) faults.push({ pointer, code: 'personal-parameter', args: { path: searchPath(collection) } })
      else if (typeof value === 'string' && !isPlainText(value)) faults.push({ pointer, code: 'forbidden-character' })
    }
    const result = validateShape(schema, given)
    const named = new Set(faults.map(({ pointer }) => pointer))
    refuseFaults('invalid-parameter', [...faults, ...(result.faults ?? []).filter(({ pointer }) => !named.has(pointer))])
    return 'value' in result ? result.value : {}
  }
}
