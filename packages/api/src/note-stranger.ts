import type { Subject } from '@caunoi/schemas/policy'
import { auditEvent } from './audit.ts'
import { later } from './later.ts'
import { serverFacilityId } from './policy/server-subject.ts'
import type { Services } from './services.ts'

/** Milliseconds in which strangers share one event. */
const WINDOW = 60_000

/**
 * Why somebody unknown is refused: no valid token or registered key, too many token requests from one network address, or that the server
 * failed before it knew who asks.
 */
export type StrangerRule = 'unauthenticated' | 'rate-limit' | 'internal-error' | 'unavailable'

const outcomes: Readonly<Record<StrangerRule, 'refused' | 'failed'>> = {
  unauthenticated: 'refused',
  'rate-limit': 'refused',
  'internal-error': 'failed',
  unavailable: 'failed',
}

/** Whether that a request ended so is told of somebody unknown. */
export function isStrangerRule(code: string): code is StrangerRule {
  return Object.hasOwn(outcomes, code)
}

/** Leaves in the audit that somebody unknown was refused, or that the server failed at finding out who it is. */
export type NoteStranger = (requestId: string, rule: StrangerRule) => Promise<void>

/** Nobody: who is behind a request without a valid token is not known. */
const stranger: Subject = { clientId: 'unknown', facilityId: serverFacilityId, purpose: 'operations', labels: new Set(), scopes: new Map() }

/**
 * Makes what notes strangers. The first of a minute is an event at once, all others of that minute are one event with their number: a flood
 * of requests that anyone can send costs two events a minute for each rule, whatever its size, and no datum of a request is kept.
 */
export function createNoteStranger(services: Pick<Services, 'store' | 'now' | 'newId'>, onError: (error: unknown) => void): NoteStranger {
  const waiting = new Map<StrangerRule, number>()

  const write = async (requestId: string, rule: StrangerRule, count: number): Promise<void> => {
    const facts = { action: 'authenticate', resource: 'Server', outcome: outcomes[rule], rule, count } as const
    await services.store.appendAudit([auditEvent({ services, subject: stranger, requestId }, facts)])
  }

  const close = (requestId: string, rule: StrangerRule): void => {
    const count = waiting.get(rule) ?? 0
    waiting.delete(rule)
    if (count > 0) write(requestId, rule, count).catch(onError)
  }

  return async (requestId, rule) => {
    const others = waiting.get(rule)
    if (others !== undefined) {
      waiting.set(rule, others + 1)
      return
    }
    waiting.set(rule, 0)
    later(WINDOW, () => close(requestId, rule))
    await write(requestId, rule, 1)
  }
}
