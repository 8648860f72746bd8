import { sql } from 'kysely'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { toStatement } from './statement.ts'
import type { Tables } from './tables.ts'

type AuditRow = Omit<Tables['audit'], 'seq'>
type Readable = { facility: string; from: string; beforeAt: string; beforeId: string; limit: number }
type Trail = { resource: string; recordId: string; after: string; limit: number }

/** Audit events, and where they stand: in the trails of the records that they name, and in the lists of those who read them. */
export function createAuditStatements({ database, given }: SqlDialect) {
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

  /** The events that name a record, from one end of its trail. */
  const trailFrom = (end: 'newest' | 'oldest') => {
    const [beyond, order] = end === 'newest' ? (['<', 'desc'] as const) : (['>', 'asc'] as const)
    return toStatement<Trail>()((to) =>
      database
        .selectFrom('audit_subjects')
        .select((eb) => [
          'audit_id as id',
          // Somebody may have added another event of that id.
          eb.selectFrom('audit').select('body').whereRef('audit.id', '=', 'audit_subjects.audit_id').limit(sql.lit(1)).as('body'),
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
