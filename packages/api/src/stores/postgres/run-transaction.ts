import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import type { TransactionSession } from '../sql/engine.ts'
import { toQueries, toQuery } from './to-query.ts'
import { isRepeatable, sqlState, toStoreError } from './to-store-error.ts'

const ATTEMPTS = 5

/** Runs work in a transaction; once more, from its beginning, when the server asks for it (deadlock, serialisation). */
export async function runTransaction<T>(pool: Pool, work: (session: TransactionSession) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await connect(pool)
    const outcome = await runOn(client, work)
    if ('result' in outcome) return outcome.result
    if (!outcome.isRepeatable || attempt === ATTEMPTS) throw outcome.error
    await pause(Math.random() * 10 * 2 ** attempt)
  }
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw toStoreError(error)
  }
}

type Outcome<T> = { readonly result: T } | { readonly error: unknown; readonly isRepeatable: boolean }

/**
 * Statements go out as they come and are answered in their order: a write does not wait for its answer, and the commit goes out behind the last
 * one. A statement that fails makes the server refuse all that follow, so the first failure is the one that is told.
 */
async function runOn<T>(client: PoolClient, work: (session: TransactionSession) => Promise<T>): Promise<Outcome<T>> {
  let failure: { readonly error: unknown } | undefined
  let isBegun = false

  async function query(config: QueryConfig | string): Promise<QueryResult> {
    gatherWrites(client)
    try {
      return await client.query(config)
    } catch (error) {
      failure ??= { error }
      throw toStoreError(failure.error)
    }
  }

  function queryInside(config: QueryConfig): Promise<QueryResult> {
    if (!isBegun) keepFailure(query('begin'))
    isBegun = true
    return query(config)
  }

  async function commit(): Promise<void> {
    if (isBegun && (await query('commit')).command !== 'COMMIT')
      throw toStoreError(failure?.error ?? new Error('the server did not commit'))
    client.release()
  }

  async function undo(): Promise<void> {
    const isLost = failure !== undefined && sqlState(failure.error) === undefined
    const isUndone =
      !isLost &&
      (!isBegun ||
        (await client.query('rollback').then(
          () => true,
          () => false,
        )))
    client.release(!isUndone)
  }

  try {
    const result = await work({
      all: async (statement, given) => (await queryInside(toQuery(statement, given))).rows,
      async send(statement, rows) {
        for (const config of toQueries(statement, rows)) keepFailure(queryInside(config))
      },
    })
    await commit()
    return { result }
  } catch (error) {
    await undo()
    return { error, isRepeatable: isRepeatable(failure?.error) }
  }
}

/** What is asked in one turn leaves in one packet. */
function gatherWrites({ connection: { stream } }: PoolClient): void {
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** Nobody waits for the answer: `query` has kept the failure, and the commit tells it. */
function keepFailure(answer: Promise<unknown>): void {
  answer.catch(() => undefined)
}
