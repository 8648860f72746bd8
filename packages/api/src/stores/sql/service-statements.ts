import { sql } from 'kysely'
import type { StoredClient } from '../store.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { toStatement } from './statement.ts'

type Client = { [K in keyof StoredClient]: StoredClient[K] }

/** Contents, and what the server needs for itself: clients, token ids, settings. */
export function createServiceStatements({ database }: SqlDialect) {
  return {
    putContent: toStatement<{ id: string; bytes: Uint8Array }>(stage.content)((to) =>
      database
        .insertInto('contents')
        .values({ id: to('id'), bytes: to('bytes') })
        .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ bytes: eb.ref('excluded.bytes') }))),
    ),
    eraseContent: toStatement<{ id: string }>(stage.content)((to) => database.deleteFrom('contents').where('id', '=', to('id'))),
    readContent: toStatement<{ id: string }>()((to) => database.selectFrom('contents').select('bytes').where('id', '=', to('id'))),
    putClient: toStatement<Client>(stage.client)((to) =>
      database
        .insertInto('clients')
        .values({ id: to('id'), facility: to('facility'), body: to('body') })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({ facility: eb.ref('excluded.facility'), body: eb.ref('excluded.body') })),
        ),
    ),
    findClient: toStatement<{ id: string }>()((to) =>
      database.selectFrom('clients').select(['id', 'facility', 'body']).where('id', '=', to('id')),
    ),
    clients: toStatement<{ after: string; limit: number }>()((to) =>
      database.selectFrom('clients').select(['id', 'facility', 'body']).where('id', '>', to('after')).orderBy('id').limit(to('limit')),
    ),
    rememberToken: toStatement<{ id: string; expiresAt: number }>()((to) =>
      database
        .insertInto('tokens')
        .values({ id: to('id'), expires_at: to('expiresAt') })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id'),
    ),
    forgetTokens: toStatement<{ before: number }>(stage.forgetTokens)((to) =>
      database.deleteFrom('tokens').where('expires_at', '<', to('before')),
    ),
    countMiss: toStatement<{ counter: string; until: number }>()((to) =>
      database
        .insertInto('misses')
        .values({ counter: to('counter'), count: sql.lit(1), until: to('until') })
        .onConflict((conflict) => conflict.column('counter').doUpdateSet((eb) => ({ count: sql<number>`${eb.ref('misses.count')} + 1` })))
        .returning('count'),
    ),
    forgetMisses: toStatement<{ before: number }>(stage.forgetMisses)((to) =>
      database.deleteFrom('misses').where('until', '<', to('before')),
    ),
    setting: toStatement<{ name: string }>()((to) => database.selectFrom('settings').select('value').where('name', '=', to('name'))),
    settings: toStatement<{ from: string; to: string }>()((to) =>
      database.selectFrom('settings').select(['name', 'value']).where('name', '>=', to('from')).where('name', '<=', to('to')),
    ),
    replaceSetting: toStatement<{ name: string; value: string }>(stage.settings)((to) =>
      database
        .insertInto('settings')
        .values({ name: to('name'), value: to('value') })
        .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') }))),
    ),
    // The update changes nothing: it makes the first value come back.
    putSetting: toStatement<{ name: string; value: string }>()((to) =>
      database
        .insertInto('settings')
        .values({ name: to('name'), value: to('value') })
        .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('settings.value') })))
        .returning('value'),
    ),
  }
}
