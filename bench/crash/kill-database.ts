import { withClient } from '../../tools/postgres/create-database.ts'

/** `kill -9` of a process of the PostgreSQL that this run started: the server ends all others as well, and recovers from its log. */
export async function killDatabase(url: string): Promise<void> {
  if (process.env.CAUNOI_TEST_DATABASE_URL) throw new Error('--kill-database kills only a PostgreSQL that this run started')
  const own = new URL(url)
  own.searchParams.set('application_name', 'crash')
  const { rows } = await withClient(own.href, (client) =>
    client.query<{ pid: number }>(
      "select pid from pg_stat_activity where datname = current_database() and application_name = 'caunoi' limit 1",
    ),
  )
  const [victim] = rows
  if (victim === undefined) throw new Error('our server has no connection to its database')
  process.kill(victim.pid, 'SIGKILL')
}

/** Waits until the database takes connections again. */
export async function databaseReady(url: string, patience = 30_000): Promise<void> {
  for (const deadline = Date.now() + patience; ; ) {
    try {
      return await withClient(url, async (client) => void (await client.query('select 1')))
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
