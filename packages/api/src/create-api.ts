import {
  type AnyResource,
  emitOpenApi,
  type Operation,
  operationsOf,
  type ProblemCode,
  resources as standardResources,
} from '@caunoi/schemas'
import { isCommuneOf } from '@caunoi/schemas/administrative-units'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { standardBehaviours } from './actions/standard-behaviours.ts'
import type { Behaviours } from './behaviour.ts'
import { createIdSource } from './create-id-source.ts'
import { type Docs, mountDocs } from './docs/mount-docs.ts'
import { languageOf } from './http/language.ts'
import { pipeline, type ReportError } from './http/pipeline.ts'
import { problemResponse } from './http/problem-response.ts'
import { type Limits, usualLimits } from './http/read-bytes.ts'
import { sealOfStore } from './http/seal.ts'
import { toApiRequest } from './http/to-api-request.ts'
import type { Identity } from './identity/identity.ts'
import { handlerOf } from './operations/handlers.ts'
import type { RefusalDetails } from './refusal.ts'
import type { Services } from './services.ts'
import type { Store } from './stores/store.ts'

/** What a server is made of. */
export interface ApiOptions {
  /** Where records live: `createMemoryStore()`, or `createSqliteStore()` and `createPostgresStore()` of `@caunoi/api/node`. */
  readonly store: Store
  /** Who a token speaks for: `createBuiltInIssuer()`. */
  readonly identity: Identity
  /** Resources that this server keeps; those of the standard when left out. */
  readonly resources?: Readonly<Record<string, AnyResource>>
  /** What resources do beyond keeping records; those of the standard when left out. */
  readonly behaviours?: Behaviours
  readonly limits?: Partial<Limits>
  /** Shows the API reference at `/docs`: `referenceDocs` of `@caunoi/api/node`. */
  readonly docs?: Docs
  /** The clock; that of the system when left out. */
  readonly now?: () => Date
  /** Makes the id of a new record, a UUIDv7. */
  readonly newId?: () => string
  /** Called with failures that are none of the caller's doing; writes to the console when left out. */
  readonly onError?: ReportError
}

/**
 * Makes the reference server as a Hono app: mount it in your own app, serve it on Node, or hand `app.fetch` to any runtime.
 *
 * @example
 * ```ts
 * const store = createMemoryStore()
 * const app = await createApi({ store, identity: createBuiltInIssuer({ store, publicUrl: 'http://localhost:3000' }) })
 * ```
 */
export async function createApi(options: ApiOptions): Promise<OpenAPIHono> {
  const {
    store,
    identity,
    resources = standardResources,
    behaviours = standardBehaviours,
    limits,
    docs,
    onError = reportToConsole,
  } = options
  const { now = () => new Date(), newId = createIdSource() } = options
  const services: Services = {
    store,
    resources,
    resourceByName: new Map(Object.values(resources).map((resource) => [resource.name, resource])),
    behaviours,
    limits: { ...usualLimits, ...limits },
    seal: await sealOfStore(store),
    now,
    newId,
    isCommuneOf,
  }
  const app = new OpenAPIHono()
  const refuse = (code: ProblemCode, { req }: Context, details: RefusalDetails = {}): Response =>
    problemResponse(code, details, languageOf(req.header('accept-language')), newId())
  const assembly = { services, identity, document: emitOpenApi(resources) }
  const operations = operationsOf(resources)
  for (const operation of operations) {
    const run = pipeline(services, identity, operation, handlerOf(assembly, operation), onError)
    app.openapi(createRoute(operation.route), (context) => run(toApiRequest(context)))
  }
  if (docs) mountDocs(app, docs)
  const paths = pathsOf(operations)
  app.notFound((context) => {
    const methods = paths.find(({ pattern }) => pattern.test(context.req.path))?.methods
    return methods ? refuse('method-not-allowed', context, { headers: { allow: methods.join(', ') } }) : refuse('not-found', context)
  })
  app.onError((error, context) => {
    const response = refuse('internal-error', context)
    onError(error, response.headers.get('x-request-id') ?? '')
    return response
  })
  return app
}

/** Which methods each path has, asked only when no route answered. */
function pathsOf(operations: readonly Operation[]): readonly { readonly pattern: RegExp; readonly methods: readonly string[] }[] {
  const methods = Map.groupBy(operations, ({ route }) => route.path)
  return [...methods].map(([path, those]) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    methods: those.map(({ route }) => route.method.toUpperCase()),
  }))
}

function reportToConsole(error: unknown, requestId: string): void {
  console.error(`[${requestId}]`, error instanceof Error ? (error.stack ?? error.message) : 'unknown error')
}
