import { sql } from 'kysely'
import type { StoredRecord } from '../store.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { type Stage, stage } from './stage.ts'
import { toStatement } from './statement.ts'
import { recordColumns, type Tables } from './tables.ts'

type Key = { resource: string; id: string }
type Version = Key & { version: number }
type Whole = { [K in keyof StoredRecord]: StoredRecord[K] }

const versionColumns = ['resource', 'id', 'version', 'owner', 'recorded_at', 'body'] as const

/** Records, their history and the entries that lead to them. */
export function createRecordStatements(dialect: SqlDialect) {
  const { database, given } = dialect
  const present = database.selectFrom('records').select(recordColumns)
  const superseded = database.selectFrom('history').select(recordColumns)
  const entryKey = ['audience', 'parameter', 'value', 'id'] as const
  const entryColumns = [...entryKey, 'mask'] as const
  const givenEntries = given<Tables['entries']>({ audience: 'text', parameter: 'text', value: 'text', id: 'text', mask: 'integer' })
  const changeColumns = ['audience', 'resource', 'id', 'version', 'change', 'at', 'mask'] as const
  const givenChanges = given<Omit<Tables['changes'], 'seq' | 'tx'>>({
    audience: 'text',
    resource: 'text',
    id: 'text',
    version: 'integer',
    change: 'text',
    at: 'text',
    mask: 'integer',
  })

  /** Puts a version in another form, in the table where it stands. */
  const rewriteIn = (table: 'history' | 'records', at: Stage) =>
    toStatement<Version & { body: string }>(at)((to) =>
      database
        .updateTable(table)
        .set({ body: to('body') })
        .where('resource', '=', to('resource'))
        .where('id', '=', to('id'))
        .where('version', '=', to('version')),
    )

  return {
    read: toStatement<Key>(stage.lookUp)((to) => present.where('resource', '=', to('resource')).where('id', '=', to('id'))),
    behind: toStatement<Key & { limit: number }>()((to) =>
      present.where('resource', '=', to('resource')).where('id', '>', to('id')).orderBy('id').limit(to('limit')),
    ),
    leads: toStatement<{ audience: string; id: string }>()((to) =>
      database
        .selectFrom('entries')
        .select(sql.lit(1).as('one'))
        .where('id', '=', to('id'))
        .where('audience', '=', to('audience'))
        .limit(sql.lit(1)),
    ),
    lock: toStatement<Key>()((to) =>
      present
        .where('resource', '=', to('resource'))
        .where('id', '=', to('id'))
        .$if(dialect.lockRow, (query) => query.forNoKeyUpdate()),
    ),
    readVersion: toStatement<Version>(stage.lookUp)((to) =>
      present
        .where('resource', '=', to('resource'))
        .where('id', '=', to('id'))
        .where('version', '=', to('version'))
        .unionAll(superseded.where('resource', '=', to('resource')).where('id', '=', to('id')).where('version', '=', to('version'))),
    ),
    superseded: toStatement<Key & { before: number; limit: number }>()((to) =>
      superseded
        .where('resource', '=', to('resource'))
        .where('id', '=', to('id'))
        .where('version', '<', to('before'))
        .orderBy('version', 'desc')
        .limit(to('limit')),
    ),
    insert: toStatement<Whole>(stage.newVersion)((to) =>
      database.insertInto('records').values({
        resource: to('resource'),
        id: to('id'),
        version: to('version'),
        owner: to('owner'),
        recorded_at: to('recordedAt'),
        body: to('body'),
      }),
    ),
    // Always one row: nulls, which history refuses, when the version is not the present one.
    supersede: toStatement<Version>(stage.newVersion)((to) =>
      database
        .insertInto('history')
        .columns(versionColumns)
        .expression(
          database
            .selectFrom(sql<{ one: number }>`(select 1 as one)`.as('always'))
            .leftJoin('records', (join) =>
              join.on('records.resource', '=', to('resource')).on('records.id', '=', to('id')).on('records.version', '=', to('version')),
            )
            .select(versionColumns),
        ),
    ),
    update: toStatement<Whole>(stage.presentVersion)((to) =>
      database
        .updateTable('records')
        .set({ version: to('version'), owner: to('owner'), recorded_at: to('recordedAt'), body: to('body') })
        .where('resource', '=', to('resource'))
        .where('id', '=', to('id')),
    ),
    // Begins another statement: the version that was superseded just now goes too.
    eraseHistory: toStatement<Key>(stage.newVersion)((to) =>
      database.deleteFrom('history').where('resource', '=', to('resource')).where('id', '=', to('id')),
    ),
    eraseEntries: toStatement<{ id: string }>(stage.removeEntries)((to) => database.deleteFrom('entries').where('id', '=', to('id'))),
    rewrite: rewriteIn('history', stage.newVersion),
    rewritePresent: rewriteIn('records', stage.presentVersion),
    addEntries: toStatement<Tables['entries']>(stage.addEntries)(() =>
      database
        .insertInto('entries')
        .columns(entryColumns)
        .expression(database.selectFrom(givenEntries).select(entryColumns).where(sql.lit(true)))
        .onConflict((conflict) => conflict.columns(entryKey).doUpdateSet({ mask: sql.ref('excluded.mask') })),
    ),
    removeEntries: toStatement<Tables['entries']>(stage.removeEntries)(() =>
      database.deleteFrom('entries').where(({ eb, refTuple }) =>
        eb(
          refTuple('audience', 'parameter', 'value', 'id'),
          'in',
          database
            .selectFrom(givenEntries)
            .select(entryKey)
            .$asTuple(...entryKey),
        ),
      ),
    ),
    removeAudience: toStatement<{ id: string; audience: string }>(stage.removeAudience)((to) =>
      database.deleteFrom('entries').where('id', '=', to('id')).where('audience', '=', to('audience')),
    ),
    removeEarlier: toStatement<Tables['entries'] & { replaces: number }>(stage.removeEarlier)((to) =>
      database
        .deleteFrom('entries')
        .where('id', '=', to('id'))
        .where('audience', '=', to('audience'))
        .where('parameter', '=', to('parameter'))
        .where(({ eb, or }) => or([eb('value', '<', to('value')), eb(sql`mask & ${to('mask')}`, '<>', to('mask'))]))
        .where(sql`mask & ${to('replaces')}`, '=', to('replaces')),
    ),
    addChanges: toStatement<Omit<Tables['changes'], 'seq' | 'tx'>>(stage.changes)(() =>
      database.insertInto('changes').columns(changeColumns).expression(database.selectFrom(givenChanges).select(changeColumns)),
    ),
  }
}
