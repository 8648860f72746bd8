import type { Pool, QueryResult } from 'pg'
import { pendingMigrations, schemaVersionTable } from '../sql/pending-migrations.ts'
import { ensureWalledRole } from './ensure-walled-role.ts'
import { postgresTypes, shiftedTransaction } from './postgres-dialect.ts'
import { translated } from './to-store-error.ts'
import { wall, wallStands } from './wall.ts'

/** The lock under which one process at a time migrates a database. */
const LOCK = "select pg_advisory_xact_lock(hashtextextended('caunoi migration', 0))"

/**
 * A request is answered in time or not at all; a large table takes as long as it takes, and would otherwise never come to the next version. A
 * process that starts meanwhile waits for the one that migrates.
 */
const UNHURRIED = ['set local statement_timeout = 0', 'set local lock_timeout = 0']
/** The longest that a timer waits. */
const NO_LIMIT = 2 ** 31 - 1

/** Brings the database to the version of this release, as a whole or not at all; answers the shift of its feed clock. */
export async function migratePostgres(pool: Pool): Promise<bigint> {
  const client = await translated(pool.connect())
  async function query(text: string): Promise<QueryResult> {
    const unhurried = { text, query_timeout: NO_LIMIT }
    return translated(client.query(unhurried))
  }
  try {
    for (const command of ['begin', ...UNHURRIED, LOCK, ...schemaVersionTable]) await query(command)
    await ensureWalledRole(query)
    const { rows } = await query('select version from schema_version')
    for (const statement of pendingMigrations(Number(rows[0]?.version), postgresTypes)) await query(statement)
    await mendWall(query)
    const shift = await windFeedClock(query)
    await query('commit')
    client.release()
    return shift
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** Builds the wall again where a database was restored without it, as one is when the role behind it is not there yet. */
async function mendWall(query: (text: string) => Promise<QueryResult>): Promise<void> {
  const { rows } = await query(wallStands)
  if (!rows[0]?.stands) for (const statement of wall) await query(statement)
}

/** No server ever counts so many transactions: somebody else wrote such a number, and behind it no place of the feed or of the audit is left. */
const FARTHEST = 10n ** 17n

/**
 * The greatest transaction number. It is among the last changes, but not always on the last: transactions write beside each other; audit
 * events are kept in its order.
 */
const latest = `(select tx from changes order by seq desc limit 10000)
  union all (select tx from audit where tx < ${FARTHEST} order by tx desc limit 1)`

/**
 * Transaction numbers order the feed, and a server into which a dump was restored counts them anew: what is added to them makes them rise
 * behind the last change again, so that the cursors of readers stay good.
 */
async function windFeedClock(query: (text: string) => Promise<QueryResult>): Promise<bigint> {
  const wound = await query(
    `update feed_clock set shift = last.tx - next.tx + 1
       from (select max(tx) as tx from (${latest}) as latest where tx < ${FARTHEST}) as last,
            (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as tx) as next
       where last.tx >= next.tx + shift returning shift`,
  )
  const { rows } = await query('select shift from feed_clock')
  const shift = BigInt(rows[0]?.shift ?? 0)
  for (const table of wound.rows.length > 0 ? ['changes', 'audit'] : [])
    await query(`alter table ${table} alter column tx set default (${shiftedTransaction(shift)})`)
  return shift
}
