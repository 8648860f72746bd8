import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '../store-unavailable.ts'
import type { Connection } from './open-connection.ts'
import { isBusy } from './to-store-error.ts'

/** Units that share one commit at most; the others wait for the next one. */
const LARGEST_BATCH = 64
/** Batches that are on their way to the disk at the same time. */
const LANES = 2
/** Milliseconds for which another connection may keep the file to itself. */
const PATIENCE = 5000

interface Unit {
  /** Runs the work; answers how to tell its caller that it is durable. */
  readonly run: () => Promise<() => void>
  readonly reject: (error: unknown) => void
  /** Whether it may be run again after it was undone. */
  readonly isRepeatable: boolean
}

async function inTurn<T>(units: readonly Unit[], action: (unit: Unit) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = []
  for (const unit of units) results.push(await action(unit))
  return results
}

/** Runs units of work on the one writing connection; those that wait at the same time share a commit. */
export interface GroupCommit {
  commit<T>(work: () => Promise<T>): Promise<T>
  /** The same for work that may be run again after it was undone, and so needs no savepoint of its own. */
  append(work: () => Promise<void>): Promise<void>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

/**
 * Creates the queue of a writing connection; `toDisk` waits until all that was committed before the call is on the disk.
 *
 * A batch is one transaction with one wait for the disk, each unit in a savepoint that can be undone: a unit that throws is undone alone, and no
 * promise resolves before the batch is durable. The next batch may run meanwhile: it can see what is not durable yet, and is told of its own
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
      await gather()
      if (underWay.size === LANES) await Promise.race(underWay)
      const kept: Unit[] = []
      try {
        last = waiting.length
        const written = bringToDisk(await runBatch(kept), kept)
        underWay.add(written)
        void written.then(() => underWay.delete(written))
      } catch (error) {
        abandon(kept, error)
      }
    }
    draining = undefined
  }

  async function bringToDisk(tellers: readonly (() => void)[], kept: readonly Unit[]): Promise<void> {
    onTheirWay += kept.length
    try {
      await toDisk()
      for (const tell of tellers) tell()
    } catch (error) {
      for (const unit of kept) unit.reject(error)
    } finally {
      onTheirWay -= kept.length
    }
  }

  /**
   * Whatever the network brings joins the batch, one turn more for as long as turns bring something; but no more than half of those who come and
   * wait: one half works while the other one waits for the disk.
   */
  async function gather(): Promise<void> {
    const half = (last + onTheirWay) / 2
    let known: number
    do {
      known = waiting.length
      await new Promise(setImmediate)
    } while (waiting.length > known && waiting.length < half)
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

  /** Answers how to tell every caller whose unit is durable; `kept` are the units that are lost when this throws. */
  async function runBatch(kept: Unit[]): Promise<readonly (() => void)[]> {
    const tellers: (() => void)[] = []
    try {
      await begin()
    } catch (error) {
      kept.push(...waiting.splice(0))
      throw error
    }
    // What comes while the batch runs waits for the next one: it may be there because of what this one has not committed yet.
    const batch = waiting.splice(0, LARGEST_BATCH)
    try {
      while (batch.length > 0) {
        const others = batch.findIndex(({ isRepeatable }) => !isRepeatable)
        const units = batch.splice(0, Math.max(1, others === -1 ? batch.length : others))
        kept.push(...units)
        tellers.push(...(await runUnits(units, kept)))
      }
    } finally {
      waiting.unshift(...batch)
    }
    connection.control('commit')
    return tellers
  }

  /** Several repeatable units share a savepoint, or the beginning of the batch; where one of them throws, each is run again in its own. */
  async function runUnits(units: readonly Unit[], kept: Unit[]): Promise<readonly (() => void)[]> {
    const undoable = kept.length === units.length ? sinceTheBeginning : inSavepoint
    if (units.length > 1) {
      try {
        return await undoable(() => inTurn(units, ({ run }) => run()))
      } catch (error) {
        requireTransaction(error)
      }
    }
    const tellers = await inTurn(units, async (unit) => {
      const tell = await runUnit(unit, units.length > 1 ? inSavepoint : undoable)
      if (!tell) kept.splice(kept.indexOf(unit), 1)
      return tell ? [tell] : []
    })
    return tellers.flat()
  }

  /** SQLite copies each page that changes behind a savepoint; where nothing came before, the whole transaction can be begun again. */
  async function sinceTheBeginning<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (connection.database.isTransaction) {
        connection.control('rollback')
        connection.control('begin immediate')
      }
      throw error
    }
  }

  async function inSavepoint<T>(work: () => Promise<T>): Promise<T> {
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

  /** Answers nothing when the unit was undone; throws when the whole batch was. */
  async function runUnit(unit: Unit, undoable: typeof inSavepoint): Promise<(() => void) | undefined> {
    try {
      return await undoable(unit.run)
    } catch (error) {
      unit.reject(error)
      requireTransaction(error)
      return undefined
    }
  }

  function abandon(units: readonly Unit[], error: unknown): void {
    for (const unit of units) unit.reject(error)
    if (connection.database.isOpen && connection.database.isTransaction) connection.control('rollback')
  }

  const commit = <T>(work: () => Promise<T>, isRepeatable: boolean): Promise<T> =>
    new Promise((resolve, reject) => {
      const run = async () => {
        const result = await work()
        return () => resolve(result)
      }
      waiting.push({ run, reject, isRepeatable })
      draining ??= drain()
    })

  return {
    commit: (work) => commit(work, false),
    append: (work) => commit(work, true),
    async idle() {
      await draining
      await Promise.all(underWay)
    },
  }
}
