import { type RawBuilder, sql } from 'kysely'
import type { UnfoldedEvents } from '../sql/sql-dialect.ts'

/** The members of a list in what an event reaches; fails where there is no list. */
const listed = (name: string) => sql`json_array_elements(coalesce(reach::json -> ${sql.lit(name)}, 'null'))`

/** A text in JSON; null, which no key takes, for what is none. */
const textOf = (json: RawBuilder<unknown>) => sql`case json_typeof(${json}) when 'string' then ${json} #>> '{}' end`

const named = sql`named.one`
const facility = sql`reader.one -> 'facility'`
/** In the spacing in which it was written. */
const theirs = sql`reader.one -> 'recordIds'`
const isTexts = sql`not exists (select from json_array_elements(${theirs}) as of_theirs (id) where json_typeof(of_theirs.id) <> 'string')`

/** The rows of events as `reachIn` reads them, in the order of their indexes. */
export function unfoldedEvents(isBetween: RawBuilder<boolean>): UnfoldedEvents {
  return {
    subjects: sql`
      select resource, record_id, id from audit where reach is null and record_id is not null and ${isBetween}
      union all
      select resource, ${textOf(named)}, id from audit cross join lateral ${listed('recordIds')} as named (one)
        where reach is not null and ${isBetween}
      order by 1, 2, 3`,
    readers: sql`
      select facility, at, id, null from audit where reach is null and ${isBetween}
      union all
      select case when ${theirs} is null or ${isTexts} then ${textOf(facility)} end, at, id, (${theirs})::text
        from audit cross join lateral ${listed('readers')} as reader (one) where reach is not null and ${isBetween}
      order by 1, 2, 3`,
  }
}
