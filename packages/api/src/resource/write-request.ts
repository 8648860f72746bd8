import type { AnyAction, AnyResource, Fault, RuleContext } from '@caunoi/schemas'
import { dayInVietNam, validateDraft, validateInput } from '@caunoi/schemas'
import { basisOf, visibleFields } from '@caunoi/schemas/policy'
import type { ApiRequest } from '../api-request.ts'
import { type JsonBody, readJson } from '../http/read-json.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { dimensionsOf } from '../reports/declared-facts.ts'
import type { RequestContext } from '../request-context.ts'
import type { Grant, StoredRecord } from '../stores/store.ts'
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work.ts'
import { factsAbout } from './facts-about.ts'
import { type Answer, type IdempotentRequest, idempotentRequest, once } from './idempotency.ts'
import { grantsFor } from './known-to.ts'
import { type Document, namedFields, type View } from './view.ts'
import { versionsUpTo, viewOf } from './view-versions.ts'

/** Narrows a parsed body to an object. */
export function asDocument(value: unknown): Document {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject) throw new Refusal('invalid', { faults: [{ pointer: '', code: 'not-an-object' }] })
  return { ...value }
}

/** What rules may ask of the world. */
export function ruleContext({ services }: RequestContext): RuleContext {
  return {
    today: dayInVietNam(services.now()),
    isCommuneOf: services.isCommuneOf,
    isProvince: services.isProvince,
    dimensionsOf: (fact) => dimensionsOf(services.resources, fact),
  }
}

/** Everything that is wrong with a draft, by its shape and by the rules. */
export function draftFaults(context: RequestContext, resource: AnyResource, draft: Document): readonly Fault[] {
  return validateDraft(resource, draft, ruleContext(context))
}

/** Reads and checks the body of an action; one that takes none gets an empty one. */
export async function readActionInput(
  request: ApiRequest,
  context: RequestContext,
  action: AnyAction,
): Promise<{ input: Document; text: string }> {
  if (!action.input) return { input: {}, text: '' }
  const { value, text } = await readJson(request, context.services.limits)
  refuseFaults('invalid', validateInput(action, value, ruleContext(context)))
  return { input: asDocument(value), text }
}

/** Reads the idempotency key of a request. */
export function readIdempotency(
  request: ApiRequest,
  { subject }: RequestContext,
  required: boolean,
  body: Pick<JsonBody, 'text'>,
): IdempotentRequest | undefined {
  const target = `${request.raw.method} ${request.target}`
  return idempotentRequest(request.header('idempotency-key'), required, { scope: subject.clientId, target, text: body.text })
}

/** The outcome of a write as its caller sees it. */
export interface Written {
  readonly record: StoredRecord
  readonly status: 200 | 201
  readonly view: View
}

/** The grants by which the caller sees a record of somebody else, and the record where the wall lets it through; with its earlier versions, which a view takes. */
async function sightOf(
  { transaction, server, context }: UnitOfWork,
  resource: AnyResource,
  { record, present = record }: Answer,
): Promise<readonly [readonly Grant[], StoredRecord | undefined]> {
  const { facilityId } = context.subject
  const { resource: name, id } = record
  // Those on a record that the request holds are known already; of the record itself the wall is asked.
  const grants = resource.audience === 'invited' ? grantsFor(transaction, facilityId, resource, id) : server.grantsOf(facilityId, name, id)
  const earlier = present === record ? versionsUpTo(transaction, record) : undefined
  const [known, found] = await Promise.all([grants, transaction.read(name, id), earlier])
  return [known, found]
}

/** What the caller sees of the record that a write answers: by the record as it stands, also where a version is shown again; a hidden one is answered as an absent one. */
async function toWritten(unit: UnitOfWork, answer: Answer): Promise<Written> {
  const { record, status, present = record } = answer
  const { services, subject } = unit.context
  const resource = unit.resource(record.resource)
  const [grants, found] = record.owner === subject.facilityId ? [[], present] : await sightOf(unit, resource, answer)
  const factsOf = (version: StoredRecord) => factsAbout(resource, version, grants, services.now())
  const facts = factsOf(present)
  const fields = visibleFields(subject, facts)
  const isHidden = !found || fields.length === 0 || (present !== record && visibleFields(subject, factsOf(record)).length === 0)
  if (isHidden) throw new Refusal('not-found', { rule: 'none' })
  const view = await viewOf(unit.transaction, resource, record, fields)
  const basis = basisOf(subject, facts)
  unit.answer(record, { ...namedFields(fields), labels: view.labels, ...(basis && { basis }) })
  return { record, status, view }
}

/** Runs a write in one transaction, once per idempotency key, and renders what its caller may see. */
export function write(
  context: RequestContext,
  request: IdempotentRequest | undefined,
  work: (unit: UnitOfWork) => Promise<Answer>,
): Promise<Written> {
  const { store, now } = context.services
  return store.transaction((transaction) => {
    const answer = (given: (unit: UnitOfWork) => Promise<Answer>): Promise<Written> =>
      inUnitOfWork(context, transaction, async (unit) => toWritten(unit, await given(unit)))
    return once(
      transaction,
      request,
      now().toISOString(),
      () => answer(work),
      (kept) => answer(async () => kept),
    )
  })
}
