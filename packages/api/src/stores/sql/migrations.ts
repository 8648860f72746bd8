/** How a database names what the tables need. */
export interface TableTypes {
  /** Text in binary order. */
  readonly text: string
  /** Whole number beyond 2³¹. */
  readonly long: string
  readonly bytes: string
  /** A primary key that counts upwards and never gives a number twice. */
  readonly counter: string
  /** End of each table. */
  readonly table: string
  /** End of a table that lies in the order of its primary key. */
  readonly clustered: string
  /** Further columns of the changes, and the order in which they are read. */
  readonly feedColumn: string
  readonly feedOrder: string
  /** The texts of a column in a group of rows, as a JSON list. */
  readonly jsonList: (column: string) => string
  /** Statements after which audit events can be read in the order of their commits. */
  readonly sealOrder: readonly string[]
  /** Statements that only one of the databases needs. */
  readonly further: readonly string[]
  /** Statements that bring the mask of an entry into the index that searches walk, where it is not in it anyway. */
  readonly maskInIndex: readonly string[]
  /** Statements that make the database itself keep rows from facilities, where it can. */
  readonly wall: readonly string[]
}

/** Statements that take a database from one version to the next; a released one is never changed. */
export type Migration = (types: TableTypes) => readonly string[]

const initial: Migration = ({ text, long, bytes, counter, table, clustered, feedColumn, feedOrder, further }) => {
  const version = `resource ${text} not null, id ${text} not null, version integer not null, owner ${text} not null,
    recorded_at ${text} not null, body ${text} not null`
  return [
    // The present version of every record.
    `create table records (${version}, primary key (resource, id))${table}`,
    // Superseded versions; the present one is stored once.
    `create table history (${version}, primary key (resource, id, version))${table}`,
    // Inverted index by audience. Searches walk it by value; entries_of answers what a record has under a parameter.
    `create table entries (audience ${text} not null, parameter ${text} not null, value ${text} not null, id ${text} not null,
      primary key (audience, parameter, value, id))${clustered}`,
    'create index entries_of on entries (id, audience, parameter, value)',
    `create table changes (seq ${counter}, ${feedColumn}audience ${text} not null, resource ${text} not null, id ${text} not null,
      version integer not null, change ${text} not null, at ${text} not null)${table}`,
    `create index changes_of on changes (audience, ${feedOrder})`,
    `create table grants (resource ${text} not null, id ${text} not null, facility ${text} not null, referral_id ${text} not null,
      relation ${text} not null, data_classes ${text}, primary key (resource, id, facility, referral_id))${clustered}`,
    'create index grants_through on grants (referral_id, resource, id, facility)',
    `create table natural_keys (owner ${text} not null, resource ${text} not null, key ${text} not null, id ${text} not null,
      primary key (owner, resource, key))${clustered}`,
    `create table answers (scope ${text} not null, key ${text} not null, fingerprint ${text} not null, status integer not null,
      resource ${text} not null, id ${text} not null, version integer not null, at ${text} not null, primary key (scope, key))${clustered}`,
    'create index answers_at on answers (at)',
    // An event names one record itself; the records of one that names several stand in audit_subjects.
    `create table audit (seq ${counter}, id ${text} not null, at ${text} not null, resource ${text} not null, record_id ${text},
      facility ${text} not null, body ${text} not null)${table}`,
    'create index audit_of on audit (record_id, id)',
    `create table audit_subjects (resource ${text} not null, record_id ${text} not null, audit_id ${text} not null,
      primary key (resource, record_id, audit_id))${clustered}`,
    `create table contents (id ${text} not null primary key, bytes ${bytes} not null)${table}`,
    `create table clients (id ${text} not null primary key, facility ${text} not null, body ${text} not null)${table}`,
    `create table tokens (id ${text} not null primary key, expires_at ${long} not null)${clustered}`,
    'create index tokens_expiry on tokens (expires_at)',
    `create table settings (name ${text} not null primary key, value ${text} not null)${clustered}`,
    ...further,
  ]
}

const facts: Migration = ({ text, long, clustered }) => [
  // What each record counts for: one narrow row for each fact, next to those of the same facility.
  `create table facts (fact ${text} not null, facility ${text} not null, id ${text} not null, part integer not null, subject ${text},
    starts ${text} not null, ends ${text} not null, dimensions ${text} not null, amount ${long}, heads integer, place ${text},
    primary key (fact, facility, id, part))${clustered}`,
  // Who the person behind a record is, and where a facility lies.
  "create index facts_who on facts (id, subject) where fact = 'identity'",
  "create index facts_where on facts (id, place) where fact = 'facility'",
  'create index facts_at on facts (fact, place) where place is not null',
]

const auditReaders: Migration = ({ text, clustered, jsonList }) => [
  // Who may read an event, in the order in which it is read: who did it, and who owns the records that it names.
  `create table audit_readers (facility ${text} not null, at ${text} not null, audit_id ${text} not null, record_ids ${text},
    primary key (facility, at, audit_id))${clustered}`,
  'create index audit_by_id on audit (id)',
  'insert into audit_readers (facility, at, audit_id) select distinct facility, at, id from audit',
  `insert into audit_readers (facility, at, audit_id) select r.owner, a.at, a.id from audit a
    join records r on r.resource = a.resource and r.id = a.record_id where r.owner <> a.facility`,
  // Of a page its owners are shown their own records.
  `insert into audit_readers (facility, at, audit_id, record_ids) select r.owner, a.at, a.id, ${jsonList('r.id')} from audit_subjects s
    join audit a on a.id = s.audit_id and a.record_id is null join records r on r.resource = s.resource and r.id = s.record_id
    where r.owner <> a.facility group by r.owner, a.at, a.id`,
  // Where a grant showed classes only, their list stood alone; read as what a grant shows now, it would name none and so open all.
  `update grants set data_classes = '{"dataClasses":' || data_classes || '}' where data_classes like '[%'`,
]

const masks: Migration = ({ maskInIndex }) => [
  // Labels that whoever finds a record by an entry, or is told of a change, has to be cleared for.
  'alter table entries add column mask integer not null default 0',
  'alter table changes add column mask integer not null default 0',
  'drop index entries_of',
  'create index entries_of on entries (id, audience, parameter, value, mask)',
  ...maskInIndex,
]

const misses: Migration = ({ text, long, clustered }) => [
  // Look-ups that found nothing, by who asked and within which time.
  `create table misses (counter ${text} not null primary key, count integer not null, until ${long} not null)${clustered}`,
  'create index misses_until on misses (until)',
]

const auditSeals: Migration = ({ text, long, table, sealOrder }) => [
  ...sealOrder,
  // Which records and readers an event has beyond its own columns, as JSON: evidence that the trails and reading lists are held against.
  `alter table audit add column reach ${text}`,
  // The hash chain: one row for the events that were sealed together, one line of `links` for each of them.
  `create table audit_seals (first ${long} not null primary key, last ${long} not null, place ${text} not null, at ${text} not null,
    hash ${text} not null, links ${text} not null)${table}`,
]

const secondWall: Migration = ({ wall }) => wall

const auditFiling: Migration = ({ text, clustered }) => [
  // Events of reads that name several records: their rows in audit_subjects are written for many of them at once, before a trail is read.
  `create table audit_filing (audit_id ${text} not null primary key)${clustered}`,
]

const auditFiled: Migration = () => [
  // Events are written as one row, and filed from it in the trails and lists behind whoever acts: what was there before is filed again.
  'drop index audit_of',
  'drop table audit_filing',
]

const auditFiledAnew: Migration = () => [
  // The mark may have passed by an event whose transaction ended late: all are filed again.
  "delete from settings where name = 'audit-filed'",
]

/** All migrations in their order; the version of a database is the number of those that it has. */
export const migrations: readonly Migration[] = [
  initial,
  facts,
  auditReaders,
  masks,
  misses,
  auditSeals,
  secondWall,
  auditFiling,
  auditFiled,
  auditFiledAnew,
]
