import type { emitOpenApi } from '@caunoi/schemas'

type OpenApi = ReturnType<typeof emitOpenApi>
type Responses = NonNullable<NonNullable<NonNullable<OpenApi['paths']>[string]['get']>['responses']>
type Content = Readonly<Record<string, { readonly schema?: object; readonly examples?: object }>>

/** One answer as a document describes it. */
export interface DescribedResponse {
  readonly headers: readonly string[]
  /** Schemas by media type; none for an answer without a body. */
  readonly content: ReadonlyMap<string, object>
  /** Codes of the problems that it may be. */
  readonly problems: ReadonlySet<string>
}

/** One operation as a document describes it. */
export interface DescribedOperation {
  readonly operationId: string
  readonly responses: ReadonlyMap<number, DescribedResponse>
}

interface DescribedPath {
  readonly pattern: RegExp
  readonly methods: ReadonlyMap<string, DescribedOperation>
}

/**
 * Finds the operation of a document that a request asks for; a path without parameters goes before one with.
 * Where there is none, answers the code of the problem that the request has to get.
 */
export function describedOperations(document: OpenApi) {
  const paths = Object.entries(document.paths ?? {})
    .sort(([one], [other]) => Number(one.includes('{')) - Number(other.includes('{')))
    .map(([path, { get, put, post, patch }]): DescribedPath => {
      const methods = Object.entries({ GET: get, HEAD: get, PUT: put, POST: post, PATCH: patch })
      const described = methods.flatMap(([method, operation]): [string, DescribedOperation][] =>
        operation
          ? [[method, { operationId: operation.operationId ?? '', responses: describedResponses(document, operation.responses ?? {}) }]]
          : [],
      )
      return { pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`, 's'), methods: new Map(described) }
    })
  return (method: string, target: string): DescribedOperation | 'not-found' | 'method-not-allowed' => {
    const path = decoded(new URL(target, 'http://caunoi.test').pathname)
    const matching = paths.filter(({ pattern }) => pattern.test(path))
    const [operation] = matching.flatMap(({ methods }) => methods.get(method) ?? [])
    return operation ?? (matching.length > 0 ? 'method-not-allowed' : 'not-found')
  }
}

/** A path as a router reads it. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

function describedResponses({ components }: OpenApi, responses: Responses): ReadonlyMap<number, DescribedResponse> {
  const entries = Object.entries(responses).map(([status, given]): [number, DescribedResponse] => {
    const name = given.$ref?.split('/').at(-1) ?? ''
    const found = given.$ref === undefined ? given : components?.responses?.[name]
    if (!found || '$ref' in found) throw new TypeError(`No response ${name}`)
    const content: Content = found.content ?? {}
    const contents = Object.entries(content)
    return [
      Number(status),
      {
        headers: Object.keys(found.headers ?? {}),
        content: new Map(contents.flatMap(([type, { schema }]) => (schema ? [[type, schema]] : []))),
        problems: new Set(
          contents.flatMap(([type, { examples }]) => (type === 'application/problem+json' ? Object.keys(examples ?? {}) : [])),
        ),
      },
    ]
  })
  return new Map(entries)
}
