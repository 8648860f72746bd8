import { DatabaseSync } from 'node:sqlite'
import { withClient } from '../../tools/postgres/create-database.ts'

/** Whether the database itself finds its pages and indexes in order: `ok`, or what it says. */
export async function integrityOf(address: string): Promise<string> {
  if (!address.startsWith('postgres')) {
    const database = new DatabaseSync(address)
    try {
      return database
        .prepare('pragma integrity_check')
        .all()
        .map((row) => String(row.integrity_check))
        .join('; ')
    } finally {
      database.close()
    }
  }
  return withClient(address, async (client) => {
    await client.query('create extension if not exists amcheck')
    await client.query(`select bt_index_check(index => c.oid, heapallindexed => true) from pg_index i
      join pg_class c on c.oid = i.indexrelid join pg_am am on am.oid = c.relam join pg_namespace n on n.oid = c.relnamespace
      where am.amname = 'btree' and n.nspname = 'public'`)
    const { rows } = await client.query<{ found: string }>(`select count(*)::text as found from pg_class c
      join pg_namespace n on n.oid = c.relnamespace, lateral verify_heapam(c.oid) where c.relkind = 'r' and n.nspname = 'public'`)
    return rows[0]?.found === '0' ? 'ok' : `${rows[0]?.found} damaged rows`
  })
}
