import { auditEventResource, type SearchRequest } from '@caunoi/schemas'
import type { Subject } from '@caunoi/schemas/policy'
import { defineBehaviour, type Source } from '../behaviour.ts'
import { instantRange } from '../resource/instant-range.ts'
import { readEvent } from '../resource/stored-event.ts'
import { toldEvent } from '../resource/told-event.ts'
import type { Document } from '../resource/view.ts'
import type { AuditQuery, ReadableAudit } from '../stores/store.ts'

/** Parameters that an event has to match in its field of the same name. */
const MATCHED = ['resource', 'action', 'outcome', 'facilityId', 'clientId'] as const
/** Most events that one page of a narrow search goes through, so that its cost is bounded; the cursor goes on behind them. */
const FARTHEST = 2000
const STEP = 500

/** The event as its reader may see it: of a page of others only the reader’s own records; nothing of one that cannot be read. */
function shownEvent(subject: Subject, stored: ReadableAudit): Document | undefined {
  const event = readEvent(stored)
  return event && toldEvent(event, subject, (id) => stored.recordIds?.includes(id) ?? true)
}

/** Whether an event is one that was asked for. */
function isAsked(event: Document, asked: SearchRequest): boolean {
  const named = Array.isArray(event.recordIds) ? event.recordIds : [event.recordId]
  return (
    MATCHED.every((name) => asked[name] === undefined || asked[name] === event[name]) &&
    (asked.recordId === undefined || named.includes(asked.recordId))
  )
}

const positionOf = ({ at, id }: Pick<ReadableAudit, 'at' | 'id'>): string => `${at} ${id}`

function afterOf(position: string | undefined): Pick<AuditQuery, 'after'> {
  const [at, id] = position?.split(' ') ?? []
  return at !== undefined && id !== undefined ? { after: { at, id } } : {}
}

/** The audit trail of a facility: its own acts, and those of others on its records. */
const auditSource: Source = {
  async find({ services, subject }, id) {
    const found = await services.store.auditEvent(subject.facilityId, id)
    return found && shownEvent(subject, found)
  },
  async page({ services, subject }, asked, position, limit) {
    const documents: Document[] = []
    const narrow = [...MATCHED, 'recordId'].some((name) => asked[name] !== undefined)
    const range = { facility: subject.facilityId, ...instantRange(asked.at) }
    let last = position
    for (let seen = 0; seen < FARTHEST; ) {
      const step = narrow ? STEP : limit + 1
      const events = await services.store.auditEvents({ ...range, ...afterOf(last), limit: step })
      for (const event of events) {
        const document = shownEvent(subject, event)
        if (document && isAsked(document, asked)) {
          if (documents.length === limit) return { documents, end: last ?? '' }
          documents.push(document)
        }
        last = positionOf(event)
      }
      if (events.length < step) return { documents }
      seen += events.length
    }
    return { documents, ...(last !== undefined && { end: last }) }
  },
}

/** Audit events come from the trail that the server writes of every access. */
export const auditEventBehaviour = defineBehaviour(auditEventResource, { actions: {}, source: auditSource })
