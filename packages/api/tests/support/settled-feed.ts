import { expect, vi } from 'vitest'
import { withClient } from '../../../../tools/postgres/create-database.ts'
import type { Store } from '../../src/index.ts'
import { overStore } from './over-store.ts'

/** A store on PostgreSQL whose feed tells at once what was written before: other tests use the same server, and their transactions hold it back. */
export function withSettledFeed(store: Store, url: string): Store {
  return overStore(store, (asked) => ({
    async changes(...question) {
      await othersEnded(url)
      return asked.changes(...question)
    },
  }))
}

/** Waits until every transaction of the server has ended that runs now. */
function othersEnded(url: string): Promise<void> {
  return withClient(url, async (client) => {
    const { rows } = await client.query('select pg_snapshot_xmax(pg_current_snapshot())::text as next')
    const isSettled = async () => {
      const settled = await client.query('select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as settled', [rows[0]?.next])
      expect(settled.rows).toEqual([{ settled: true }])
    }
    await vi.waitFor(isSettled, { timeout: 20_000, interval: 10 })
  })
}
