import type { Pool, QueryConfig, QueryResult } from 'pg'
import { type Asker, SERVER } from '../store.ts'
import { enterWall } from './enter-wall.ts'
import { gatherPackets } from './gather-packets.ts'
import { translated } from './to-store-error.ts'

/** Reads what is committed; for a facility in a transaction of its own behind the wall, all of it in one round trip. */
export async function readCommitted(pool: Pool, config: QueryConfig, asker: Asker): Promise<QueryResult> {
  if (asker === SERVER) return translated(pool.query(config))
  const entered = `begin read only; ${enterWall(asker)}`
  const client = await translated(pool.connect())
  gatherPackets(client)
  const [begun, answered, ended] = [client.query(entered), client.query(config), client.query('commit')]
  const [, , last] = await Promise.allSettled([begun, answered, ended])
  // A transaction that failed is undone by its commit; a connection that did not get there is good for nothing more.
  client.release(last.status === 'rejected')
  // Nothing is answered that may have been read before the wall.
  await translated(begun)
  return translated(answered)
}
