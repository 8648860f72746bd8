import { Id, type Operation, type ProblemCode } from '@caunoi/schemas'
import { isForSandbox, type Letter, missingRight, type Subject } from '@caunoi/schemas/policy'
import type { ApiRequest } from '../api-request.ts'
import { auditEvent } from '../audit.ts'
import type { PublicContext } from '../handler.ts'
import type { Identity } from '../identity/identity.ts'
import { isSameSubject } from '../identity/is-same-subject.ts'
import type { LookUpKind } from '../limits/look-ups.ts'
import type { RateLimiter } from '../limits/rate-limiter.ts'
import { isStrangerRule } from '../note-stranger.ts'
import type { Answering } from '../operations/handlers.ts'
import { Refusal, type RefusalDetails } from '../refusal.ts'
import type { RequestContext } from '../request-context.ts'
import type { Equipment, Services } from '../services.ts'
import { InvalidCursor } from '../stores/invalid-cursor.ts'
import type { Store } from '../stores/store.ts'
import { StoreConflict } from '../stores/store-conflict.ts'
import { StoreUnavailable } from '../stores/store-unavailable.ts'
import { languageOf } from './language.ts'
import { problemResponse } from './problem-response.ts'

/** An id that a caller gave; digits alone may be the number of a person. */
const REQUEST_ID = /^(?!\d+$)[\w.-]{8,64}$/
/**
 * Milliseconds that a body may take before its sender is judged again: with those for which a registration is taken as it was, less than the
 * minute in which a revocation takes effect.
 */
const PATIENCE = 20_000
const BEARER = /^bearer ([\w~+/.=-]+)$/i
/** Only what may be the id of a record goes to the audit: anything else in its place may be a personal datum. */
const isRecordId = (text: string): boolean => Id.safeParse(text).success

/** Tells the operator of a failure that is none of the caller's doing; the error itself never reaches the caller. */
export type ReportError = (error: unknown, requestId: string) => void

async function authenticate(identity: Identity, request: ApiRequest): Promise<Subject> {
  const [, token] = BEARER.exec(request.header('authorization') ?? '') ?? []
  const subject = token ? await identity.authenticate(token) : undefined
  if (!subject) throw new Refusal('unauthenticated')
  return subject
}

const LETTERS: ReadonlyMap<string, Letter> = new Map((['c', 'r', 'u', 's'] as const).map((letter) => [letter, letter]))

/** Makes the check of an operation: whether the scope, the purpose and the role of a token open it. A scope that is none keeps the server from starting. */
function rightChecker({ resourceByName }: Equipment, { scope, kind, route }: Operation, isOpen: boolean): (subject: Subject) => void {
  const { operationId } = route
  if (isOpen !== (scope === 'public'))
    throw new TypeError(`${operationId}, of scope ${scope}, is answered to ${isOpen ? 'anyone' : 'tokens alone'}`)
  if (scope === 'public' || scope === 'token') return () => undefined
  const [, name = '', letter = ''] = /^system\/(\w+)\.([crus])$/.exec(scope) ?? []
  const [resource, right] = [resourceByName.get(name), LETTERS.get(letter)]
  if (!resource || !right) throw new TypeError(`${operationId} declares no scope of this server: ${scope}`)
  const guarded = { name, area: kind === 'audit' || kind === 'accesses' ? ('audit' as const) : resource.area }
  return (subject) => {
    const rule = missingRight(subject, guarded, right)
    if (rule) throw new Refusal('forbidden', { rule })
  }
}

/** By what a record was looked up that a refusal says there is not: an id in the path or in what was sent, or marks of a person. */
function missedBy(
  code: ProblemCode,
  { faults = [], missed }: RefusalDetails,
  request: ApiRequest,
  { route }: Operation,
): LookUpKind | undefined {
  const isAsked = route.path.includes('{id}') && isRecordId(request.parameter('id'))
  const isMissed = (code === 'not-found' && isAsked) || faults.some((fault) => fault.code === 'unknown-reference')
  return missed ?? (isMissed ? 'id' : undefined)
}

/** Whether an operation is told ids of records. */
function takesIds({ route, kind }: Operation): boolean {
  return route.path.includes('{id}') || kind === 'create'
}

/** Whether the id in the path can be one: anything else is the id of no record, and no store has to look for it. */
function checkId(request: ApiRequest, { route }: Operation): void {
  if (route.path.includes('{id}') && !isRecordId(request.parameter('id'))) throw new Refusal('not-found', { rule: 'none' })
}

/** Turns what was thrown into a refusal of the catalogue. */
function refusalOf(error: unknown): { readonly code: ProblemCode; readonly details: RefusalDetails; readonly unexpected: boolean } {
  if (error instanceof Refusal) return { code: error.code, details: error.details, unexpected: false }
  if (InvalidCursor.isInstance(error)) return { code: 'invalid-cursor', details: {}, unexpected: false }
  // Someone else's write came between, and nothing of this one was stored: sent again it finds what is there now.
  if (StoreConflict.isInstance(error)) return { code: 'unavailable', details: { retryAfter: 1 }, unexpected: true }
  if (StoreUnavailable.isInstance(error)) return { code: 'unavailable', details: { retryAfter: 2 }, unexpected: true }
  return { code: 'internal-error', details: {}, unexpected: true }
}

/** What all operations of a server have in common on the way in and out. */
export interface Gate {
  readonly identity: Identity
  readonly limiter: RateLimiter
  readonly report: ReportError
  /** The store as a facility is let see it, whatever the policy says. */
  readonly storeOf: (facilityId: string) => Store
  /** Whether the server is a demonstration, which lets workers of every role in. */
  readonly isDemo: boolean
}

/** The way of every request: who asks, may it, the answer; whatever is refused leaves as a problem and leaves a trace. */
export function pipeline(
  services: Services,
  { identity, limiter, report, storeOf, isDemo }: Gate,
  operation: Operation,
  answering: Answering,
) {
  const resource = 'resource' in operation ? operation.resource : 'Server'
  const checkRight = rightChecker(services, operation, 'open' in answering)
  const action = 'action' in operation ? operation.action : operation.kind
  const asksWho = 'guarded' in answering || operation.kind === 'token'

  const auditRefusal = async (
    context: RequestContext,
    request: ApiRequest,
    code: ProblemCode,
    { rule = code }: RefusalDetails,
    hasFailed: boolean,
  ): Promise<void> => {
    const asked = operation.route.path.includes('{id}') ? request.parameter('id') : ''
    const recordId = isRecordId(asked) ? asked : undefined
    const outcome = hasFailed ? 'failed' : code === 'not-found' || code === 'forbidden' ? code : 'refused'
    // Who owns a record is told who was refused it.
    const known = recordId === undefined ? undefined : await services.store.read(resource, recordId)
    const owners = known && ([[known.id, known.owner]] as const)
    const event = auditEvent(context, {
      action,
      resource,
      ...(recordId !== undefined && { recordId }),
      ...(owners && { owners }),
      outcome,
      rule,
    })
    await services.store.appendAudit([event])
  }

  return async (request: ApiRequest): Promise<Response> => {
    const asked = request.header('x-request-id') ?? ''
    const basics: PublicContext = {
      requestId: REQUEST_ID.test(asked) ? asked : services.newId(),
      language: languageOf(request.header('accept-language')),
    }
    let context: RequestContext | undefined
    let response: Response
    try {
      if ('open' in answering) response = await answering.open(request, basics)
      else {
        const subject = await authenticate(identity, request)
        context = { services: { ...services, store: storeOf(subject.facilityId) }, subject, ...basics }
        const began = services.now().getTime()
        request.onceRead(async () => {
          if (Math.abs(services.now().getTime() - began) < PATIENCE) return
          if (!isSameSubject(await authenticate(identity, request), subject)) throw new Refusal('unauthenticated')
        })
        limiter(`${subject.facilityId} ${subject.clientId}`)
        if (!isDemo && isForSandbox(subject.role)) throw new Refusal('forbidden', { rule: 'sandbox' })
        checkRight(subject)
        if (takesIds(operation)) services.lookUps.admit('id', subject)
        checkId(request, operation)
        response = await answering.guarded(request, context)
      }
    } catch (error) {
      let { code, details, unexpected } = refusalOf(error)
      const missed = missedBy(code, details, request, operation)
      if (context && missed) {
        const { subject } = context
        ;({ code, details, unexpected } = await services.lookUps
          .miss(missed, subject)
          .then(() => ({ code, details, unexpected }), refusalOf))
      }
      if (unexpected) report(error, basics.requestId)
      try {
        // A refusal for too many requests is an event once, not once more for each of them.
        if (context && !details.isRepeated) await auditRefusal(context, request, code, details, unexpected)
        else if (!context && asksWho && isStrangerRule(code)) await services.noteStranger(basics.requestId, code)
      } catch (cause) {
        // The event of a failure is kept where the store still can; no data go out either way.
        if (!unexpected) {
          report(cause, basics.requestId)
          code = 'unavailable'
          details = { retryAfter: 2 }
        }
      }
      response = problemResponse(code, details, basics.language, basics.requestId)
    }
    response.headers.set('x-request-id', basics.requestId)
    return response
  }
}
