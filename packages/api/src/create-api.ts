import {
  type AnyResource,
  type CodeList,
  emitOpenApi,
  type Operation,
  operationsOf,
  type ProblemCode,
  codeLists as standardCodeLists,
} from '@caunoi/schemas'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { createSealer } from './chain/create-sealer.ts'
import { servedLists } from './code-lists/served-lists.ts'
import { createServices, type ServiceOptions } from './create-services.ts'
import { type Docs, mountDocs } from './docs/mount-docs.ts'
import { describeError } from './http/describe-error.ts'
import { languageOf } from './http/language.ts'
import { PathRouter } from './http/path-router.ts'
import { pipeline, type ReportError } from './http/pipeline.ts'
import { problemResponse } from './http/problem-response.ts'
import { type PeerOf, toApiRequest } from './http/to-api-request.ts'
import type { Identity } from './identity/identity.ts'
import { requireKeptKeys } from './keys/require-kept-keys.ts'
import { createRateLimiter } from './limits/rate-limiter.ts'
import { handlerOf } from './operations/handlers.ts'
import type { RefusalDetails } from './refusal.ts'
import { adoptFacts } from './reports/facts-in-force.ts'
import { storesOfFacilities } from './stores-of-facilities.ts'

/** What a server is made of. */
export interface ApiOptions extends ServiceOptions {
  /** Who a token speaks for: `createBuiltInIssuer()`. */
  readonly identity: Identity
  /** Code lists that this server answers beside the administrative units; those of the standard when left out. */
  readonly codeLists?: readonly CodeList[]
  /** Shows the API reference at `/docs`: `referenceDocs` of `@caunoi/api/node`. */
  readonly docs?: Docs
  /**
   * The network address that a request comes from, by which requests for tokens are counted; that of the connection when left out.
   * Behind a proxy read the header that the proxy sets: `(request) => request.headers.get('x-real-ip') ?? undefined`.
   */
  readonly peerOf?: PeerOf
  /** Serves records that are readable in the database, or keys that nobody guards, and workers of software vendors: for demonstrations and tests only. */
  readonly demo?: boolean
  /** Called with failures that are none of the caller's doing. Left out, the console gets kind, code and place of each, never its message. */
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
  const { identity, docs, codeLists = standardCodeLists, onError = reportToConsole, peerOf, demo: isDemo = false } = options
  // What a host reads as text is true, whatever it says.
  if (typeof isDemo !== 'boolean') throw new TypeError('demo: phải là true hoặc false / has to be true or false')
  if (!isDemo) requireKeptKeys(options.store)
  const services = await createServices(options)
  const outdated = await adoptFacts(services.store, services.resources)
  if (outdated.length > 0) onError(new Error(outdatedMessage(outdated)), services.newId())
  const { resources, newId } = services
  const app = new OpenAPIHono({ router: new PathRouter() })
  const refuse = (code: ProblemCode, { req }: Context, details: RefusalDetails = {}): Response =>
    problemResponse(code, details, languageOf(req.header('accept-language')), newId())
  const assembly = { services, identity, document: emitOpenApi(resources), codeLists: servedLists(codeLists), isDemo }
  const limiter = createRateLimiter('requests', services.rates.requestsPerMinute)
  const gate = { identity, limiter, report: onError, storeOf: storesOfFacilities(services.store), isDemo }
  const operations = operationsOf(resources)
  const sealSoon = createSealer(options.store, (error) => onError(error, newId()))
  for (const operation of operations) {
    const run = pipeline(services, gate, operation, handlerOf(assembly, operation))
    app.openapi(createRoute(operation.route), (context) => run(toApiRequest(context, peerOf)).finally(sealSoon))
  }
  if (docs) mountDocs(app, docs, assembly.document)
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

function outdatedMessage(resources: readonly AnyResource[]): string {
  const names = resources.map(({ name }) => name).join(', ')
  return `Figures are refused until the facts of these records are computed anew, by rebuildFacts() or pnpm rebuild-facts: ${names}`
}

function reportToConsole(error: unknown, requestId: string): void {
  console.error(`[${requestId}]`, describeError(error))
}
