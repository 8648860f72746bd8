import { InvalidCursor } from '../invalid-cursor.ts'
import { createListeners } from '../listeners.ts'
import { outlivedAt } from '../retention.ts'
import { LAST_TEXT } from '../search-plan.ts'
import { type Asker, type ReadableAudit, SERVER, type Store, type StoredAudit, type Transaction } from '../store.ts'
import { isTexts, parseStored } from '../stored-json.ts'
import { keptForTheServer, readForTheServer } from '../wall/for-the-server.ts'
import { wallInCode } from '../wall/wall-in-code.ts'
import type { WholeStore } from '../wall/whole.ts'
import { auditWrites } from './audit-writes.ts'
import type { Engine, TransactionSession } from './engine.ts'
import { type AuditFiling, createAuditFiling } from './file-audit.ts'
import { guardSession } from './guard-session.ts'
import { createSqlReader } from './sql-reader.ts'
import { createSqlSeals } from './sql-seals.ts'
import { createSqlTransaction } from './sql-transaction.ts'
import type { Arguments } from './statement.ts'
import { createStatements, type Statements } from './statements.ts'

function toReadable({ record_ids, ...event }: Pick<ReadableAudit, 'id' | 'at' | 'body'> & { record_ids: string | null }): ReadableAudit {
  if (record_ids === null) return event
  const read = parseStored(record_ids)
  return { ...event, recordIds: isTexts(read) ? read : [] }
}

/** The store over a SQL database whose tables are there. */
export function createSqlStore(engine: Engine): Store {
  const { dialect, hasWall, transaction: run } = engine
  const statements = createStatements(dialect)
  const listeners = createListeners(engine.watch)
  const filing = createAuditFiling(engine, statements)
  const partsFor = (asker: Asker) => partsOf(engine, statements, filing, listeners.add, asker)

  /** Runs work in a transaction, and tells those who listen when it wrote changes. */
  async function inTransaction<T>(work: (session: TransactionSession, noticed: () => void) => Promise<T>): Promise<T> {
    let hasNotices = false
    const result = await run((session) => {
      hasNotices = false
      const noticed = () => {
        hasNotices = true
      }
      return guardSession(session, (guarded) => work(guarded, noticed))
    })
    if (hasNotices) listeners.tell()
    return result
  }

  if (!hasWall) {
    return wallInCode({
      ...partsFor(SERVER),
      transaction: (work) => inTransaction((session, noticed) => work(createSqlTransaction(session, statements, SERVER, noticed))),
    })
  }

  const transactionOf = (session: TransactionSession, asker: Asker, noticed: () => void): Transaction => ({
    ...createSqlTransaction(session, statements, asker, noticed),
    ...(asker !== SERVER && readForTheServer),
    asker,
    as: (other) => transactionOf(session, other, noticed),
  })
  const storeOf = (asker: Asker): Store => ({
    ...partsFor(asker),
    ...(asker !== SERVER && keptForTheServer),
    transaction: (work) => inTransaction((session, noticed) => work(transactionOf(session, asker, noticed))),
    asker,
    as: storeOf,
  })
  return storeOf(SERVER)
}

interface TrailRow {
  readonly id: string
  readonly body: string | null
}

/** The events of a trail that are there for whoever asks, as many as asked for: of one that is not, the trail may still hold the line that leads to it. */
async function presentEvents(
  rowsAfter: (after: string) => Promise<readonly TrailRow[]>,
  from: string,
  limit: number,
): Promise<readonly Pick<StoredAudit, 'id' | 'body'>[]> {
  const events: Pick<StoredAudit, 'id' | 'body'>[] = []
  for (let after = from; ; ) {
    const rows = await rowsAfter(after)
    events.push(...rows.flatMap(({ id, body }) => (body === null ? [] : [{ id, body }])))
    const last = rows.at(-1)
    if (!last || events.length >= limit || rows.length < limit) return events.slice(0, limit)
    after = last.id
  }
}

/** What a store does beside its transactions, for somebody. */
function partsOf(
  engine: Engine,
  statements: Statements,
  filing: AuditFiling,
  onChange: Store['onChange'],
  asker: Asker,
): Omit<WholeStore, 'transaction'> {
  const { committed, dialect } = engine
  const { services, keys, feed, audit } = statements

  /** Changes stay for ever: where none stands at a place that a reader was given, a backup from before was restored, and others may stand behind it unread. */
  async function requireChange(place: Arguments): Promise<void> {
    if ((await committed.all(feed.change, place)).length === 0) throw new InvalidCursor('no change of this store stands at the cursor')
  }

  return {
    secrecy: 'readable',
    ...createSqlReader(committed, statements, asker),
    ...createSqlSeals(engine, statements, filing),
    appendAudit: (events) => engine.append([auditWrites(audit, events)]),
    async auditTrail(resource, recordId, from = LAST_TEXT, limit) {
      await filing.all()
      return presentEvents((after) => committed.all(audit.trail, { resource, recordId, after, limit }, asker), from, limit)
    },
    async auditTrailFromStart(resource, recordId, from = '', limit) {
      await filing.all()
      return presentEvents((after) => committed.all(audit.trailFromStart, { resource, recordId, after, limit }, asker), from, limit)
    },
    async auditEvents({ facility, from = '', to: at = LAST_TEXT, after = { at, id: LAST_TEXT }, limit }) {
      await filing.all()
      return (await committed.all(audit.readable, { facility, from, beforeAt: after.at, beforeId: after.id, limit }, asker)).map(toReadable)
    },
    async auditEvent(facility, id) {
      await filing.all()
      const [found] = await committed.all(audit.readableOne, { facility, id }, asker)
      return found && toReadable(found)
    },
    async changes(audiences, after = dialect.feed.start, limit, hidden = 0) {
      const behind = dialect.feed.behind(after)
      if (behind === undefined) throw new InvalidCursor('not a cursor of this store')
      const distinct = [...new Set(audiences)]
      const named = Object.fromEntries(distinct.map((audience, index) => [`audience${index}`, audience]))
      const [rows] = await Promise.all([
        distinct.length === 0 ? [] : committed.all(feed.read(distinct.length), { ...behind, ...named, limit, hidden }, asker),
        after === dialect.feed.start || requireChange(behind),
      ])
      const changes = rows.map(({ cursor, resource, id, version, change, at }) => ({ cursor, resource, id, version, change, at }))
      return { changes, cursor: changes.at(-1)?.cursor ?? after }
    },
    onChange,
    clients: (after, limit) => committed.all(services.clients, { after, limit }),
    rememberToken: (id, expiresAt) =>
      engine.transaction(async (session) => (await session.all(services.rememberToken, { id, expiresAt })).length === 1),
    countMisses: (counters, until) =>
      engine.transaction(async (session) => {
        const counts: number[] = []
        // One after another in the order that is given: whoever counts under the same ones waits instead of standing in the way.
        for (const counter of counters)
          for (const { count } of await session.all(services.countMiss, { counter, until })) counts.push(count)
        return counts
      }),
    async setting(name, initial) {
      const [present] = await committed.all(services.setting, { name })
      if (present) return present.value
      const value = await initial()
      const [first] = await engine.transaction((session) => session.all(services.putSetting, { name, value }))
      return first?.value ?? value
    },
    putSettings: (values) =>
      engine.transaction((session) =>
        session.send(
          services.replaceSetting,
          [...values].map(([name, value]) => ({ name, value })),
        ),
      ),
    findSetting: async (name) => (await committed.all(services.setting, { name }))[0]?.value,
    purge(now) {
      const { answers, tokens, misses } = outlivedAt(now)
      return engine.transaction(async (session) => {
        await session.send(keys.forgetAnswers, [{ before: answers }])
        await session.send(services.forgetTokens, [{ before: tokens }])
        await session.send(services.forgetMisses, [{ before: misses }])
      })
    },
    ready: engine.ready,
    close: engine.close,
  }
}
