import type { Arguments, CompiledStatement } from '../sql/statement.ts'

type Write = (statement: CompiledStatement, rows: readonly Arguments[]) => Promise<void>

interface Waiting {
  readonly rows: readonly Arguments[]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

const LARGEST_BATCH = 500
/** Batches of one statement that are under way at the same time: while one waits for the disk, the next one is filled. */
const LANES = 2

/** Adds rows in batches, which many callers share; a promise resolves when its rows are durable. */
export function createAppenders(write: Write): Write {
  const appenders = new Map<string, (rows: readonly Arguments[]) => Promise<void>>()
  return (statement, rows) => {
    if (rows.length === 0) return Promise.resolve()
    const append = appenders.get(statement.name) ?? createAppender((batch) => write(statement, batch))
    appenders.set(statement.name, append)
    return append(rows)
  }
}

function createAppender(write: (rows: readonly Arguments[]) => Promise<void>): (rows: readonly Arguments[]) => Promise<void> {
  const waiting: Waiting[] = []
  let lanes = 0

  async function drain(): Promise<void> {
    for (let batch = nextBatch(waiting); batch.length > 0; batch = nextBatch(waiting)) {
      try {
        await write(batch.flatMap(({ rows }) => rows))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    lanes--
  }

  return (rows) =>
    new Promise((resolve, reject) => {
      waiting.push({ rows, resolve, reject })
      if (lanes === LANES) return
      lanes++
      setImmediate(() => void drain()) // Whatever the network has brought by now joins the batch.
    })
}

function nextBatch(waiting: Waiting[]): readonly Waiting[] {
  let size = 0
  const end = waiting.findIndex(({ rows }) => {
    size += rows.length
    return size >= LARGEST_BATCH
  })
  return waiting.splice(0, end < 0 ? waiting.length : end + 1)
}
