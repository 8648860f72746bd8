import { DatabaseSync } from 'node:sqlite'
import { withClient } from '../../../../tools/postgres/create-database.ts'

/** Runs statements in a database behind the back of its server. */
export type Tamper = (...statements: readonly string[]) => Promise<void>

/** The way around the store: plain SQL, by whoever holds the database. */
export function tamperWith(address: string): Tamper {
  if (address.startsWith('postgres')) {
    return (...statements) =>
      withClient(address, async (client) => {
        for (const statement of statements) await client.query(statement)
      })
  }
  return async (...statements) => {
    const database = new DatabaseSync(address)
    for (const statement of statements) database.exec(statement)
    database.close()
  }
}

/** Rows that a query answers, behind the back of the server as well. */
export async function rowsIn(address: string, query: string): Promise<readonly Record<string, unknown>[]> {
  if (address.startsWith('postgres')) return withClient(address, async (client) => (await client.query(query)).rows)
  const database = new DatabaseSync(address)
  const rows = database.prepare(query).all()
  database.close()
  return rows
}
