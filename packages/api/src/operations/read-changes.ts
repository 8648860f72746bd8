import { type Fault, longestWait, pageSize, pointerTo } from '@caunoi/schemas'
import { auditEvent } from '../audit.ts'
import type { Handler } from '../handler.ts'
import { holdsScope, type Subject } from '../policy/subject.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { pageResponse } from '../resource/search-records.ts'
import type { Services } from '../services.ts'
import { EVERYONE } from '../stores/store.ts'

/** Milliseconds between looks into the store while a reader waits: changes of other processes on one database are seen by looking. */
const LOOK_AGAIN = 1000

interface FeedRequest {
  readonly cursor: string | undefined
  readonly limit: number
  readonly wait: number
}

function wholeNumber(query: URLSearchParams, name: string, minimum: number, maximum: number, usual: number, faults: Fault[]): number {
  const text = query.get(name)
  if (text === null) return usual
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  const pointer = `/${name}`
  if (Number.isNaN(value)) faults.push({ pointer, code: 'wrong-type', args: { expected: 'integer' } })
  else if (value < minimum) faults.push({ pointer, code: 'too-small', args: { minimum } })
  else if (value > maximum) faults.push({ pointer, code: 'too-large', args: { maximum } })
  return value
}

function readRequest(query: URLSearchParams, { seal }: Services): FeedRequest {
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
  const cursor = sealed === null ? undefined : seal.open(sealed)
  if (sealed !== null && cursor === undefined) throw new Refusal('invalid-cursor')
  return { cursor, limit, wait }
}

/** Resolves at the next commit that changed something, after a while, or when the caller is gone. */
function nextChange(services: Services, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      stop()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    const stop = services.store.onChange(done)
    signal.addEventListener('abort', done)
  })
}

/** Changes that the token may see, from a cursor on; goes on past a page of others, so that an empty answer means the end. */
async function visibleChanges({ store }: Services, subject: Subject, from: string | undefined, limit: number) {
  const audiences = [subject.facilityId, EVERYONE]
  let cursor = from
  for (;;) {
    const page = await store.changes(audiences, cursor, limit)
    const seen = page.changes.filter(({ resource }) => holdsScope(subject, resource, 'r'))
    cursor = page.cursor
    if (seen.length > 0 || page.changes.length < limit) return { seen, cursor }
  }
}

/** `GET /v1/changes`: what changed for the caller, in commit order, without gaps for a reader that keeps its cursor. */
export function readChanges(services: Services): Handler {
  const { store, seal, now } = services
  return async (request, context) => {
    const { cursor, limit, wait } = readRequest(request.query(), services)
    const { subject } = context
    const { signal } = request.raw
    const deadline = now().getTime() + wait * 1000
    let page = await visibleChanges(services, subject, cursor, limit)
    for (;;) {
      const left = deadline - now().getTime()
      if (page.seen.length > 0 || left <= 0 || signal.aborted) break
      await nextChange(services, Math.min(left, LOOK_AGAIN), signal)
      page = await visibleChanges(services, subject, page.cursor, limit)
    }
    const recordIds = page.seen.map(({ id }) => id)
    await store.appendAudit([
      auditEvent(context, { action: 'changes', resource: 'Change', recordIds, outcome: 'permit', rule: 'audience' }),
    ])
    const items = page.seen.map((change) => JSON.stringify({ ...change, cursor: seal.close(change.cursor) }))
    return pageResponse(items, { next: JSON.stringify(seal.close(page.cursor)) })
  }
}
