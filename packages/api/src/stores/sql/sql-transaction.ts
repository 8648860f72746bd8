import type { FactChange } from '../fact-query.ts'
import type { Asker, IndexEntry, RecordWrite, StoredGrant } from '../store.ts'
import type { WholeTransaction } from '../wall/whole.ts'
import { auditWrites } from './audit-writes.ts'
import type { TransactionSession } from './engine.ts'
import { toFactRow } from './fact-row.ts'
import { createSqlReader } from './sql-reader.ts'
import type { Arguments, Statement } from './statement.ts'
import type { Statements } from './statements.ts'
import type { Tables } from './tables.ts'

/** Writes through a session, and reads for whoever asks; `noticed` is called when changes were written. */
export function createSqlTransaction(
  session: TransactionSession,
  statements: Statements,
  asker: Asker,
  noticed: () => void,
): WholeTransaction {
  const { records, facts, grants, keys, services, audit } = statements

  /** Sends what there is to send. */
  function sent<A extends Arguments>(statement: Statement<A, unknown>, rows: readonly A[]): readonly Promise<void>[] {
    return rows.length === 0 ? [] : [session.send(statement, rows)]
  }

  // Everything is sent in the turn of the call, so that operations begun together keep their order.
  function index(
    { record, added, removed, latest = [], notices, facts: counted }: Omit<RecordWrite, 'previous'>,
    isNew: boolean,
  ): Promise<void>[] {
    const { resource, id, version, recordedAt: at } = record
    if (notices.length > 0) noticed()
    const isAdded = (entry: IndexEntry) => added.some((kept) => isSame(kept, entry))
    return [
      ...sent(
        records.removeEntries,
        removed.filter((entry) => !isAdded(entry)).map((entry) => ({ mask: 0, ...entry, id })),
      ),
      ...notices.flatMap(({ change, audience }) => (change === 'gone' ? sent(records.removeAudience, [{ id, audience }]) : [])),
      ...latest.map(({ audience, parameter, value, mask = 0, replaces }) =>
        session.send(records.removeEarlier, [{ id, audience, parameter, value, mask, replaces }]),
      ),
      ...sent(
        records.addEntries,
        [...added, ...latest].map(({ audience, parameter, value, mask = 0 }) => ({ audience, parameter, value, mask, id })),
      ),
      ...(counted ? count(record.id, counted, isNew) : []),
      ...sent(
        records.addChanges,
        notices.map((notice) => ({ mask: 0, version, at, ...notice, resource, id })),
      ),
    ]
  }

  function count(id: string, { put, removed }: FactChange, isNew = false): Promise<void>[] {
    return [
      ...sent(
        facts.remove,
        removed.map(({ fact, facility, part }) => ({ fact, facility, id, part })),
      ),
      ...sent(
        isNew ? facts.add : facts.put,
        put.map((row) => toFactRow(id, row)),
      ),
    ]
  }

  function version({ record, previous }: RecordWrite): Promise<void>[] {
    if (previous === undefined) return [session.send(records.insert, [{ ...record }])]
    const { resource, id, version: superseded } = previous
    return [session.send(records.supersede, [{ resource, id, version: superseded }]), session.send(records.update, [{ ...record }])]
  }

  return {
    ...createSqlReader(session, statements, asker),
    lock: async (resource, id) => (await session.all(records.lock, { resource, id }, asker))[0],
    put: (write) => allOf([...version(write), ...index(write, !write.previous)]),
    reindex: (write) => allOf(index(write, false)),
    erase: ({ record, previous, notices, facts: counted }) => {
      if (notices.length > 0) noticed()
      const { resource, id, version: last, recordedAt: at } = record
      return allOf([
        session.send(records.supersede, [{ resource, id, version: previous.version }]),
        session.send(records.update, [{ ...record }]),
        session.send(records.eraseHistory, [{ resource, id }]),
        session.send(records.eraseEntries, [{ id }]),
        ...count(id, { put: [], removed: counted }),
        session.send(
          records.addChanges,
          notices.map((notice) => ({ mask: 0, version: last, at, ...notice, resource, id })),
        ),
        session.send(services.eraseContent, [{ id }]),
      ])
    },
    rewrite(versions) {
      const rows = versions.map(({ resource, id, version: number, body }) => ({ resource, id, version: number, body }))
      return allOf([session.send(records.rewrite, rows), session.send(records.rewritePresent, rows)])
    },
    putGrants: (given) => session.send(grants.put, given.map(toGrantRow)),
    removeGrants: (taken) => session.send(grants.remove, taken.map(toGrantRow)),
    async claimNaturalKey(owner, resource, key, id) {
      const [holder] = await session.all(keys.claim, { owner, resource, key, id })
      return holder?.id ?? id
    },
    async moveNaturalKey(from, to, resource, key) {
      if (from === to) return
      await session.send(keys.copyTo, [{ from, to, resource, key }])
      await session.send(keys.removeFrom, [{ from, to, resource, key }])
    },
    holdKey: async (scope, key) => (await session.all(keys.hold, { name: `${scope}\n${key}` }))[0]?.held === 1,
    findAnswer: async (scope, key) => (await session.all(keys.findAnswer, { scope, key }))[0],
    keepAnswer: (scope, key, answer) => session.send(keys.keepAnswer, [{ scope, key, ...answer }]),
    putContent: (id, bytes) => session.send(services.putContent, [{ id, bytes }]),
    putFacts: (id, change) => allOf(count(id, change)),
    putClient: (client) => session.send(services.putClient, [{ ...client }]),
    audit: (events) => {
      const { statement, rows } = auditWrites(audit, events)
      return session.send(statement, rows)
    },
  }
}

function isSame(one: IndexEntry, other: IndexEntry): boolean {
  return one.value === other.value && one.parameter === other.parameter && one.audience === other.audience
}

async function allOf(sent: readonly Promise<void>[]): Promise<void> {
  await Promise.all(sent)
}

function toGrantRow({
  resource,
  id,
  facility,
  referralId,
  relation,
  dataClasses,
  fields,
  labels,
  until,
  workerId,
  basis,
  seal,
}: StoredGrant): Tables['grants'] {
  const isPlain = [dataClasses, fields, labels, until, workerId, basis, seal].every((part) => part === undefined)
  const extent = isPlain ? null : JSON.stringify({ dataClasses, fields, labels, until, workerId, basis, seal })
  return { resource, id, facility, referral_id: referralId, relation, data_classes: extent }
}
