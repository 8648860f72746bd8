import type { Pool } from 'pg'

const PERIOD = 500

const moment = `
  select last_value + is_called::int as last, pg_snapshot_xmin(now)::text as oldest, pg_snapshot_xmax(now)::text as next
  from changes_seq_seq, pg_current_snapshot() as now`

/**
 * Calls back when any process has written changes; answers how to stop.
 *
 * Asks twice a second instead of using NOTIFY, which makes all commits of a server wait for each other. It calls back once more when every
 * transaction that ran at that moment has ended: before, the feed may still hold back what was written.
 */
export function watchChanges(pool: Pool, callback: () => void): () => void {
  let known: string | undefined
  let settlesAt: bigint | undefined
  let isAsking = false

  async function ask(): Promise<void> {
    const { rows } = await pool.query<{ last: string; oldest: string; next: string }>(moment)
    const [present] = rows
    if (present === undefined) return
    if (present.last !== known) {
      settlesAt = BigInt(present.next)
      known = present.last
      callback()
    } else if (settlesAt !== undefined && BigInt(present.oldest) >= settlesAt) {
      settlesAt = undefined
      callback()
    }
  }

  const timer = setInterval(() => {
    if (isAsking) return
    isAsking = true
    // A server that does not answer is told by the calls of the store, not by its watch.
    ask()
      .catch(() => undefined)
      .finally(() => {
        isAsking = false
      })
  }, PERIOD)
  timer.unref()
  return () => clearInterval(timer)
}
