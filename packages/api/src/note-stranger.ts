import type { Subject } from '@caunoi/schemas/policy'
import { auditEvent } from './audit.ts'
import { later } from './later.ts'
import { serverFacilityId } from './policy/server-subject.ts'
import type { Services } from './services.ts'

/** Milliseconds in which strangers share one event. */
const WINDOW = 60_000

/** Leaves in the audit that somebody came without a valid token, or asked for one without a registered key. */
export type NoteStranger = (requestId: string) => Promise<void>

/** Nobody: who is behind a request without a valid token is not known. */
const stranger: Subject = { clientId: 'unknown', facilityId: serverFacilityId, purpose: 'operations', labels: new Set(), scopes: new Map() }

/**
 * Makes what notes strangers. The first of a minute is an event at once, all others of that minute are one event with their number: a flood
 * of requests that anyone can send costs two events a minute, whatever its size, and no datum of a request is kept.
 */
export function createNoteStranger(services: Pick<Services, 'store' | 'now' | 'newId'>, onError: (error: unknown) => void): NoteStranger {
  let waiting = 0
  let isOpen = false

  const write = async (requestId: string, count: number): Promise<void> => {
    const facts = { action: 'authenticate', resource: 'Server', outcome: 'refused', rule: 'unauthenticated', count } as const
    await services.store.appendAudit([auditEvent({ services, subject: stranger, requestId }, facts)])
  }

  const close = (requestId: string): void => {
    const count = waiting
    isOpen = false
    waiting = 0
    if (count > 0) write(requestId, count).catch(onError)
  }

  return async (requestId) => {
    if (isOpen) {
      waiting += 1
      return
    }
    isOpen = true
    later(WINDOW, () => close(requestId))
    await write(requestId, 1)
  }
}
