import { sql } from 'kysely'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { toStatement } from './statement.ts'
import type { Tables } from './tables.ts'

const columns = ['resource', 'id', 'facility', 'referral_id', 'relation', 'data_classes'] as const
const key = ['resource', 'id', 'facility', 'referral_id'] as const

/** Grants: one for each record, facility and referral. */
export function createGrantStatements({ database, given }: SqlDialect) {
  const selected = database.selectFrom('grants').select(columns)
  const givenGrants = given<Tables['grants']>({
    resource: 'text',
    id: 'text',
    facility: 'text',
    referral_id: 'text',
    relation: 'text',
    data_classes: 'text',
  })
  type GrantKey = Pick<Tables['grants'], (typeof key)[number]>
  const givenKeys = given<GrantKey>({ resource: 'text', id: 'text', facility: 'text', referral_id: 'text' })

  return {
    of: toStatement<{ facility: string; resource: string; id: string }>(stage.lookUp)((to) =>
      selected
        .where('resource', '=', to('resource'))
        .where('id', '=', to('id'))
        .where('facility', '=', to('facility'))
        .orderBy('referral_id'),
    ),
    on: toStatement<{ resource: string; id: string }>(stage.lookUp)((to) =>
      selected.where('resource', '=', to('resource')).where('id', '=', to('id')).orderBy('facility').orderBy('referral_id'),
    ),
    through: toStatement<{ referral: string }>()((to) =>
      selected.where('referral_id', '=', to('referral')).orderBy('resource').orderBy('id').orderBy('facility'),
    ),
    put: toStatement<Tables['grants']>(stage.grants)(() =>
      database
        .insertInto('grants')
        .columns(columns)
        .expression(database.selectFrom(givenGrants).select(columns).where(sql.lit(true)))
        .onConflict((conflict) =>
          conflict
            .columns(key)
            .doUpdateSet((eb) => ({ relation: eb.ref('excluded.relation'), data_classes: eb.ref('excluded.data_classes') })),
        ),
    ),
    remove: toStatement<GrantKey>(stage.grants)(() =>
      database.deleteFrom('grants').where(({ eb, refTuple }) =>
        eb(
          refTuple(...key),
          'in',
          database
            .selectFrom(givenKeys)
            .select(key)
            .$asTuple(...key),
        ),
      ),
    ),
  }
}
