import { sql } from 'kysely'
import type { EvidenceRow } from './audit-reach.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { type Arguments, toStatement } from './statement.ts'
import type { Tables } from './tables.ts'

type Key = { facility: string; at: string; id: string }
type Trail = { resource: string; recordId: string; id: string }

/** Audit events as evidence, and the hash chain over them. */
export function createSealStatements({ database, sealOrder, given }: SqlDialect) {
  const { isBetween, isSettled, by, place } = sealOrder
  const evidence = ['id', 'at', 'resource', 'record_id', 'facility', 'body', 'reach', place.as('place')] as const
  const givenKeys = given<Key>({ facility: 'text', at: 'text', id: 'text' })
  const givenTrails = given<Trail>({ resource: 'text', recordId: 'text', id: 'text' })
  const head = ['last', 'place', 'at', 'hash'] as const
  return {
    evidence: toStatement<Arguments & { limit: number }>()<EvidenceRow>((to) =>
      database.selectFrom('audit').select(evidence).where(isBetween).where(isSettled).orderBy(by).limit(to('limit')),
    ),
    /** Events that name one record at most and are read by the facility whose act they are, without a row by which they are found. */
    unread: toStatement<Arguments>()<{ id: string }>(() =>
      database
        .selectFrom('audit')
        .select('id')
        .where(isBetween)
        .where('reach', 'is', null)
        .where((eb) => {
          const isUnread = eb(
            eb
              .selectFrom('audit_readers as r')
              .select(sql<number>`count(*)`.as('rows'))
              .whereRef('r.facility', '=', 'audit.facility')
              .whereRef('r.at', '=', 'audit.at')
              .whereRef('r.audit_id', '=', 'audit.id')
              .where('r.record_ids', 'is', null),
            '=',
            sql.lit(0),
          )
          const isOffTrail = eb(
            eb
              .selectFrom('audit_subjects as s')
              .select(sql<number>`count(*)`.as('rows'))
              .whereRef('s.resource', '=', 'audit.resource')
              .whereRef('s.record_id', '=', 'audit.record_id')
              .whereRef('s.audit_id', '=', 'audit.id'),
            '=',
            sql.lit(0),
          )
          return eb.or([isUnread, eb.and([eb('record_id', 'is not', null), isOffTrail])])
        }),
    ),
    /** Events whose id another one has as well: a trail shows one of them. */
    doubled: toStatement<Arguments>()<{ id: string }>(() =>
      database
        .selectFrom('audit')
        .select('id')
        .where(isBetween)
        .where((eb) =>
          eb(
            eb.selectFrom('audit as other').select(sql<number>`count(*)`.as('rows')).whereRef('other.id', '=', 'audit.id'),
            '>',
            sql.lit(1),
          ),
        ),
    ),
    reaching: toStatement<Arguments>()<EvidenceRow>(() =>
      database.selectFrom('audit').select(evidence).where(isBetween).where('reach', 'is not', null).orderBy(by),
    ),
    readers: toStatement<Key>()(() =>
      database
        .selectFrom(givenKeys)
        .innerJoin('audit_readers as r', (join) =>
          join.onRef('r.facility', '=', 'given.facility').onRef('r.at', '=', 'given.at').onRef('r.audit_id', '=', 'given.id'),
        )
        .select(['r.facility', 'r.audit_id', 'r.record_ids']),
    ),
    subjects: toStatement<Trail>()(() =>
      database
        .selectFrom(givenTrails)
        .innerJoin('audit_subjects as s', (join) =>
          join.onRef('s.resource', '=', 'given.resource').onRef('s.record_id', '=', 'given.recordId').onRef('s.audit_id', '=', 'given.id'),
        )
        .select(['s.record_id', 's.audit_id']),
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
