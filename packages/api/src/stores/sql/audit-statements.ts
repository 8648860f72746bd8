import { type NotNull, sql } from 'kysely'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { toStatement } from './statement.ts'
import type { Tables } from './tables.ts'

type AuditRow = Omit<Tables['audit'], 'seq'>
type Readable = { facility: string; from: string; beforeAt: string; beforeId: string; limit: number }
type Trail = { resource: string; recordId: string; after: string; limit: number }

/** Audit events, and the records that they name. */
export function createAuditStatements({ database, given, recordIdsIn }: SqlDialect) {
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
  const subjectColumns = ['resource', 'record_id', 'audit_id'] as const
  const givenSubjects = given<Tables['audit_subjects']>({ resource: 'text', record_id: 'text', audit_id: 'text' })

  const givenFilings = given<Tables['audit_filing']>({ audit_id: 'text' })
  const readerColumns = ['facility', 'at', 'audit_id', 'record_ids'] as const
  const givenReaders = given<Tables['audit_readers']>({ facility: 'text', at: 'text', audit_id: 'text', record_ids: 'text' })

  /** The events that name a record, from one end of its trail. */
  const trailFrom = (end: 'newest' | 'oldest') => {
    const [beyond, order] = end === 'newest' ? (['<', 'desc'] as const) : (['>', 'asc'] as const)
    return toStatement<Trail>()((to) => {
      const alone = database
        .selectFrom('audit')
        .select(['id', 'body'])
        .where('resource', '=', to('resource'))
        .where('record_id', '=', to('recordId'))
        .where('id', beyond, to('after'))
        .orderBy('id', order)
        .limit(to('limit'))
      const amongOthers = database
        .selectFrom('audit_subjects')
        .select((eb) => [
          'audit_id as id',
          eb
            .selectFrom('audit')
            .select('body')
            .where('audit.record_id', 'is', null)
            .whereRef('audit.id', '=', 'audit_subjects.audit_id')
            .as('body'),
        ])
        .where('resource', '=', to('resource'))
        .where('record_id', '=', to('recordId'))
        .where('audit_id', beyond, to('after'))
        .orderBy('audit_id', order)
        .limit(to('limit'))
        .$narrowType<{ body: NotNull }>()
      const all = database
        .selectFrom(alone.as('alone'))
        .selectAll()
        .unionAll(database.selectFrom(amongOthers.as('among_others')).selectAll())
      return database.selectFrom(all.as('all')).selectAll().orderBy('id', order).limit(to('limit'))
    })
  }

  return {
    addReaders: toStatement<Tables['audit_readers']>(stage.auditReaders)(() =>
      database.insertInto('audit_readers').columns(readerColumns).expression(database.selectFrom(givenReaders).select(readerColumns)),
    ),
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
    add: toStatement<AuditRow>(stage.audit)(() =>
      database.insertInto('audit').columns(columns).expression(database.selectFrom(givenEvents).select(columns)),
    ),
    addSubjects: toStatement<Tables['audit_subjects']>(stage.auditSubjects)(() =>
      database.insertInto('audit_subjects').columns(subjectColumns).expression(database.selectFrom(givenSubjects).select(subjectColumns)),
    ),
    addFiling: toStatement<Tables['audit_filing']>(stage.auditFiling)(() =>
      database.insertInto('audit_filing').columns(['audit_id']).expression(database.selectFrom(givenFilings).select('audit_id')),
    ),
    toFile: toStatement<{ after: string; limit: number }>()((to) =>
      database.selectFrom('audit_filing').select('audit_id').where('audit_id', '>', to('after')).orderBy('audit_id').limit(to('limit')),
    ),
    file: toStatement<{ upTo: string }>(stage.auditSubjects)((to) =>
      database
        .insertInto('audit_subjects')
        .columns(subjectColumns)
        .expression(
          database
            .selectFrom('audit_filing')
            // SQLite leaves the tables of a cross join in their order, and so walks over what is to file alone.
            .crossJoin('audit as a')
            .crossJoin(recordIdsIn(sql.ref('a.reach')))
            .select(['a.resource', 'named.value', 'a.id'])
            .whereRef('a.id', '=', 'audit_filing.audit_id')
            .where('audit_filing.audit_id', '<=', to('upTo'))
            // Rows that lie together are written together, and by two at once in the same order.
            .orderBy('a.resource')
            .orderBy('named.value')
            .orderBy('a.id'),
        )
        .onConflict((conflict) => conflict.doNothing()),
    ),
    forgetFilings: toStatement<{ upTo: string }>(stage.auditFiling)((to) =>
      database.deleteFrom('audit_filing').where('audit_id', '<=', to('upTo')),
    ),
    trail: trailFrom('newest'),
    trailFromStart: trailFrom('oldest'),
  }
}
