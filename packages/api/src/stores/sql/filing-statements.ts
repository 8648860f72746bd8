import { sql } from 'kysely'
import type { UnfiledRow } from './filed-rows.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { type Arguments, toStatement } from './statement.ts'
import type { Tables } from './tables.ts'

/** The setting that holds the place up to which events are filed. */
export const FILED = 'audit-filed'
/** The setting that holds the place up to which some may be filed before they were settled. */
export const FILED_AHEAD = 'audit-filed-ahead'

const subjectColumns = ['resource', 'record_id', 'audit_id'] as const
const readerColumns = ['facility', 'at', 'audit_id', 'record_ids'] as const

/** What files audit events: writes the rows of trails and reading lists, and marks how far that is done. */
export function createFilingStatements({ database, given, sealOrder }: SqlDialect) {
  const { isBetween, isSettled, by, place } = sealOrder
  const givenSubjects = given<Tables['audit_subjects']>({ resource: 'text', record_id: 'text', audit_id: 'text' })
  const givenReaders = given<Tables['audit_readers']>({ facility: 'text', at: 'text', audit_id: 'text', record_ids: 'text' })
  return {
    unfiled: toStatement<Arguments & { limit: number }>()<UnfiledRow>((to) =>
      database
        .selectFrom('audit')
        .select(['id', 'at', 'resource', 'record_id', 'facility', 'reach', place.as('place')])
        .select(sql<number>`case when ${isSettled} then 1 else 0 end`.as('settled'))
        .where(isBetween)
        .orderBy(by)
        .limit(to('limit')),
    ),
    subjects: toStatement<Tables['audit_subjects']>(stage.auditSubjects)(() =>
      database
        .insertInto('audit_subjects')
        .columns(subjectColumns)
        .expression(database.selectFrom(givenSubjects).select(subjectColumns).where(sql.lit(true)))
        .onConflict((conflict) => conflict.doNothing()),
    ),
    readers: toStatement<Tables['audit_readers']>(stage.auditReaders)(() =>
      database
        .insertInto('audit_readers')
        .columns(readerColumns)
        .expression(database.selectFrom(givenReaders).select(readerColumns).where(sql.lit(true)))
        .onConflict((conflict) => conflict.doNothing()),
    ),
    /** A mark goes forward only: of two that file at once, one may know less. */
    mark: toStatement<{ name: string; value: string }>(stage.settings)((to) =>
      database
        .insertInto('settings')
        .values({ name: to('name'), value: to('value') })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet((eb) => ({ value: eb.ref('excluded.value') }))
            .whereRef('settings.value', '<', 'excluded.value'),
        ),
    ),
  }
}

/** The same where the database makes the rows by itself. */
export function createStretchStatements({ database, sealOrder, unfolded }: SqlDialect) {
  if (!unfolded) return undefined
  const { isBetween, isSettled, by, place } = sealOrder
  return {
    /** The last of the settled events behind a place, of so many. */
    settled: toStatement<Arguments & { limit: number }>()<{ place: string | null }>((to) =>
      database
        .selectFrom(
          database
            .selectFrom('audit')
            .select(place.as('place'))
            .where(isBetween)
            .where(isSettled)
            .orderBy(by)
            .limit(to('limit'))
            .as('stretch'),
        )
        .select((eb) => eb.fn.max('place').as('place')),
    ),
    /** Whoever files holds the mark: what two write at once would make them wait for each other. */
    hold: toStatement<Arguments>()(() => database.selectFrom('settings').select('value').where('name', '=', sql.lit(FILED)).forUpdate()),
    subjects: toStatement<Arguments>(stage.auditSubjects)(() =>
      database.insertInto('audit_subjects').columns(subjectColumns).expression(unfolded.subjects),
    ),
    readers: toStatement<Arguments>(stage.auditReaders)(() =>
      database.insertInto('audit_readers').columns(readerColumns).expression(unfolded.readers),
    ),
  }
}
