import { type ClientBase, Pool } from 'pg'

const CONNECT_TIMEOUT = 10_000
/** Milliseconds for which an answer is waited for: longer than the server works on it, so that a server that says nothing is not there any more. */
const PATIENCE = 35_000

const settings = [
  // A commit waits for the disk at least; a setting that waits for replicas too is left as it is.
  "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local', 'remote_write')",
  // The schemas of this user, also where a statement runs as the role behind the wall.
  "select set_config('search_path', (select string_agg(quote_ident(name), ', ') from unnest(current_schemas(false)) as name), false)",
  "set statement_timeout = '30s'",
  "set lock_timeout = '10s'",
  "set idle_in_transaction_session_timeout = '30s'",
  // Every statement of the store walks an index; nothing else is right, whatever the statistics of the moment say.
  ...['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin'].map((method) => `set enable_${method} = off`),
  // One plan for all values is planned once for each connection; planning a write again takes longer than the write.
  'set plan_cache_mode = force_generic_plan',
  'set jit = off',
].join('; ')

/** Creates the connections of a store: pipelined, durable, bounded in time; one that leads nowhere is ended with all that was asked on it. */
export function createPool(url: string, size: number, patience = PATIENCE): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    pipeline: true,
    keepAlive: true,
    application_name: 'caunoi',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: patience,
    onConnect: (client: ClientBase) => client.query(settings).then(() => undefined),
  })
  // A connection that is lost fails its queries as well: these tell, an event needs no hearer.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
