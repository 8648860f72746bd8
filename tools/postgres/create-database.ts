import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Creates an empty database on the server of `url`, and answers its connection string; its name begins with that of the database in `url`. */
export async function createDatabase(url: string): Promise<string> {
  const created = new URL(url)
  const name = `${databaseOf(url)}_${randomBytes(6).toString('hex')}`
  created.pathname = `/${encodeURIComponent(name)}`
  await withClient(url, (client) => client.query(`create database ${client.escapeIdentifier(name)}`))
  return created.href
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres'
}

/** Runs a task over one connection, which is closed afterwards. */
export async function withClient<T>(url: string, task: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await task(client)
  } finally {
    await client.end()
  }
}
