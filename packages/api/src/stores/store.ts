import type { Grant } from '@caunoi/schemas/policy'
import type { FactChange, FactMeasure, FactQuery, FactRow, Figure, RecordFactKey } from './fact-query.ts'

export type { Grant } from '@caunoi/schemas/policy'

/** One version of a record as it is kept: facts that the store needs, and the document whose bytes go out. */
export interface StoredRecord {
  readonly resource: string
  readonly id: string
  readonly version: number
  /** Facility that owns the record. */
  readonly owner: string
  readonly recordedAt: string
  /** The JSON document, envelope included. */
  readonly body: string
}

/** Who an index entry or a change is for: the id of a facility, or every facility of the network. */
export type Audience = string

/** Audience of directory entries, which every facility reads. */
export const EVERYONE: Audience = '*'

/** Audience of what the server itself has to find: records whose time runs out. No facility has this id. */
export const SERVER = '!server'

/** For whom rows are asked: a facility, with the topics under which it is invited, or the server itself. */
export type Asker = typeof SERVER | readonly [facility: Audience, ...topics: readonly Audience[]]

/** One value under which an audience finds a record: `Case.phase` = `planning`. Values are already folded and sortable. */
export interface IndexEntry {
  readonly audience: Audience
  readonly parameter: string
  readonly value: string
  /** Bits of the labels that whoever finds the record so has to be cleared for; none when left out. */
  readonly mask?: number
}

/** An entry that takes the place of earlier ones under its parameter, of which values are instants. */
export interface LatestEntry extends IndexEntry {
  /**
   * Bits of labels: the audience's entries that ask for all of them, or more, go, where their value is lesser or they do not ask for all that
   * this one does.
   */
  readonly replaces: number
}

/** Tells an audience that a record has a new version, or that it may not be seen any more. */
export interface ChangeNotice {
  readonly audience: Audience
  readonly change: 'changed' | 'gone'
  /** Bits of the labels that whoever is told has to be cleared for; none when left out. */
  readonly mask?: number
  /** 0 where the audience is told no version, since it sees only some of the changes; that of the record when left out. */
  readonly version?: 0
  /** When it happened; when the record got its version, when left out. */
  readonly at?: string
}

/** Everything that is stored when a record gets a version, in one transaction. */
export interface RecordWrite {
  readonly record: StoredRecord
  /** The version that this one supersedes; it moves to the history. */
  readonly previous?: StoredRecord
  readonly added: readonly IndexEntry[]
  readonly removed: readonly IndexEntry[]
  readonly latest?: readonly LatestEntry[]
  /** What audiences are told; one that is told that the record is gone finds it by nothing any more, and none of its entries need be among the removed. */
  readonly notices: readonly ChangeNotice[]
  /** What the record counts for, as far as it changes. */
  readonly facts?: FactChange
}

/** Takes the content of a record away: a last version stays that says when and why, and nothing that leads to what was there. */
export interface RecordErasure {
  /** The last version, of which nothing is personal. */
  readonly record: StoredRecord
  readonly previous: StoredRecord
  readonly notices: readonly ChangeNotice[]
  /** What the record counted for. */
  readonly facts: readonly FactRow[]
  /** People and matters whose keys are destroyed with it, by the ids of their records: of one owner, and only when all about them is erased. */
  readonly roots: readonly string[]
}

/** One entry of the change feed. */
export interface StoredChange {
  /** Where a reader goes on that has taken this change. */
  readonly cursor: string
  readonly resource: string
  readonly id: string
  /** 0 where the audience is told none. */
  readonly version: number
  readonly change: 'changed' | 'gone'
  readonly at: string
}

/** A facility that may read an audit event. */
export interface AuditReader {
  readonly facility: string
  /** Its own records among those of a page, which is all that it is shown of them; left out for who did it, and for an event of one record. */
  readonly recordIds?: readonly string[]
}

/** One audit event; never holds a value of a record. */
export interface StoredAudit {
  readonly id: string
  readonly at: string
  readonly resource: string
  /** Records in whose trails the event stands: the one that was touched, all that a page released, or none. */
  readonly recordIds: readonly string[]
  readonly facility: string
  /** Who may read it: the facility whose act it is, and the owners of the records that it names. */
  readonly readers: readonly AuditReader[]
  /** The event as JSON. */
  readonly body: string
}

/** An audit event as one facility may read it. */
export interface ReadableAudit extends Pick<StoredAudit, 'id' | 'at' | 'body'>, Pick<AuditReader, 'recordIds'> {}

/** An audit event as evidence: whole, with its place in the order in which events are sealed. Places are compared as texts. */
export interface AuditEvidence extends StoredAudit {
  readonly place: string
}

/** One link of the hash chain: an event by its id, and the digest of all that is kept of it. */
export interface AuditLink {
  readonly id: string
  /** SHA-256 as base64url. */
  readonly digest: string
}

/** Where the chain ends: a seal without its links. */
export interface AuditHead {
  /** Position of the last event, counted from 1. */
  readonly last: number
  /** Place of the last event. */
  readonly place: string
  /** When it was sealed. */
  readonly at: string
  /** Hash over everything up to it, SHA-256 as base64url. */
  readonly hash: string
}

/** Events that were sealed together, in the order of their places. */
export interface AuditSeal extends AuditHead {
  /** Position of the first event. */
  readonly first: number
  readonly links: readonly AuditLink[]
}

/** Asks for the audit events that a facility may read, from the newest to the oldest. */
export interface AuditQuery {
  readonly facility: string
  /** First and last instant, both included, as they are stored; texts are compared. */
  readonly from?: string
  readonly to?: string
  /** The event behind which the page begins, one of the same range. */
  readonly after?: Pick<StoredAudit, 'id' | 'at'>
  readonly limit: number
}

/** The answer that an idempotency key already got: enough to give it again, no personal datum. */
export interface KeptAnswer {
  readonly fingerprint: string
  readonly status: number
  readonly resource: string
  readonly id: string
  readonly version: number
  readonly at: string
}

/** A condition on one index parameter; texts are compared by code points, and both ends of a range are in it. */
export type Condition =
  | { readonly parameter: string; readonly equals: string }
  | { readonly parameter: string; readonly prefix: string }
  | { readonly parameter: string; readonly from?: string; readonly to?: string }

/** Where a page ended: the value (when the page is ordered by one) and the id of its last record. */
export interface PagePosition {
  readonly value: string
  readonly id: string
}

/**
 * A search by index only; every condition has to hold.
 *
 * With a prefix the page is in the order of the values that have it, with an exact value or no condition in the order of ids, with ranges
 * alone in the order of the values in the first one. A record with several such values is found once, at the least.
 */
export interface StoreQuery {
  readonly audience: Audience
  readonly resource: string
  readonly conditions: readonly Condition[]
  /** Bits of the labels that the asker is not cleared for: entries with one of them are not there for it. None when left out. */
  readonly hidden?: number
  /** Leaves what is closed under keys closed: whoever needs the ids alone is not stopped by a record that does not open. */
  readonly leavesClosed?: boolean
  readonly after?: PagePosition
  readonly limit: number
}

/** A found record and its position, from which the next page starts. */
export interface Found {
  readonly record: StoredRecord
  readonly position: PagePosition
}

/** A grant as it is kept. */
export interface StoredGrant extends Grant {
  /** What keys make of it, so that a planted one is told apart; there is none without keys, and nobody but them sees it. */
  readonly seal?: string
}

/** A registered client. */
export interface StoredClient {
  readonly id: string
  readonly facility: string
  /** Registration as JSON: public keys, scopes, purposes. */
  readonly body: string
}

/**
 * What can be asked of a store, inside a transaction and outside.
 *
 * A store that is opened is the server’s own, and answers every row. Asked `as` a facility it answers no row of a record that the facility
 * neither owns, nor has a grant on, nor finds in the directory that is open to every facility: such a row is as if it were not there. That is
 * the second wall, which knows nothing of policy, labels or workers. What only the server itself may ask is then refused with a `TypeError`.
 */
export interface Reader {
  /** For whom rows are asked. */
  readonly asker: Asker
  /** The same, for somebody else; `SERVER` is for steps that follow from a decision already made, and says so where it stands. */
  as(asker: Asker): Reader
  /** The present version of a record. */
  read(resource: string, id: string): Promise<StoredRecord | undefined>
  /** A version of a record, present or superseded. */
  readVersion(resource: string, id: string, version: number): Promise<StoredRecord | undefined>
  /** Present versions of all records of a resource, whoever owns them, by id behind one of them; for the server itself. */
  records(resource: string, after: string, limit: number, options?: Pick<StoreQuery, 'leavesClosed'>): Promise<readonly StoredRecord[]>
  /** Versions from the newest to the oldest, below `before`. */
  history(resource: string, id: string, before: number | undefined, limit: number): Promise<readonly StoredRecord[]>
  /** Grants of one facility on a record. */
  grantsOf(facility: string, resource: string, id: string): Promise<readonly StoredGrant[]>
  /** Grants of every facility on a record; a facility is told its own, and those on its records. */
  grantsOn(resource: string, id: string): Promise<readonly StoredGrant[]>
  /** Grants that a referral gave. */
  grantsThrough(referralId: string): Promise<readonly StoredGrant[]>
  /** One page of what a query finds, in a stable order. */
  search(query: StoreQuery): Promise<readonly Found[]>
  /** Number of records that a query finds; costs grow with the number. */
  count(query: Omit<StoreQuery, 'after' | 'limit'>): Promise<number>
  /** Counts or sums facts; a facility may ask for those of an area, in which nobody is told apart, and for its own. */
  figure(query: FactQuery, measure: FactMeasure): Promise<Figure>
  /** Ids of the records whose facts a query finds, in their order, behind one of them; a facility is told of its own. */
  counted(query: FactQuery, after: string, limit: number): Promise<readonly string[]>
  /** What the rows of facts of all records are known by, by fact, facility, id and part behind one of them; for the server itself. */
  factKeys(after: RecordFactKey | undefined, limit: number): Promise<readonly RecordFactKey[]>
  /** The settings whose names begin so. */
  settings(prefix: string): Promise<ReadonlyMap<string, string>>
  /** The bytes of the file that a document describes. */
  readContent(id: string): Promise<Uint8Array | undefined>
  /** The registered client with this id; for the server itself. */
  findClient(id: string): Promise<StoredClient | undefined>
}

/**
 * Work that is stored as a whole or not at all.
 *
 * Operations may be begun together: they run in the order of the calls, and a database answers them in one round trip. A write that fails
 * dooms the transaction even if the work goes on; it may be told by the write or only by the transaction. Who asks bounds what is read; writes
 * are those of the server, since the decision on them is made when they come.
 */
export interface Transaction extends Reader {
  as(asker: Asker): Transaction
  /** Reads the present version and keeps others from changing it until the transaction ends. */
  lock(resource: string, id: string): Promise<StoredRecord | undefined>
  /** Stores a version of a record with its history, its index entries and what its audiences are told. */
  put(write: RecordWrite): Promise<void>
  /** Changes who finds and who is told of a record whose version stays. */
  reindex(write: Omit<RecordWrite, 'previous' | 'facts'>): Promise<void>
  /** Takes the content, the history, the entries and the facts of a record away. */
  erase(erasure: RecordErasure): Promise<void>
  /** Stores versions in another form; what they say stays. */
  rewrite(versions: readonly StoredRecord[]): Promise<void>
  /** Gives grants; one on the same record, for the same facility, through the same referral is replaced. */
  putGrants(grants: readonly StoredGrant[]): Promise<void>
  /** Takes grants away. */
  removeGrants(grants: readonly Grant[]): Promise<void>
  /** Takes a sender's number for a record; answers the id that holds it, which is another one when it was taken before. */
  claimNaturalKey(owner: string, resource: string, key: string, id: string): Promise<string>
  /** Moves a sender's number to another owner, for a transferred record; a number that the other one uses already stays with its record. */
  moveNaturalKey(from: string, to: string, resource: string, key: string): Promise<void>
  /** Holds an idempotency key for this transaction; false when another transaction holds it right now. */
  holdKey(scope: string, key: string): Promise<boolean>
  /** The answer that a key got before. */
  findAnswer(scope: string, key: string): Promise<KeptAnswer | undefined>
  /** Keeps the first answer of a key; another one is a `StoreConflict`. */
  keepAnswer(scope: string, key: string, answer: KeptAnswer): Promise<void>
  /** Keeps the bytes of a file; they belong to the record with this id. */
  putContent(id: string, bytes: Uint8Array): Promise<void>
  /** Replaces rows of facts of a record whose version stays. */
  putFacts(id: string, facts: FactChange): Promise<void>
  /** Registers a client, or replaces its registration. */
  putClient(client: StoredClient): Promise<void>
  /** Stores audit events together with the work. */
  audit(events: readonly StoredAudit[]): Promise<void>
}

/**
 * Where records live: durable when a promise resolves. Knows nothing of policy, schemas or HTTP.
 *
 * Rejects with `StoreUnavailable` when it cannot serve, with `StoreConflict` when a write meets another version. What is read outside a
 * transaction is committed.
 */
export interface Store extends Reader {
  as(asker: Asker): Store
  /** What becomes of records when the database falls into wrong hands: it ends with the process, they are readable, or they are closed under keys. */
  readonly secrecy: 'volatile' | 'readable' | 'demo-keys' | 'kept-keys'
  /** Where it is closed under keys: the names of the kinds of records that it closes, and of the parameters that it indexes blindly. */
  readonly closes?: ReadonlySet<string>
  /**
   * Runs work in a transaction, and again from its beginning where the database asks for it: the work has no other effects, and awaits
   * nothing but its transaction, because other writers may be waiting for it.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** Stores audit events of reads; resolves when they are durable; many callers share one commit. */
  appendAudit(events: readonly StoredAudit[]): Promise<void>
  /** Audit events that name a record, from the newest to the oldest, after one of them; a facility is told those of its own records. */
  auditTrail(
    resource: string,
    recordId: string,
    after: string | undefined,
    limit: number,
  ): Promise<readonly Pick<StoredAudit, 'id' | 'body'>[]>
  /** The same events from the oldest to the newest, after one of them. */
  auditTrailFromStart(
    resource: string,
    recordId: string,
    after: string | undefined,
    limit: number,
  ): Promise<readonly Pick<StoredAudit, 'id' | 'body'>[]>
  /** Audit events that a facility may read, by instant and id from the newest to the oldest. */
  auditEvents(query: AuditQuery): Promise<readonly ReadableAudit[]>
  /** One audit event, if the facility may read it. */
  auditEvent(facility: string, id: string): Promise<ReadableAudit | undefined>
  /** Audit events behind a place, in an order in which none that is committed later comes before one that was answered. */
  auditEvidence(after: string | undefined, limit: number): Promise<readonly AuditEvidence[]>
  /** Ids of events between two places that are missing in a trail, or in the list of one who may read them, or that another event has as well. */
  auditUnfiled(after: string | undefined, upTo: string): Promise<readonly string[]>
  /** The end of the hash chain; nothing before the first seal. */
  auditHead(): Promise<AuditHead | undefined>
  /** Seals from the last one that begins at a position or before it, in their order. */
  auditSeals(from: number, limit: number): Promise<readonly AuditSeal[]>
  /** Adds a seal of some events to the chain; false when another one begins at its position already. */
  addAuditSeal(seal: AuditSeal, events: readonly AuditEvidence[]): Promise<boolean>
  /**
   * Has the audit of so many requests sealed in a thread of its own, where the store has one at present; false where it has not. Rejects where
   * sealing failed, and once where the thread could not start.
   */
  sealBeside?(requests: number): Promise<boolean>
  /**
   * Changes for the audiences after a cursor, in commit order and without gaps; the cursor is opaque and stays valid. Those with one of
   * the `hidden` bits are left out.
   */
  changes(
    audiences: readonly Audience[],
    after: string | undefined,
    limit: number,
    hidden?: number,
  ): Promise<{ readonly changes: readonly StoredChange[]; readonly cursor: string }>
  /** Calls back after commits that wrote changes; answers how to stop listening. */
  onChange(listener: () => void): () => void
  /** Registered clients in the order of their ids, behind one of them. */
  clients(after: string, limit: number): Promise<readonly StoredClient[]>
  /** Remembers a token id until it expires, in seconds since 1970; false when it was seen before. */
  rememberToken(id: string, expiresAt: number): Promise<boolean>
  /** Counts one more miss under each counter, kept until a second; answers what each has come to, no two callers the same. */
  countMisses(counters: readonly string[], until: number): Promise<readonly number[]>
  /** A small secret that all processes on the store share, under a name; the first value wins. It stands among the keys where there are some. */
  setting(name: string, initial: () => Promise<string>): Promise<string>
  /** Keeps settings, in the place of earlier values; none of them is secret. */
  putSettings(values: ReadonlyMap<string, string>): Promise<void>
  /** The secret of that name; undefined when nobody has set it. */
  findSetting(name: string): Promise<string | undefined>
  /** Removes what has outlived its time: idempotency answers, token ids and counts of misses. */
  purge(now: Date): Promise<void>
  /** Rejects when the store cannot serve. */
  ready(): Promise<void>
  /** Ends what is under way and lets go of the database. */
  close(): Promise<void>
}
