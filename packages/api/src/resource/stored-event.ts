import type { AuditEvent } from '@caunoi/schemas'
import type { StoredAudit } from '../stores/store.ts'
import { isTexts, parseStored, partsOf } from '../stores/stored-json.ts'

/** An audit event as it is kept. */
export interface KeptEvent extends AuditEvent {
  /** Whether whose act it was is not told on what the data left. */
  readonly isWithheld?: boolean
}

const needed = ['at', 'facilityId', 'clientId', 'purpose', 'action', 'resource', 'outcome', 'rule', 'requestId'] as const
const others = ['workerId', 'role', 'recordId', 'legalBasis', 'consentId', 'emergencyAccessId'] as const

const isMissingOr = (type: 'string' | 'number' | 'boolean') => (value: unknown) => value === undefined || typeof value === type

function isEvent(value: unknown, id: string): value is KeptEvent {
  return (
    partsOf(value, ['id']).every((known) => known === id) &&
    partsOf(value, needed).every((text) => typeof text === 'string') &&
    partsOf(value, others).every(isMissingOr('string')) &&
    partsOf(value, ['version', 'count']).every(isMissingOr('number')) &&
    partsOf(value, ['isWithheld']).every(isMissingOr('boolean')) &&
    partsOf(value, ['recordIds', 'fields', 'labels']).every((texts) => texts === undefined || isTexts(texts))
  )
}

/** Reads an audit event; undefined for one that somebody broke in the database: it is passed by, and a verification of the chain names it. */
export function readEvent({ id, body }: Pick<StoredAudit, 'id' | 'body'>): KeptEvent | undefined {
  const event = parseStored(body)
  return isEvent(event, id) ? event : undefined
}
