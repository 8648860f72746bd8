import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'

type Row = Readonly<Record<string, unknown>>

/** Looks into a database beside the server, with plain SQL that both kinds understand. */
export interface SqlReader {
  all(sql: string): Promise<readonly Row[]>
  close(): Promise<void>
}

/** Opens a database for reading. */
async function openSql(address: string): Promise<SqlReader> {
  if (!address.startsWith('postgres')) {
    const database = new DatabaseSync(address, { readOnly: true })
    return { all: async (sql) => database.prepare(sql).all(), close: async () => database.close() }
  }
  const client = new Client({ connectionString: address })
  await client.connect()
  return { all: async (sql) => (await client.query<Row>(sql)).rows, close: () => client.end() }
}

/** Runs a task with a reader of a database, and closes it. */
export async function withSql<T>(address: string, task: (reader: SqlReader) => Promise<T>): Promise<T> {
  const reader = await openSql(address)
  try {
    return await task(reader)
  } finally {
    await reader.close()
  }
}
