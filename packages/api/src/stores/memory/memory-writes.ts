import type { FactChange, FactKey } from '../fact-query.ts'
import { outlivedAt } from '../retention.ts'
import type { Grant, RecordWrite, StoredAudit } from '../store.ts'
import { StoreConflict } from '../store-conflict.ts'
import { compoundKey, keyPrefix, sortableNumber } from './compound-key.ts'
import { versionKey } from './memory-reader.ts'
import type { FiledEntry, MemoryState } from './memory-state.ts'
import { lookUp, put, remove, walk } from './ordered-map.ts'
import { walkPrefix } from './walk-prefix.ts'

/** Answers the state in which a record has its new version. */
export function withRecord(state: MemoryState, { record, previous, facts, ...index }: RecordWrite): MemoryState {
  const { resource, id } = record
  const key = compoundKey(resource, id)
  const present = lookUp(state.records, key)
  if (present?.version !== previous?.version) throw new StoreConflict(`${resource} ${id} has another version by now`)
  const superseded = present && put(state.superseded, versionKey(resource, id, present.version), present)
  const records = put(state.records, key, record)
  const written = withIndex({ ...state, records, superseded: superseded ?? state.superseded }, { record, ...index })
  return facts ? withFacts(written, id, facts) : written
}

/** Answers the state in which the facts of a record are others. */
export function withFacts(state: MemoryState, id: string, { put: kept, removed }: FactChange): MemoryState {
  const keyOf = ({ fact, facility, part }: FactKey): string => compoundKey(fact, facility, id, sortableNumber(part))
  let { facts } = state
  for (const row of removed) facts = remove(facts, keyOf(row))
  for (const row of kept) facts = put(facts, keyOf(row), { ...row, id })
  return { ...state, facts }
}

/** Answers the state in which other entries lead to a record, and the notices are told. */
export function withIndex(
  state: MemoryState,
  { record, added, removed, latest = [], notices }: Omit<RecordWrite, 'previous' | 'facts'>,
): MemoryState {
  const { resource, id } = record
  let { entries, entriesById, changes, lastChange } = state
  const ofGone = notices.flatMap(({ change, audience }) => (change === 'gone' ? [...walkPrefix(entriesById, keyPrefix(id, audience))] : []))
  const earlier = latest.flatMap(({ audience, parameter, value, mask = 0, replaces }) =>
    [...walkPrefix(entriesById, keyPrefix(id, audience, parameter))].filter(({ value: known, mask: asks = 0 }) => {
      const isLaxer = (asks & mask) !== mask
      return (asks & replaces) === replaces && (known < value || isLaxer)
    }),
  )
  for (const entry of [...removed, ...ofGone, ...earlier]) {
    entries = remove(entries, entryKey({ ...entry, id }))
    entriesById = remove(entriesById, entryKeyById({ ...entry, id }))
  }
  for (const { audience, parameter, value, mask } of [...added, ...latest]) {
    const entry = { audience, parameter, value, id, ...(mask && { mask }) }
    entries = put(entries, entryKey(entry), entry)
    entriesById = put(entriesById, entryKeyById(entry), entry)
  }
  for (const { audience, change, mask = 0, version = record.version, at = record.recordedAt } of notices) {
    const cursor = String(++lastChange)
    const told = { cursor, resource, id, version, change, at, mask }
    changes = put(changes, compoundKey(audience, sortableNumber(lastChange)), told)
  }
  return { ...state, entries, entriesById, changes, lastChange }
}

function entryKey({ audience, parameter, value, id }: FiledEntry): string {
  return compoundKey(audience, parameter, value, id)
}

function entryKeyById({ audience, parameter, value, id }: FiledEntry): string {
  return compoundKey(id, audience, parameter, value)
}

function grantKey({ resource, id, facility, referralId }: Grant): string {
  return compoundKey(resource, id, facility, referralId)
}

/** Answers the state with grants given. */
export function withGrants(state: MemoryState, given: readonly Grant[]): MemoryState {
  let { grants, grantsByReferral } = state
  for (const grant of given) {
    grants = put(grants, grantKey(grant), grant)
    grantsByReferral = put(grantsByReferral, `${compoundKey(grant.referralId)}\0${grantKey(grant)}`, grant)
  }
  return { ...state, grants, grantsByReferral }
}

/** Answers the state with grants taken back. */
export function withoutGrants(state: MemoryState, taken: readonly Grant[]): MemoryState {
  let { grants, grantsByReferral } = state
  for (const grant of taken) {
    grants = remove(grants, grantKey(grant))
    grantsByReferral = remove(grantsByReferral, `${compoundKey(grant.referralId)}\0${grantKey(grant)}`)
  }
  return { ...state, grants, grantsByReferral }
}

/** Answers the state with audit events added. */
export function withAudit(state: MemoryState, events: readonly StoredAudit[]): MemoryState {
  let { audit, readableAudit, readableAuditById, auditLog, lastAudit } = state
  for (const event of events) {
    const place = sortableNumber(++lastAudit)
    auditLog = put(auditLog, place, { ...event, place })
    const { resource, id, recordIds } = event
    if (recordIds.length === 0) audit = put(audit, compoundKey(resource, '', id), event)
    for (const recordId of recordIds) audit = put(audit, compoundKey(resource, recordId, id), event)
    for (const { facility, ...own } of event.readers) {
      const readable = { id, at: event.at, body: event.body, ...own }
      readableAudit = put(readableAudit, compoundKey(facility, event.at, id), readable)
      readableAuditById = put(readableAuditById, compoundKey(facility, id), readable)
    }
  }
  return { ...state, audit, readableAudit, readableAuditById, auditLog, lastAudit }
}

/** Answers the state in which a counter has one miss more. */
export function withMiss(state: MemoryState, counter: string, until: number): MemoryState {
  const count = (lookUp(state.misses, counter)?.count ?? 0) + 1
  return { ...state, misses: put(state.misses, counter, { count, until }) }
}

/** Answers the state without the answers, token ids and counts that have outlived their time. */
export function withoutOutlived(state: MemoryState, now: Date): MemoryState {
  const outlived = outlivedAt(now)
  let { answers, tokens, misses } = state
  for (const [key, answer] of walk(answers)) if (answer.at < outlived.answers) answers = remove(answers, key)
  for (const [key, expiresAt] of walk(tokens)) if (expiresAt < outlived.tokens) tokens = remove(tokens, key)
  for (const [key, { until }] of walk(misses)) if (until < outlived.misses) misses = remove(misses, key)
  return { ...state, answers, tokens, misses }
}
