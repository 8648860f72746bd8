import type { AnyAction, AnyResource, Fault, RuleContext } from '@caunoi/schemas'
import { dayInVietNam, validateDraft, validateInput } from '@caunoi/schemas'
import { visibleFields } from '@caunoi/schemas/policy'
import type { ApiRequest } from '../api-request.ts'
import { auditEvent } from '../audit.ts'
import { type JsonBody, readJson } from '../http/read-json.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { dimensionsOf } from '../reports/declared-facts.ts'
import type { RequestContext } from '../request-context.ts'
import type { StoredRecord } from '../stores/store.ts'
import { openUnitOfWork, type UnitOfWork } from '../unit-of-work.ts'
import { factsAbout } from './facts-about.ts'
import { type Answer, type IdempotentRequest, idempotentRequest, once } from './idempotency.ts'
import { grantsFor } from './known-to.ts'
import { type Document, type Fields, namedFields, type View } from './view.ts'
import { viewOf } from './view-versions.ts'

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
  const { value, text } = await readJson(request.raw, context.services.limits)
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

/** The fields of an answer that its caller may see: by the record as it stands, also where a version is shown again; one that was hidden from it stays so. */
async function shownFields({ context, transaction, resource: named }: UnitOfWork, { record, present = record }: Answer): Promise<Fields> {
  const { services, subject } = context
  const { resource: name, id, owner } = record
  const resource = named(name)
  const [grants, found] =
    owner === subject.facilityId
      ? [[], present]
      : await Promise.all([grantsFor(transaction, subject.facilityId, resource, id), transaction.read(name, id)])
  const fieldsOf = (version: StoredRecord): Fields => visibleFields(subject, factsAbout(resource, version, grants, services.now()))
  const fields = fieldsOf(present)
  const isHidden = !found || fields.length === 0 || (present !== record && fieldsOf(record).length === 0)
  if (isHidden) throw new Refusal('not-found', { rule: 'none' })
  return fields
}

/** Runs a write in one transaction, once per idempotency key, and renders what its caller may see. */
export function write(
  context: RequestContext,
  request: IdempotentRequest | undefined,
  work: (unit: UnitOfWork) => Promise<Answer>,
): Promise<Written> {
  const { services } = context
  return services.store.transaction(async (transaction) => {
    const unit = openUnitOfWork(context, transaction)
    const answer = await once(transaction, request, services.now().toISOString(), () => work(unit))
    const { record, status } = answer
    const { resource: name, id, version, owner } = record
    const fields = await shownFields(unit, answer)
    if (!unit.hasStored(record)) {
      const facts = {
        action: 'read',
        resource: name,
        recordId: id,
        version,
        ...namedFields(fields),
        outcome: 'permit',
        rule: 'repeated-request',
        owners: [[id, owner]],
      } as const
      await transaction.audit([auditEvent(context, facts)])
    }
    return { record, status, view: await viewOf(unit.transaction, unit.resource(name), record, fields) }
  })
}
