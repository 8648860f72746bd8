import { isDeepStrictEqual } from 'node:util'
import type { SqlReader } from '../support/sql-reader.ts'
import type { Acknowledged, Ledger } from './ledger.ts'

interface Tables {
  /** Bodies of all versions, present and superseded, by resource, id and version. */
  readonly versions: ReadonlyMap<string, string>
  readonly present: ReadonlyMap<string, number>
  readonly changed: ReadonlySet<string>
  readonly audited: ReadonlySet<string>
  readonly indexed: ReadonlySet<string>
}

/** Events that name a version which they did not make. */
const besides = new Set(['read', 'search', 'history', 'audit', 'changes', 'disclose', 'take-back'])
const keyOf = (resource: unknown, id: unknown, version: unknown): string => `${resource}/${id} version ${version}`

async function readTables(sql: SqlReader): Promise<Tables> {
  const versions = new Map<string, string>()
  const present = new Map<string, number>()
  for (const row of await sql.all('select resource, id, version, body from history'))
    versions.set(keyOf(row.resource, row.id, row.version), String(row.body))
  for (const { resource, id, version, body } of await sql.all('select resource, id, version, body from records')) {
    versions.set(keyOf(resource, id, version), String(body))
    present.set(`${resource}/${id}`, Number(version))
  }
  const changes = await sql.all('select resource, id, version from changes')
  const events = await sql.all('select resource, record_id, body from audit where record_id is not null')
  const audited = new Set<string>()
  for (const { resource, record_id: id, body } of events) {
    const { action, version, outcome }: { action: string; version?: number; outcome: string } = JSON.parse(String(body))
    if (version !== undefined && outcome === 'permit' && !besides.has(action)) audited.add(keyOf(resource, id, version))
  }
  const changed = new Set(changes.map(({ resource, id, version }) => keyOf(resource, id, version)))
  const indexed = new Set((await sql.all('select distinct id from entries')).map(({ id }) => String(id)))
  return { versions, present, changed, audited, indexed }
}

/** What is wrong in the database: an acknowledged write that is lost or incomplete, or anything that is stored by half. */
export async function findLosses(sql: SqlReader, { acknowledged, references }: Ledger): Promise<readonly string[]> {
  const tables = await readTables(sql)
  return [...acknowledged.flatMap((write) => lossOf(write, tables)), ...halves(tables), ...duplicates(tables, references)]
}

/** Whether a stored document says all that an answer said of it: a receiver was not shown what is the sender's alone. */
function holds(stored: string, answered: string): boolean {
  const kept = new Map<string, unknown>(Object.entries(JSON.parse(stored)))
  return Object.entries(JSON.parse(answered)).every(([name, value]) => isDeepStrictEqual(kept.get(name), value))
}

function lossOf({ resource, id, version, body }: Acknowledged, { versions }: Tables): readonly string[] {
  const key = keyOf(resource, id, version)
  const stored = versions.get(key)
  if (stored === undefined) return [`${key} was acknowledged and is lost`]
  return body === undefined || holds(stored, body) ? [] : [`${key} is not what was acknowledged`]
}

function halves({ versions, present, changed, audited, indexed }: Tables): readonly string[] {
  const found: string[] = []
  for (const key of versions.keys()) {
    if (!changed.has(key)) found.push(`${key} has no change`)
    if (!audited.has(key)) found.push(`${key} has no audit event`)
  }
  // Version 0 is told to who sees a part of the record.
  for (const key of changed)
    if (!versions.has(key) && !key.endsWith(' version 0')) found.push(`a change tells of ${key}, which is not stored`)
  for (const key of audited) if (!versions.has(key)) found.push(`an audit event tells of ${key}, which is not stored`)
  const ids = new Set<string>()
  for (const [name, version] of present) {
    const [resource, id = ''] = name.split('/')
    ids.add(id)
    if (!indexed.has(id)) found.push(`${name} is in no search index`)
    for (let older = 1; older < version; older++)
      if (!versions.has(keyOf(resource, id, older))) found.push(`${name} has no version ${older} in its history`)
  }
  for (const id of indexed) if (!ids.has(id)) found.push(`the search index leads to ${id}, which is not stored`)
  return found
}

/** One referral for every number of the sender, however often it was sent. */
function duplicates({ versions }: Tables, references: ReadonlySet<string>): readonly string[] {
  const counts = new Map<string, number>()
  for (const [key, body] of versions) {
    if (!key.startsWith('Referral/') || !key.endsWith(' version 1')) continue
    const { senderReference }: { senderReference: string } = JSON.parse(body)
    counts.set(senderReference, (counts.get(senderReference) ?? 0) + 1)
  }
  return [...counts].flatMap(([reference, count]) =>
    count > 1 && references.has(reference) ? [`${count} referrals have the number ${reference}`] : [],
  )
}
