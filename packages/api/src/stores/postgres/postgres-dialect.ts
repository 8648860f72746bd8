import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import type { TableTypes } from '../sql/migrations.ts'
import type { ColumnType, SqlDialect } from '../sql/sql-dialect.ts'
import { place, rowsPlace } from '../sql/statement.ts'
import type { Tables } from '../sql/tables.ts'
import { unfoldedEvents } from './unfolded-events.ts'
import { wall } from './wall.ts'

const PLACE = /^(\d{1,18})\.(\d{1,18})$/
const OLDEST_RUNNING = 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint'

/** Number of the transaction in hand, as the feed counts. */
export function shiftedTransaction(shift: bigint): string {
  return `pg_current_xact_id()::text::bigint + ${shift}`
}

/** What the tables need, as PostgreSQL names it. */
export const postgresTypes: TableTypes = {
  text: 'text collate "C"',
  long: 'bigint',
  bytes: 'bytea',
  counter: 'bigint generated always as identity primary key',
  table: '',
  clustered: '',
  feedColumn: `tx bigint not null default (${shiftedTransaction(0n)}), `,
  feedOrder: 'tx, seq',
  jsonList: (column) => `json_agg(${column} order by ${column})::text`,
  sealOrder: [
    `alter table audit add column tx bigint not null default (${shiftedTransaction(0n)})`,
    `do $$ begin execute format('alter table audit alter column tx set default (pg_current_xact_id()::text::bigint + %s)', (select shift from feed_clock)); end $$`,
    'alter table audit drop constraint audit_pkey, add primary key (tx, seq)',
  ],
  further: ['create table feed_clock (shift bigint not null)', 'insert into feed_clock (shift) values (0)'],
  maskInIndex: ['alter table entries drop constraint entries_pkey, add primary key (audience, parameter, value, id) include (mask)'],
  wall,
}

/**
 * How PostgreSQL speaks.
 *
 * Numbers of `seq` are given before the commit, and commits come in another order. So the feed is read in the order of transactions, and only
 * as far as no transaction is under way that could still write before its end.
 */
export function createPostgresDialect(shift: bigint): SqlDialect {
  const database = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (introspected) => new PostgresIntrospector(introspected),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const isBetween = sql<boolean>`(tx, seq) > (${place('afterTx')}, ${place('afterSeq')}) and (tx, seq) <= (${place('upToTx')}, ${place('upToSeq')})`
  return {
    database,
    lockRow: true,
    contains: (text, part) => sql`strpos(${text}, ${part}) > 0`,
    containsAny: (text, parts) =>
      sql`exists (select 1 from json_array_elements_text(${parts}::json) as m(part) where strpos(${text}, m.part) > 0)`,
    given: <Row>(columns: { readonly [K in keyof Row]: ColumnType }) => {
      const typed = Object.entries<ColumnType>(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`)
      return sql<Row>`json_to_recordset(${rowsPlace()}::json)`.as<'given'>(sql`given(${sql.join(typed)})`)
    },
    holdKey: (name) => database.selectNoFrom(sql<number>`pg_try_advisory_xact_lock(hashtextextended(${name}, 0))::int`.as('held')),
    feed: {
      start: '0.0',
      behind(position) {
        const [, tx, seq] = PLACE.exec(position) ?? []
        return tx === undefined || seq === undefined ? undefined : { tx, seq }
      },
      isThere: sql`(tx, seq) = (${place('tx')}, ${place('seq')})`,
      read(count) {
        const [first, ...others] = Array.from({ length: count }, (_, index) => database.selectFrom(changesOf(index).as('one')).selectAll())
        if (first === undefined) throw new RangeError('a feed needs an audience')
        const all = others.reduce((union, other) => union.unionAll(other), first)
        return database.selectFrom(all.as('all')).selectAll().orderBy('tx').orderBy('seq').limit(place<number>('limit'))
      },
    },
    sealOrder: {
      between(after = '-999999999999999999.0', upTo = '999999999999999999.0') {
        const [[afterTx = '', afterSeq = ''], [upToTx = '', upToSeq = '']] = [placeOf(after), placeOf(upTo)]
        return { afterTx, afterSeq, upToTx, upToSeq }
      },
      isBetween,
      isSettled: sql`tx < ${sql.raw(`${OLDEST_RUNNING} + ${shift}`)}`,
      by: sql`tx, seq`,
      place: sql`lpad(tx::text, 18, '0') || '.' || lpad(seq::text, 18, '0')`,
    },
    unfolded: unfoldedEvents(isBetween),
  }

  /** Both numbers of a place, which may be below zero where somebody tampered. */
  function placeOf(place: string): readonly string[] {
    return place.split('.').map((number) => number.replace(/^0+(?=-)/, ''))
  }

  function changesOf(index: number) {
    return database
      .selectFrom('changes')
      .select(['tx', 'seq', 'resource', 'id', 'version', 'change', 'at', sql<string>`tx || '.' || seq`.as('cursor')])
      .where('audience', '=', place<string>(`audience${index}`))
      .where(sql<boolean>`(tx, seq) > (${place('tx')}, ${place('seq')})`)
      .where(sql<boolean>`(mask & ${place<number>('hidden')}) = 0`)
      .where(sql<boolean>`tx < ${sql.raw(`${OLDEST_RUNNING} + ${shift}`)}`)
      .orderBy('tx')
      .orderBy('seq')
      .limit(place<number>('limit'))
  }
}
