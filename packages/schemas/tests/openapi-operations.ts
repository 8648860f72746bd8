import type { emitOpenApi } from '../src/index.ts'
import { resolve } from './references.ts'

/** A JSON body as a document describes it. */
export interface Body {
  readonly schema: unknown
  readonly example: unknown
}

/** One operation as a document describes it. */
export interface Described {
  readonly operationId: string
  readonly summary: string
  readonly summaryVi: string
  /** Codes of the problems that it shows. */
  readonly problems: readonly string[]
  /** Request and answers in JSON or as a form, without problems. */
  readonly bodies: readonly Body[]
}

/** Every operation of a document. */
export function describedOperations(document: ReturnType<typeof emitOpenApi>): readonly Described[] {
  return Object.values(document.paths ?? {}).flatMap(({ get, put, post, patch }) =>
    [get, put, post, patch].flatMap((operation) => {
      if (operation === undefined) return []
      const { operationId = '', summary = '', 'x-summary-vi': summaryVi = '', requestBody, responses } = operation
      const contents = [requestBody, ...Object.values(responses ?? {})].flatMap((holder) => contentOf(document, holder))
      const problems = contents.filter(([type]) => type === 'application/problem+json')
      const bodies = contents.filter(([type]) => type !== 'application/problem+json' && type !== '*/*')
      return {
        operationId,
        summary,
        summaryVi,
        problems: problems.flatMap(([, content]) => Object.keys(Reflect.get(content, 'examples') ?? {})),
        bodies: bodies.map(([, content]) => ({ schema: Reflect.get(content, 'schema'), example: Reflect.get(content, 'example') })),
      }
    }),
  )
}

/** The contents of a request or a response by media type, wherever it stands. */
function contentOf(document: object, holder: unknown): [type: string, content: object][] {
  if (typeof holder !== 'object' || holder === null) return []
  const target: object = '$ref' in holder ? Object(resolve(document, String(holder.$ref))) : holder
  return Object.entries(Reflect.get(target, 'content') ?? {})
}
