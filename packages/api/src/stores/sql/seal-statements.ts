import { sql } from 'kysely'
import type { EvidenceRow } from './audit-reach.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { type Arguments, toStatement } from './statement.ts'
import type { Tables } from './tables.ts'

type Key = { facility: string; at: string; id: string }
type Trail = { resource: string; recordId: string; id: string }

/** Audit events as evidence, and the hash chain over them. */
export function createSealStatements({ database, sealOrder }: SqlDialect) {
  const { isBetween, isSettled, by, place } = sealOrder
  const evidence = ['id', 'at', 'resource', 'record_id', 'facility', 'body', 'reach', place.as('place')] as const
  const head = ['last', 'place', 'at', 'hash'] as const
  return {
    evidence: toStatement<Arguments & { limit: number }>()<EvidenceRow>((to) =>
      database.selectFrom('audit').select(evidence).where(isBetween).where(isSettled).orderBy(by).limit(to('limit')),
    ),
    /** Events that name one record at most and are read by the facility whose act they are, without the row by which it reads them. */
    unread: toStatement<Arguments>()<{ id: string }>(() =>
      database
        .selectFrom('audit')
        .select('id')
        .where(isBetween)
        .where('reach', 'is', null)
        .where((eb) =>
          eb(
            eb
              .selectFrom('audit_readers as r')
              .select(sql<number>`count(*)`.as('rows'))
              .whereRef('r.facility', '=', 'audit.facility')
              .whereRef('r.at', '=', 'audit.at')
              .whereRef('r.audit_id', '=', 'audit.id')
              .where('r.record_ids', 'is', null),
            '=',
            sql.lit(0),
          ),
        ),
    ),
    reaching: toStatement<Arguments>()<EvidenceRow>(() =>
      database.selectFrom('audit').select(evidence).where(isBetween).where('reach', 'is not', null).orderBy(by),
    ),
    reader: toStatement<Key>()<Pick<Tables['audit_readers'], 'record_ids'>>((to) =>
      database
        .selectFrom('audit_readers')
        .select('record_ids')
        .where('facility', '=', to('facility'))
        .where('at', '=', to('at'))
        .where('audit_id', '=', to('id')),
    ),
    subject: toStatement<Trail>()<{ audit_id: string }>((to) =>
      database
        .selectFrom('audit_subjects')
        .select('audit_id')
        .where('resource', '=', to('resource'))
        .where('record_id', '=', to('recordId'))
        .where('audit_id', '=', to('id')),
    ),
    head: toStatement<Arguments>()<Pick<Tables['audit_seals'], (typeof head)[number]>>(() =>
      database.selectFrom('audit_seals').select(head).where('first', '>', sql.lit(0)).orderBy('first', 'desc').limit(sql.lit(1)),
    ),
    seals: toStatement<{ from: number; limit: number }>()((to) =>
      database
        .selectFrom('audit_seals')
        .select(['first', 'links', ...head])
        .where((eb) =>
          eb(
            'first',
            '>=',
            eb.fn.coalesce(
              eb
                .selectFrom('audit_seals as holding')
                .select('holding.first')
                .where('holding.first', '<=', to('from'))
                .orderBy('holding.first', 'desc')
                .limit(sql.lit(1)),
              sql<number>`0`,
            ),
          ),
        )
        .orderBy('first')
        .limit(to('limit')),
    ),
    add: toStatement<Tables['audit_seals']>(stage.auditSeals)((to) =>
      database.insertInto('audit_seals').values({
        first: to('first'),
        last: to('last'),
        place: to('place'),
        at: to('at'),
        hash: to('hash'),
        links: to('links'),
      }),
    ),
  }
}
