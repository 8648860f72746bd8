import { type AnyResource, isKeptByServer, pageSize, type ResourceOperation } from '@caunoi/schemas'
import { visibleFields } from '@caunoi/schemas/policy'
import { findAll } from '../actions/find-all.ts'
import { auditEvent } from '../audit.ts'
import { giveWay } from '../give-way.ts'
import type { Handler } from '../handler.ts'
import { cursorsOf } from '../http/cursors.ts'
import type { RequestContext } from '../request-context.ts'
import type { Equipment, Services } from '../services.ts'
import type { StoredAudit, StoredRecord } from '../stores/store.ts'
import { factsAbout } from './facts-about.ts'
import { ofPerson } from './people-of.ts'
import { fromQuery, parameterReader } from './read-parameters.ts'
import { findPermitted } from './read-record.ts'
import { pageResponse } from './search-records.ts'
import { readEvent } from './stored-event.ts'
import { toldEvent } from './told-event.ts'

/** Trails that are read at the same time. */
const TOGETHER = 50
/** Events that are read for one page at the most, unless there are more trails: a page of a person with many records may be a short one. */
const MOST_READ = 20_000

type Named = Pick<StoredRecord, 'resource' | 'id'>
type Event = Pick<StoredAudit, 'id' | 'body'>

/** Records of the facility that one value of a parameter leads to, over all resources that have the parameter; none of which the caller sees nothing. */
async function foundBy({ services, subject }: RequestContext, parameters: readonly string[], value: string): Promise<readonly Named[]> {
  const { facilityId } = subject
  const isSeen = (resource: AnyResource, record: StoredRecord): boolean => {
    const fields = visibleFields(subject, factsAbout(resource, record, [], services.now()))
    return fields === 'all' || fields.length > 0
  }
  const kept = [...services.resourceByName.values()].filter((resource) => !isKeptByServer(resource))
  const questions = kept.flatMap((resource) =>
    parameters.flatMap((parameter) => (parameter in resource.search ? [{ resource, parameter }] : [])),
  )
  const found = await Promise.all(
    questions.map(async ({ resource, parameter }) => {
      const conditions = [{ parameter: `${resource.name}.${parameter}`, equals: value }]
      const records = await findAll(services.store, { audience: facilityId, resource: resource.name, conditions })
      return records.filter((record) => record.owner === facilityId && isSeen(resource, record))
    }),
  )
  return found.flat()
}

/** The record of a person and everything of theirs that the facility owns: what names the person, what names their cases, duplicates that were merged. */
async function recordsOfPerson(context: RequestContext, resource: string, id: string): Promise<readonly Named[]> {
  const known = new Map<string, Named>([[id, { resource, id }]])
  // Nothing is followed twice, so that a circle of references ends.
  for (let open: readonly Named[] = [...known.values()]; open.length > 0; ) {
    const parameters = (of: Named) => (of.resource === resource ? ofPerson : of.resource === 'Case' ? ['caseId'] : [])
    const found = (await Promise.all(open.map((of) => foundBy(context, parameters(of), of.id)))).flat()
    open = found.filter((record) => !known.has(record.id) && known.set(record.id, record))
  }
  return [...known.values()]
}

/** Up to so many of the newest events in any of some trails, behind one event; once each, and whether there may be more. */
async function newestOf(
  { store }: Pick<Services, 'store'>,
  records: readonly Named[],
  after: string | undefined,
  limit: number,
): Promise<{ readonly events: readonly Event[]; readonly isCut: boolean }> {
  const most = Math.min(limit, Math.max(1, Math.floor(MOST_READ / records.length)))
  let newest: readonly Event[] = []
  // Before it, one of the trails that were not read to their end may have events that another one has not.
  let end = ''
  for (let at = 0; at < records.length; at += TOGETHER) {
    if (at > 0) await giveWay()
    const part = records.slice(at, at + TOGETHER)
    const trails = await Promise.all(part.map(({ resource, id }) => store.auditTrail(resource, id, after, most)))
    for (const { [most - 1]: last } of trails) if (last && last.id > end) end = last.id
    const all = new Map([...newest, ...trails.flat()].map((event) => [event.id, event]))
    newest = [...all.values()]
      .filter(({ id }) => id >= end)
      .sort((one, other) => (one.id < other.id ? 1 : -1))
      .slice(0, limit)
  }
  return { events: newest, isCut: end !== '' }
}

/** `GET …/accesses`: who saw what of a person, over all records of theirs that the facility owns; newest first. */
export function readAccesses(equipment: Equipment, resource: AnyResource, { collection }: ResourceOperation): Handler {
  const readParameters = parameterReader(equipment, collection, resource)
  const accepts = ['limit', 'cursor']
  return async (request, context) => {
    const { services } = context
    const id = request.parameter('id')
    const cursors = cursorsOf(services.seal, ['accesses', context.subject.facilityId, resource.name, id])
    const { limit = pageSize.usual, cursor } = readParameters(fromQuery(request.query()), { inUrl: true, accepts })
    const after = cursor === undefined ? undefined : cursors.open(cursor)
    const { record, rule } = await findPermitted(context, resource, id, 'audit')
    const records = await recordsOfPerson(context, resource.name, id)
    const { events: found, isCut } = await newestOf(services, records, after, limit + 1)
    const facts = {
      action: 'accesses',
      resource: resource.name,
      recordId: id,
      outcome: 'permit',
      rule,
      owners: [[id, record.owner]],
    } as const
    await services.store.appendAudit([auditEvent(context, facts)])
    const ids = new Set(records.map((named) => named.id))
    const page = found.slice(0, limit)
    const last = found.length > limit || isCut ? page.at(-1) : undefined
    return pageResponse(
      page.flatMap((stored) => {
        const event = readEvent(stored)
        return event ? [JSON.stringify(toldEvent(event, context.subject, (named) => ids.has(named)))] : []
      }),
      { next: last && JSON.stringify(cursors.close(last.id)) },
    )
  }
}
