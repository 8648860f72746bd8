import { setTimeout as pause } from 'node:timers/promises'
import { gather } from '../sql/gather.ts'
import { StoreUnavailable } from '../store-unavailable.ts'
import type { Connection } from './open-connection.ts'
import { isBusy } from './to-store-error.ts'

/** Units that share one commit at most; the others wait for the next one. */
const LARGEST_BATCH = 64
/** Batches that are on their way to the disk at the same time. */
export const LANES = 2
/** Milliseconds for which another connection may keep the file to itself. */
const PATIENCE = 5000

interface Unit {
  /** Runs the work; answers how to tell its caller that it is durable. What need not be waited for does not make the others wait a turn. */
  readonly run: () => Promise<() => void> | (() => void)
  readonly reject: (error: unknown) => void
  /** Whether it may be run again after it was undone. */
  readonly isRepeatable: boolean
}

async function inTurn<T>(units: readonly Unit[], action: (unit: Unit) => Promise<T> | T): Promise<readonly T[]> {
  const results: T[] = []
  for (const unit of units) {
    const result = action(unit)
    results.push(result instanceof Promise ? await result : result)
  }
  return results
}

/** Runs units of work on the one writing connection; those that wait at the same time share a commit. */
export interface GroupCommit {
  commit<T>(work: () => Promise<T>): Promise<T>
  /** The same for work that waits for nothing and may be run again after it was undone, and so needs no savepoint of its own. */
  append(work: () => void): Promise<void>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

/**
 * Creates the queue of a writing connection; `toDisk` waits until all that was committed before the call is on the disk.
 *
 * A batch is one transaction with one wait for the disk, each unit in a savepoint that can be undone: a unit that throws is undone alone, and no
 * promise settles before the batch is durable. The next batch may run meanwhile: it can see what is not durable yet, and is told of its own
 * end only when that is. Units run one after another to their end: whatever else than this store a unit awaits,
 * every writer awaits with it, and a unit that awaits another unit waits for ever.
 */
export function createGroupCommit(connection: Connection, toDisk: () => Promise<void>, patience = PATIENCE): GroupCommit {
  const waiting: Unit[] = []
  const underWay = new Set<Promise<void>>()
  let onTheirWay = 0
  let last = 0
  let draining: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // Half of those who come and wait is enough: one half works while the other one waits.
      await gather(() => waiting.length, (last + onTheirWay) / 2)
      if (underWay.size === LANES) await Promise.race(underWay)
      const taken: Unit[] = []
      try {
        last = waiting.length
        const written = bringToDisk(await runBatch(taken), taken)
        underWay.add(written)
        void written.then(() => underWay.delete(written))
      } catch (error) {
        abandon(taken, error)
      }
    }
    draining = undefined
  }

  async function bringToDisk(tellers: readonly (() => void)[], taken: readonly Unit[]): Promise<void> {
    onTheirWay += taken.length
    try {
      await toDisk()
      for (const tell of tellers) tell()
    } catch (error) {
      for (const unit of taken) unit.reject(error)
    } finally {
      onTheirWay -= taken.length
    }
  }

  /** Begins as soon as no other connection writes; this thread serves meanwhile. */
  async function begin(): Promise<void> {
    for (const until = performance.now() + patience; ; await pause(1)) {
      try {
        return connection.control('begin immediate')
      } catch (error) {
        if (!isBusy(error) || performance.now() >= until) throw error
      }
    }
  }

  /** Answers how to tell every caller what became of its unit; `taken` are the units that are lost when this throws. */
  async function runBatch(taken: Unit[]): Promise<readonly (() => void)[]> {
    const tellers: (() => void)[] = []
    try {
      await begin()
    } catch (error) {
      taken.push(...waiting.splice(0))
      throw error
    }
    while (waiting.length > 0 && taken.length < LARGEST_BATCH) {
      const others = waiting.findIndex(({ isRepeatable }) => !isRepeatable)
      const most = LARGEST_BATCH - taken.length
      const units = waiting.splice(0, Math.min(most, Math.max(1, others === -1 ? waiting.length : others)))
      taken.push(...units)
      tellers.push(...(await runUnits(units, taken)))
    }
    connection.control('commit')
    return tellers
  }

  /** Several repeatable units share a savepoint, or the beginning of the batch; where one of them throws, each is run again in its own. */
  async function runUnits(units: readonly Unit[], taken: readonly Unit[]): Promise<readonly (() => void)[]> {
    const undoable = taken.length === units.length ? sinceTheBeginning : inSavepoint
    if (units.length > 1) {
      try {
        return await undoable(() => inTurn(units, ({ run }) => run()))
      } catch (error) {
        requireTransaction(error)
      }
    }
    return inTurn(units, (unit) => runUnit(unit, units.length > 1 ? inSavepoint : undoable))
  }

  /** SQLite copies each page that changes behind a savepoint; where nothing came before, the whole transaction can be begun again. */
  async function sinceTheBeginning<T>(work: () => Promise<T> | T): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (connection.database.isTransaction) {
        connection.control('rollback')
        // Another connection may have been waiting for that.
        await begin()
      }
      throw error
    }
  }

  async function inSavepoint<T>(work: () => Promise<T> | T): Promise<T> {
    connection.control('savepoint unit')
    try {
      const result = await work()
      connection.control('release unit')
      return result
    } catch (error) {
      if (connection.database.isTransaction) {
        connection.control('rollback to unit')
        connection.control('release unit')
      }
      throw error
    }
  }

  function requireTransaction(cause: unknown): void {
    if (!connection.database.isTransaction) throw new StoreUnavailable('the database gave up the transaction', { cause })
  }

  /**
   * Answers how to tell a unit what became of it; throws when the whole batch was undone. A unit that failed learns of it with the others:
   * it may have failed because of one of them, and whoever tries again at once would otherwise keep the batch from ever ending.
   */
  async function runUnit(unit: Unit, undoable: typeof inSavepoint): Promise<() => void> {
    try {
      return await undoable(unit.run)
    } catch (error) {
      if (!connection.database.isTransaction) unit.reject(error)
      requireTransaction(error)
      return () => unit.reject(error)
    }
  }

  function abandon(units: readonly Unit[], error: unknown): void {
    for (const unit of units) unit.reject(error)
    if (connection.database.isOpen && connection.database.isTransaction) connection.control('rollback')
  }

  function queue(unit: Unit): void {
    waiting.push(unit)
    draining ??= drain()
  }

  return {
    commit: (work) =>
      new Promise((resolve, reject) => {
        const run = async () => {
          const result = await work()
          return () => resolve(result)
        }
        queue({ run, reject, isRepeatable: false })
      }),
    append: (work) =>
      new Promise((resolve, reject) => {
        const run = () => {
          work()
          return resolve
        }
        queue({ run, reject, isRepeatable: true })
      }),
    async idle() {
      await draining
      await Promise.all(underWay)
    },
  }
}
