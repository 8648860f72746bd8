import { createIdSource } from '../../../packages/api/src/create-id-source.ts'
import type { Store, StoredAudit, StoredRecord } from '../../../packages/api/src/stores/store.ts'

const newId = createIdSource()

/** A request as the bare server knows it: it believes whoever says who it is. */
export interface Asked {
  readonly store: Store
  readonly facility: string
  readonly id: string
  readonly body: string
  readonly key: string | undefined
}

/** What the bare server answers. */
export interface Answered {
  readonly status: number
  readonly body: string
  readonly version?: number
}

/** Envelope that the server puts on a record. */
export interface Envelope {
  readonly id: string
  readonly version: number
  readonly recordedAt: string
  readonly recordedBy: string
  readonly labels: { confidentiality: 'normal'; sensitivity: [] }
}

/** Envelope of a new record. */
export function newEnvelope(recordedBy: string): Envelope {
  return {
    id: newId(),
    version: 1,
    recordedAt: new Date().toISOString(),
    recordedBy,
    labels: { confidentiality: 'normal', sensitivity: [] },
  }
}

/** A document as the store keeps it. */
export function toStored(resource: string, document: Omit<Envelope, 'labels'>): StoredRecord {
  const { id, version, recordedBy: owner, recordedAt } = document
  return { resource, id, version, owner, recordedAt, body: JSON.stringify(document) }
}

/** The audit event of a request, with all that ours has; who owns the record may read it too. */
export function auditOf(
  facility: string,
  action: string,
  resource: string,
  facts: { readonly recordId?: string; readonly recordIds?: readonly string[]; readonly [name: string]: unknown },
  owner = facility,
): StoredAudit {
  const [id, at] = [newId(), new Date().toISOString()]
  const event = {
    id,
    at,
    facilityId: facility,
    clientId: 'client-of-it',
    purpose: 'care',
    action,
    resource,
    ...facts,
    outcome: 'permit',
    rule: 'owner',
    requestId: newId(),
  }
  const { recordId, recordIds = [] } = facts
  return {
    id,
    at,
    resource,
    recordIds: recordId === undefined ? recordIds : [recordId],
    facility,
    readers: [...new Set([facility, owner])].map((reader) => ({ facility: reader })),
    body: JSON.stringify(event),
  }
}
