import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import type { TableTypes } from '../sql/migrations.ts'
import type { ColumnType, SqlDialect } from '../sql/sql-dialect.ts'
import { columnPlace, place } from '../sql/statement.ts'
import type { Tables } from '../sql/tables.ts'

/** What the tables need, as SQLite names it. Records lie in rowid tables: ids rise with time, and so do rowids. */
export const sqliteTypes: TableTypes = {
  text: 'text',
  long: 'integer',
  bytes: 'blob',
  counter: 'integer primary key autoincrement',
  table: ' strict',
  clustered: ' strict, without rowid',
  feedColumn: '',
  feedOrder: 'seq',
  jsonList: (column) => `json_group_array(${column} order by ${column})`,
  sealOrder: [],
  further: [],
  maskInIndex: [],
  // The store looks at each row itself.
  wall: [],
}

// Whoever tampers may use numbers below zero as well, and those that JavaScript cannot tell apart: they come and go as text.
const FIRST_NUMBER = String(-(2n ** 63n))
const LAST_NUMBER = String(2n ** 63n - 1n)

/** How SQLite speaks. There is one writer at a time: nothing has to be locked, and changes are numbered in the order of commits. */
export function createSqliteDialect(): SqlDialect {
  const database = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (introspected) => new SqliteIntrospector(introspected),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  return {
    database,
    lockRow: false,
    contains: (text, part) => sql`instr(${text}, ${part}) > 0`,
    containsAny: (text, parts) => sql`exists (select 1 from json_each(${parts}) as m where instr(${text}, m.value) > 0)`,
    given: <Row>(columns: { readonly [K in keyof Row]: ColumnType }) => {
      const row = Object.keys(columns).map((name) => sql`${columnPlace(name)} as ${sql.ref(name)}`)
      return sql<Row>`(select ${sql.join(row)})`.as('given')
    },
    holdKey: (name) => database.selectNoFrom([sql<number>`1`.as('held'), name.as('name')]),
    feed: {
      start: '0',
      behind: (position) => (/^\d{1,15}$/.test(position) ? { after: Number(position) } : undefined),
      isThere: sql`seq = ${place('after')}`,
      read(count) {
        const [first, ...others] = Array.from({ length: count }, (_, index) => database.selectFrom(changesOf(index).as('one')).selectAll())
        if (first === undefined) throw new RangeError('a feed needs an audience')
        const all = others.reduce((union, other) => union.unionAll(other), first)
        return database.selectFrom(all.as('all')).selectAll().orderBy('seq').limit(place<number>('limit'))
      },
    },
    sealOrder: {
      between: (after = FIRST_NUMBER, upTo = LAST_NUMBER) => ({ after, upTo }),
      isBetween: sql`seq > ${place('after')} and seq <= ${place('upTo')}`,
      isSettled: sql`true`,
      by: sql`seq`,
      place: sql`printf('%018d', seq)`,
    },
  }

  function changesOf(index: number) {
    return database
      .selectFrom('changes')
      .select(['seq', 'resource', 'id', 'version', 'change', 'at', sql<string>`cast(seq as text)`.as('cursor')])
      .where('audience', '=', place<string>(`audience${index}`))
      .where('seq', '>', place<number>('after'))
      .where(sql<boolean>`(mask & ${place<number>('hidden')}) = 0`)
      .orderBy('seq')
      .limit(place<number>('limit'))
  }
}
