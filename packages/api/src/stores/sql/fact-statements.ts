import { sql } from 'kysely'
import type { SqlDialect } from './sql-dialect.ts'
import { stage } from './stage.ts'
import { toStatement } from './statement.ts'
import type { Tables } from './tables.ts'

type FactKey = Pick<Tables['facts'], (typeof key)[number]>

const key = ['fact', 'facility', 'id', 'part'] as const
const content = ['subject', 'starts', 'ends', 'dimensions', 'amount', 'heads', 'place'] as const
const columns = [...key, ...content] as const
const keyTypes = { fact: 'text', facility: 'text', id: 'text', part: 'integer' } as const

/** Rows of facts, as they come and go with the versions of a record. */
export function createFactStatements({ database, given }: SqlDialect) {
  const givenFacts = given<Tables['facts']>({
    ...keyTypes,
    subject: 'text',
    starts: 'text',
    ends: 'text',
    dimensions: 'text',
    amount: 'bigint',
    heads: 'integer',
    place: 'text',
  })
  const givenKeys = given<FactKey>(keyTypes)
  return {
    add: toStatement<Tables['facts']>(stage.putFacts)(() =>
      database.insertInto('facts').columns(columns).expression(database.selectFrom(givenFacts).select(columns)),
    ),
    put: toStatement<Tables['facts']>(stage.putFacts)(() =>
      database
        .insertInto('facts')
        .columns(columns)
        .expression(database.selectFrom(givenFacts).select(columns).where(sql.lit(true)))
        .onConflict((conflict) =>
          conflict.columns(key).doUpdateSet((eb) => ({
            subject: eb.ref('excluded.subject'),
            starts: eb.ref('excluded.starts'),
            ends: eb.ref('excluded.ends'),
            dimensions: eb.ref('excluded.dimensions'),
            amount: eb.ref('excluded.amount'),
            heads: eb.ref('excluded.heads'),
            place: eb.ref('excluded.place'),
          })),
        ),
    ),
    behind: toStatement<FactKey & { limit: number }>()((to) =>
      database
        .selectFrom('facts')
        .select(key)
        .where(({ eb, refTuple, tuple }) => eb(refTuple(...key), '>', tuple(to('fact'), to('facility'), to('id'), to('part'))))
        .orderBy('fact')
        .orderBy('facility')
        .orderBy('id')
        .orderBy('part')
        .limit(to('limit')),
    ),
    remove: toStatement<FactKey>(stage.removeFacts)(() =>
      database.deleteFrom('facts').where(({ eb, refTuple }) =>
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
