import type { KeptAnswer } from '../store.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { toStatement } from './statement.ts'

type Scoped = { scope: string; key: string }
type Answer = Scoped & { [K in keyof KeptAnswer]: KeptAnswer[K] }
type Moved = { from: string; to: string; resource: string; key: string }

/** Keys of senders: their own numbers, and idempotency keys with the answers given. */
export function createKeyStatements(dialect: SqlDialect) {
  const { database } = dialect
  return {
    // The update changes nothing: it makes the present holder come back.
    claim: toStatement<{ owner: string; resource: string; key: string; id: string }>()((to) =>
      database
        .insertInto('natural_keys')
        .values({ owner: to('owner'), resource: to('resource'), key: to('key'), id: to('id') })
        .onConflict((conflict) => conflict.columns(['owner', 'resource', 'key']).doUpdateSet((eb) => ({ id: eb.ref('natural_keys.id') })))
        .returning('id'),
    ),
    copyTo: toStatement<Moved>(stage.copyKey)((to) =>
      database
        .insertInto('natural_keys')
        .columns(['owner', 'resource', 'key', 'id'])
        .expression(
          database
            .selectFrom('natural_keys')
            .select([to('to').as('owner'), 'resource', 'key', 'id'])
            .where('owner', '=', to('from'))
            .where('resource', '=', to('resource'))
            .where('key', '=', to('key')),
        )
        .onConflict((conflict) => conflict.doNothing()),
    ),
    removeFrom: toStatement<Moved>(stage.removeKey)((to) =>
      database
        .deleteFrom('natural_keys')
        .where('owner', '=', to('from'))
        .where('resource', '=', to('resource'))
        .where('key', '=', to('key')),
    ),
    hold: toStatement<{ name: string }>()((to) => dialect.holdKey(to('name'))),
    findAnswer: toStatement<Scoped>()((to) =>
      database
        .selectFrom('answers')
        .select(['fingerprint', 'status', 'resource', 'id', 'version', 'at'])
        .where('scope', '=', to('scope'))
        .where('key', '=', to('key')),
    ),
    keepAnswer: toStatement<Answer>(stage.answer)((to) =>
      database.insertInto('answers').values({
        scope: to('scope'),
        key: to('key'),
        fingerprint: to('fingerprint'),
        status: to('status'),
        resource: to('resource'),
        id: to('id'),
        version: to('version'),
        at: to('at'),
      }),
    ),
    forgetAnswers: toStatement<{ before: string }>(stage.forgetAnswers)((to) =>
      database.deleteFrom('answers').where('at', '<', to('before')),
    ),
  }
}
