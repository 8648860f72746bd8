import { gather } from '../sql/gather.ts'
import type { Arguments, CompiledStatement, Write } from '../sql/statement.ts'

type Append = (writes: readonly Write[]) => Promise<void>

interface Waiting {
  readonly writes: readonly Write[]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

const LARGEST_BATCH = 500
/** Batches that are under way at the same time. */
const LANES = 2
/** The share of those who come and wait for which a batch waits a turn of the event loop more. */
const MOST_OF_THEM = 0.9

/**
 * Adds rows in batches, which many callers share; a promise resolves when its rows are durable. A statement costs this thread as much as a reading
 * does, and wakes the database: a batch is filled with most of those who come and wait.
 */
export function createAppender(write: Append): Append {
  const waiting: Waiting[] = []
  const underWay = new Set<Promise<void>>()
  let onTheirWay = 0
  let last = 0
  let isDraining = false

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await gather(() => waiting.length, (last + onTheirWay) * MOST_OF_THEM)
      if (underWay.size === LANES) await Promise.race(underWay)
      last = waiting.length
      const sent = send(nextBatch(waiting))
      underWay.add(sent)
      void sent.then(() => underWay.delete(sent))
    }
    isDraining = false
  }

  async function send(batch: readonly Waiting[]): Promise<void> {
    onTheirWay += batch.length
    try {
      await write(joined(batch))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      onTheirWay -= batch.length
    }
  }

  return async (given) => {
    const writes = given.filter(({ rows }) => rows.length > 0)
    if (writes.length === 0) return
    await new Promise<void>((resolve, reject) => {
      waiting.push({ writes, resolve, reject })
      if (isDraining) return
      isDraining = true
      void drain()
    })
  }
}

function nextBatch(waiting: Waiting[]): readonly Waiting[] {
  let size = 0
  const end = waiting.findIndex(({ writes }) => {
    for (const { rows } of writes) size += rows.length
    return size >= LARGEST_BATCH
  })
  return waiting.splice(0, end < 0 ? waiting.length : end + 1)
}

/** The rows of all, by statement in the order of the stages: that is one query, all or nothing. */
function joined(batch: readonly Waiting[]): readonly Write[] {
  const rowsOf = new Map<CompiledStatement, Arguments[]>()
  for (const { statement, rows } of batch.flatMap(({ writes }) => writes)) {
    const all = rowsOf.get(statement) ?? []
    rowsOf.set(statement, all)
    all.push(...rows)
  }
  return [...rowsOf].map(([statement, rows]) => ({ statement, rows })).sort((one, other) => one.statement.stage - other.statement.stage)
}
