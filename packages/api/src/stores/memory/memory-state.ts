import type { FactRow } from '../fact-query.ts'
import type {
  AuditEvidence,
  AuditSeal,
  Grant,
  IndexEntry,
  KeptAnswer,
  ReadableAudit,
  StoredAudit,
  StoredChange,
  StoredClient,
  StoredRecord,
} from '../store.ts'
import type { OrderedMap } from './ordered-map.ts'

/** An index entry with the record that it leads to. */
export interface FiledEntry extends IndexEntry {
  readonly id: string
}

/** A change with the bits of the labels that its reader has to be cleared for. */
export interface FiledChange extends StoredChange {
  readonly mask: number
}

/** A row of facts with the record that it belongs to. */
export interface FiledFact extends FactRow {
  readonly id: string
}

/** Misses under one counter, until a second since 1970. */
export interface Misses {
  readonly count: number
  readonly until: number
}

/** All that a memory store holds at one moment; the comment of a map is the order of its key. */
export interface MemoryState {
  /** resource, id */
  readonly records: OrderedMap<StoredRecord>
  /** resource, id, version downwards; superseded versions only */
  readonly superseded: OrderedMap<StoredRecord>
  /** audience, parameter, value, id */
  readonly entries: OrderedMap<FiledEntry>
  /** id, audience, parameter, value */
  readonly entriesById: OrderedMap<FiledEntry>
  /** fact, facility, id, part */
  readonly facts: OrderedMap<FiledFact>
  /** resource, id, facility, referral */
  readonly grants: OrderedMap<Grant>
  /** referral, then as above */
  readonly grantsByReferral: OrderedMap<Grant>
  /** audience, sequence */
  readonly changes: OrderedMap<FiledChange>
  readonly lastChange: number
  /** resource, record, id of the event; once for each record that it names */
  readonly audit: OrderedMap<StoredAudit>
  /** reader, instant, id of the event */
  readonly readableAudit: OrderedMap<ReadableAudit>
  /** reader, id of the event */
  readonly readableAuditById: OrderedMap<ReadableAudit>
  /** place */
  readonly auditLog: OrderedMap<AuditEvidence>
  readonly lastAudit: number
  /** first position */
  readonly auditSeals: OrderedMap<AuditSeal>
  readonly lastAuditSeal: AuditSeal | undefined
  /** owner, resource, key */
  readonly naturalKeys: OrderedMap<string>
  /** scope, key */
  readonly answers: OrderedMap<KeptAnswer>
  readonly contents: OrderedMap<Uint8Array>
  readonly clients: OrderedMap<StoredClient>
  /** Seconds since 1970 at which a token id may be forgotten. */
  readonly tokens: OrderedMap<number>
  /** counter */
  readonly misses: OrderedMap<Misses>
  readonly settings: OrderedMap<string>
}

/** What a new memory store holds. */
export const EMPTY_STATE: MemoryState = {
  records: undefined,
  superseded: undefined,
  entries: undefined,
  entriesById: undefined,
  facts: undefined,
  grants: undefined,
  grantsByReferral: undefined,
  changes: undefined,
  lastChange: 0,
  audit: undefined,
  readableAudit: undefined,
  readableAuditById: undefined,
  auditLog: undefined,
  lastAudit: 0,
  auditSeals: undefined,
  lastAuditSeal: undefined,
  naturalKeys: undefined,
  answers: undefined,
  contents: undefined,
  clients: undefined,
  tokens: undefined,
  misses: undefined,
  settings: undefined,
}
