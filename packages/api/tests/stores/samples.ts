import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import type { Grant, IndexEntry, RecordWrite, StoredAudit, StoredRecord } from '../../src/stores/store.ts'

/** A name that no other test uses. */
export const newName = (): string => randomUUID()

/** An id that sorts behind those made before. */
export const newId = (): string => v7()

/** The first version of a record that nobody else has. */
export function newRecord(facts: Partial<StoredRecord> = {}): StoredRecord {
  const id = newId()
  return {
    resource: 'Case',
    id,
    version: 1,
    owner: newName(),
    recordedAt: '2026-11-22T08:00:00.000Z',
    body: `{"id":"${id}","note":"Nguyễn"}`,
    ...facts,
  }
}

/** A version that supersedes another one. */
export function nextVersion(previous: StoredRecord): StoredRecord {
  const version = previous.version + 1
  return { ...previous, version, recordedAt: `2026-11-22T09:00:0${version % 10}.000Z`, body: `{"version":${version}}` }
}

/** Stores a record that nobody finds and nobody is told of. */
export function writeOf(record: StoredRecord, facts: Partial<RecordWrite> = {}): RecordWrite {
  return { record, added: [], removed: [], notices: [], ...facts }
}

/** Entries of one audience: `entriesFor('a', { 'Case.phase': 'planning' })`. */
export function entriesFor(audience: string, values: Readonly<Record<string, string>>): IndexEntry[] {
  return Object.entries(values).map(([parameter, value]) => ({ audience, parameter, value }))
}

/** A grant on a record for one facility. */
export function grantOn(record: StoredRecord, facts: Partial<Grant> = {}): Grant {
  return { facility: newName(), resource: record.resource, id: record.id, relation: 'accepted', referralId: newId(), ...facts }
}

/** An audit event of a record. */
export function auditOf(record: Pick<StoredRecord, 'resource' | 'id'>, facts: Partial<StoredAudit> = {}): StoredAudit {
  return {
    id: newId(),
    at: '2026-11-22T08:00:00.000Z',
    resource: record.resource,
    recordIds: [record.id],
    facility: newName(),
    readers: [],
    body: `{"action":"read","note":"${newName()}"}`,
    ...facts,
  }
}
