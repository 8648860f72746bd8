import type { StoredChange } from '../store.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { type Arguments, type Statement, toStatement } from './statement.ts'

/** Readers of the feed; `read` makes one statement for each number of audiences, compiled the first time that it is asked for. */
export function createFeedStatements({ database, feed }: SqlDialect) {
  const known = new Map<number, Statement<Arguments, StoredChange>>()
  return {
    read(audiences: number): Statement<Arguments, StoredChange> {
      const statement = known.get(audiences) ?? toStatement<Arguments>()(() => feed.read(audiences))
      known.set(audiences, statement)
      return statement
    },
    change: toStatement<Arguments>()(() => database.selectFrom('changes').select('seq').where(feed.isThere)),
  }
}
