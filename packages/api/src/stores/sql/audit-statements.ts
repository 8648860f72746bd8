import { type NotNull, sql } from 'kysely'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { type Arguments, toStatement } from './statement.ts'
import type { Tables } from './tables.ts'

type AuditRow = Omit<Tables['audit'], 'seq'>
type Readable = { facility: string; from: string; beforeAt: string; beforeId: string; limit: number }
type Trail = { resource: string; recordId: string; after: string; limit: number }

/** Audit events, and where they stand: in the trails of the records that they name, and in the lists of those who read them. */
export function createAuditStatements({ database, given, recordIdsIn, readersIn, sealOrder }: SqlDialect) {
  const { isBetween, isSettled, by, place } = sealOrder
  const columns = ['id', 'at', 'resource', 'record_id', 'facility', 'body', 'reach'] as const
  const givenEvents = given<AuditRow>({
    id: 'text',
    at: 'text',
    resource: 'text',
    record_id: 'text',
    facility: 'text',
    body: 'text',
    reach: 'text',
  })
  const plain = database.selectFrom('audit').where(isBetween).where('reach', 'is', null)
  const reaching = database.selectFrom('audit').where(isBetween).where('reach', 'is not', null)
  const readers = readersIn(sql.ref('audit.reach'))

  /** The events that name a record, from one end of its trail. */
  const trailFrom = (end: 'newest' | 'oldest') => {
    const [beyond, order] = end === 'newest' ? (['<', 'desc'] as const) : (['>', 'asc'] as const)
    return toStatement<Trail>()((to) =>
      database
        .selectFrom('audit_subjects')
        .select((eb) => [
          'audit_id as id',
          eb.selectFrom('audit').select('body').whereRef('audit.id', '=', 'audit_subjects.audit_id').as('body'),
        ])
        .where('resource', '=', to('resource'))
        .where('record_id', '=', to('recordId'))
        .where('audit_id', beyond, to('after'))
        .orderBy('audit_id', order)
        .limit(to('limit')),
    )
  }

  return {
    add: toStatement<AuditRow>(stage.audit)(() =>
      database.insertInto('audit').columns(columns).expression(database.selectFrom(givenEvents).select(columns)),
    ),
    unfiled: toStatement<Arguments & { limit: number }>()((to) =>
      database
        .selectFrom('audit')
        .select([place.as('place'), sql<number>`case when ${isSettled} then 1 else 0 end`.as('settled')])
        .where(isBetween)
        .orderBy(by)
        .limit(to('limit')),
    ),
    // Rows that lie together are written together, and by two at once in the same order.
    fileSubjects: toStatement<Arguments>(stage.auditSubjects)(() => {
      const all = plain
        .select(['resource', 'record_id', 'id as audit_id'])
        .where('record_id', 'is not', null)
        .$narrowType<{ record_id: NotNull }>()
        // SQLite leaves the tables of a cross join in their order, and so walks over what is to file alone.
        .unionAll(
          reaching
            .crossJoin(recordIdsIn(sql.ref('audit.reach')))
            .select(['audit.resource', 'named.value as record_id', 'audit.id as audit_id']),
        )
      const names = ['resource', 'record_id', 'audit_id'] as const
      return database
        .insertInto('audit_subjects')
        .columns(names)
        .expression(database.selectFrom(all.as('all')).select(names).orderBy('resource').orderBy('record_id').orderBy('audit_id'))
        .onConflict((conflict) => conflict.doNothing())
    }),
    fileReaders: toStatement<Arguments>(stage.auditReaders)(() => {
      const all = plain
        .select(['facility', 'at', 'id as audit_id', sql<string | null>`null`.as('record_ids')])
        .unionAll(
          reaching
            .crossJoin(readers.rows)
            .select([readers.facility.as('facility'), 'audit.at', 'audit.id as audit_id', readers.recordIds.as('record_ids')]),
        )
      const names = ['facility', 'at', 'audit_id', 'record_ids'] as const
      return database
        .insertInto('audit_readers')
        .columns(names)
        .expression(database.selectFrom(all.as('all')).select(names).orderBy('facility').orderBy('at').orderBy('audit_id'))
        .onConflict((conflict) => conflict.doNothing())
    }),
    readable: toStatement<Readable>()((to) =>
      database
        .selectFrom('audit_readers as r')
        .innerJoin('audit as a', 'a.id', 'r.audit_id')
        .select(['a.id', 'r.at', 'a.body', 'r.record_ids'])
        .where('r.facility', '=', to('facility'))
        .where('r.at', '>=', to('from'))
        .where((eb) => eb(eb.refTuple('r.at', 'r.audit_id'), '<', eb.tuple(to('beforeAt'), to('beforeId'))))
        .orderBy('r.at', 'desc')
        .orderBy('r.audit_id', 'desc')
        .limit(to('limit')),
    ),
    readableOne: toStatement<{ facility: string; id: string }>()((to) =>
      database
        .selectFrom('audit as a')
        .innerJoin('audit_readers as r', (join) => join.onRef('r.at', '=', 'a.at').onRef('r.audit_id', '=', 'a.id'))
        .select(['a.id', 'r.at', 'a.body', 'r.record_ids'])
        .where('a.id', '=', to('id'))
        .where('r.facility', '=', to('facility')),
    ),
    trail: trailFrom('newest'),
    trailFromStart: trailFrom('oldest'),
  }
}
