import { type Fault, longestWait, pageSize, pointerTo } from '@caunoi/schemas'
import { isCleared, missingRight, visibleFields } from '@caunoi/schemas/policy'
import { auditEvent } from '../audit.ts'
import { giveWay } from '../give-way.ts'
import type { Handler } from '../handler.ts'
import { type Cursors, cursorsOf } from '../http/cursors.ts'
import { isErased } from '../keys/erased.ts'
import { createTurnstile } from '../limits/turnstile.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import type { RequestContext } from '../request-context.ts'
import { factsAbout } from '../resource/facts-about.ts'
import { asInvited, audiencesOf, grantsFor, wasInvited } from '../resource/known-to.ts'
import { hiddenFrom } from '../resource/label-mask.ts'
import { pageResponse } from '../resource/search-records.ts'
import type { Equipment } from '../services.ts'
import { EVERYONE, type StoredAudit, type StoredChange } from '../stores/store.ts'
import { awaitChanges } from './await-changes.ts'
import { wholeNumber } from './whole-number.ts'

/** Most requests of one client that wait at the same time: each commit wakes them all. */
const MOST_WAITING = 200

interface FeedRequest {
  readonly cursor: string | undefined
  readonly limit: number
  readonly wait: number
}

function readRequest(query: URLSearchParams, cursors: Cursors): FeedRequest {
  const faults: Fault[] = []
  for (const name of query.keys()) {
    if (!['cursor', 'limit', 'wait'].includes(name)) {
      faults.push({ pointer: pointerTo([name]), code: 'unknown-parameter', args: { allowed: 'cursor, limit, wait' } })
    }
  }
  const limit = wholeNumber(query, 'limit', pageSize.minimum, pageSize.maximum, pageSize.usual, faults)
  const wait = wholeNumber(query, 'wait', 0, longestWait, 0, faults)
  refuseFaults('invalid-parameter', faults)
  const sealed = query.get('cursor')
  return { cursor: sealed === null ? undefined : cursors.open(sealed), limit, wait }
}

/** Changes of what the token may search for, since the feed lists ids as a search does, from a cursor on; goes on past a page of others, so that an empty answer means the end. */
async function visibleChanges({ services, subject }: RequestContext, from: string | undefined, limit: number) {
  const { resourceByName } = services
  const store = await asInvited(services.store, subject.facilityId, { audience: 'invited' })
  const audiences = [...audiencesOf(store), EVERYONE]
  const hidden = hiddenFrom(subject)
  const wasThere = await wasInvited(services.store, subject.facilityId)
  /** Whether somebody who is invited may still hear of what changed, or that it is gone. */
  const isOpen = async (change: StoredChange): Promise<boolean> => {
    if (resourceByName.get(change.resource)?.audience !== 'invited') return true
    return change.change === 'gone' ? wasThere(change) : (await store.read(change.resource, change.id)) !== undefined
  }
  let cursor = from
  let step = limit
  for (;;) {
    const page = await store.changes(audiences, cursor, step, hidden)
    const told = new Set<string>()
    const permitted = page.changes.filter(({ resource, id, version, at, change }) => {
      // A facility may be invited in more than one way; it is told once.
      const key = `${id} ${version} ${at} ${change}`
      const isNew = !told.has(key)
      told.add(key)
      const declared = resourceByName.get(resource)
      return isNew && declared !== undefined && missingRight(subject, declared, 's') === undefined
    })
    const open = await Promise.all(permitted.map(isOpen))
    const visible = permitted.filter((_, index) => open[index])
    const seen = visible.slice(0, limit)
    const last = visible.length > seen.length ? seen.at(-1) : undefined
    cursor = last?.cursor ?? page.cursor
    if (seen.length > 0 || page.changes.length < step) return { seen, cursor }
    // What the caller may not see is passed by in large steps, however small its pages are.
    step = pageSize.maximum
    await giveWay()
  }
}

/** Tells the trails of what has receipts that the feed carried it to another facility than its owner. */
async function deliveries(context: RequestContext, seen: readonly StoredChange[]): Promise<readonly StoredAudit[]> {
  const { services, subject } = context
  const told = seen.filter(({ resource, change }) => {
    const { actions = {} } = services.resourceByName.get(resource) ?? {}
    return change === 'changed' && 'receipts' in actions
  })
  const records = await Promise.all(told.map(({ resource, id }) => services.store.read(resource, id)))
  const foreign = records.flatMap((record) => (record && record.owner !== subject.facilityId ? [record] : []))
  return [...Map.groupBy(foreign, ({ resource }) => resource)].map(([resource, of]) => {
    const owners = [...new Map(of.map(({ id, owner }) => [id, owner]))]
    const recordIds = owners.map(([id]) => id)
    return auditEvent(context, { action: 'changes', resource, recordIds, owners, fields: ['id'], outcome: 'permit', rule: 'audience' })
  })
}

/** A change as the caller may be told of it: without a version where it sees some changes only, and of what it may not see any more, as gone. */
async function asTold(
  context: RequestContext,
  { version, ...change }: StoredChange,
): Promise<Omit<StoredChange, 'version'> & Partial<StoredChange>> {
  if (isCleared(context.subject)) return version === 0 ? change : { ...change, version }
  return { ...change, change: change.change === 'changed' && !(await isSeen(context, change)) ? 'gone' : change.change }
}

async function isSeen(
  { services, subject }: RequestContext,
  { resource: name, id }: Pick<StoredChange, 'resource' | 'id'>,
): Promise<boolean> {
  const resource = services.resourceByName.get(name)
  if (!resource) return false
  const store = await asInvited(services.store, subject.facilityId, resource)
  const record = await store.read(name, id)
  // No label is left on an erased record: whom it was hidden from, it would be shown again.
  if (!record || isErased(record)) return false
  const fields = visibleFields(
    subject,
    factsAbout(resource, record, await grantsFor(store, subject.facilityId, resource, id), services.now()),
  )
  return fields === 'all' || fields.length > 0
}

/** `GET /v1/changes`: what changed for the caller, in commit order, without gaps for a reader that keeps its cursor. */
export function readChanges({ seal }: Equipment): Handler {
  const waiting = createTurnstile('waiting', MOST_WAITING, longestWait)
  return async (request, context) => {
    const { services, subject } = context
    // An emergency opens one record, and follows nobody.
    if (subject.purpose === 'break-glass') throw new Refusal('forbidden', { rule: 'purpose' })
    const cursors = cursorsOf(seal, ['changes', subject.facilityId])
    const { cursor, limit, wait } = readRequest(request.query(), cursors)
    const look = () => awaitChanges(services, request.raw.signal, wait, (from = cursor) => visibleChanges(context, from, limit))
    const page = wait === 0 ? await look() : await waiting(`${subject.facilityId} ${subject.clientId}`, look)
    const recordIds = page.seen.map(({ id }) => id)
    const event = auditEvent(context, { action: 'changes', resource: 'Change', recordIds, outcome: 'permit', rule: 'audience' })
    // An id alone shows nothing of its record, and the trail of a record tells who saw something of it.
    await services.store.appendAudit([{ ...event, recordIds: [] }, ...(await deliveries(context, page.seen))])
    const told = await Promise.all(page.seen.map((change) => asTold(context, change)))
    const items = told.map((change) => JSON.stringify({ ...change, cursor: cursors.close(change.cursor) }))
    return pageResponse(items, { next: JSON.stringify(cursors.close(page.cursor)) })
  }
}
