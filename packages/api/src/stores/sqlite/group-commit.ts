import { StoreUnavailable } from '../store-unavailable.ts'
import type { Connection } from './open-connection.ts'

/** Units that share one commit at most; the others wait for the next one. */
const LARGEST_BATCH = 64

interface Unit {
  /** Runs the work; answers how to tell its caller that it is durable. */
  readonly run: () => Promise<() => void>
  readonly reject: (error: unknown) => void
}

/** Runs units of work on the one writing connection; those that wait at the same time share a commit. */
export interface GroupCommit {
  commit<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

/**
 * Creates the queue of a writing connection.
 *
 * A batch is one transaction with one wait for the disk, each unit in a savepoint of its own: a unit that throws is undone alone, and no
 * promise resolves before the batch is durable. Units run one after another to their end: whatever else than this store a unit awaits,
 * every writer awaits with it, and a unit that awaits another unit waits for ever.
 */
export function createGroupCommit(connection: Connection): GroupCommit {
  const waiting: Unit[] = []
  let draining: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await new Promise(setImmediate) // Whatever the network has brought by now joins the batch.
      const kept: Unit[] = []
      try {
        for (const tell of await runBatch(kept)) tell()
      } catch (error) {
        abandon(kept, error)
      }
    }
    draining = undefined
  }

  /** Answers how to tell every caller whose unit is durable; `kept` are the units that are lost when this throws. */
  async function runBatch(kept: Unit[]): Promise<readonly (() => void)[]> {
    const tellers: (() => void)[] = []
    try {
      connection.control('begin immediate')
    } catch (error) {
      kept.push(...waiting.splice(0))
      throw error
    }
    for (let size = 0; size < LARGEST_BATCH; size++) {
      const unit = waiting.shift()
      if (unit === undefined) break
      kept.push(unit)
      const tell = await runUnit(unit)
      if (tell) tellers.push(tell)
      else kept.pop()
    }
    connection.control('commit')
    return tellers
  }

  /** Answers nothing when the unit was undone; throws when the whole batch was. */
  async function runUnit(unit: Unit): Promise<(() => void) | undefined> {
    try {
      connection.control('savepoint unit')
      const tell = await unit.run()
      connection.control('release unit')
      return tell
    } catch (error) {
      unit.reject(error)
      if (!connection.database.isTransaction) throw new StoreUnavailable('the database gave up the transaction', { cause: error })
      connection.control('rollback to unit')
      connection.control('release unit')
      return undefined
    }
  }

  function abandon(units: readonly Unit[], error: unknown): void {
    for (const unit of units) unit.reject(error)
    if (connection.database.isOpen && connection.database.isTransaction) connection.control('rollback')
  }

  return {
    commit: (work) =>
      new Promise((resolve, reject) => {
        const run = async () => {
          const result = await work()
          return () => resolve(result)
        }
        waiting.push({ run, reject })
        draining ??= drain()
      }),
    idle: async () => draining,
  }
}
