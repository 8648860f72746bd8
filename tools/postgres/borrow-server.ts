import { randomBytes } from 'node:crypto'
import { withClient } from './create-database.ts'
import type { RunningPostgres } from './running-postgres.ts'

/** Takes a new database of a server that runs already; at the stop it is dropped, with every database that was created from it. */
export async function borrowServer(serverUrl: string): Promise<RunningPostgres> {
  const name = `caunoi_test_${randomBytes(6).toString('hex')}`
  const own = new URL(serverUrl)
  own.pathname = `/${name}`
  await withClient(serverUrl, (client) => client.query(`create database ${client.escapeIdentifier(name)}`))
  return {
    url: own.href,
    stop: () =>
      withClient(serverUrl, async (client) => {
        const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [name])
        for (const { datname } of rows) await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`)
      }),
  }
}
