import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import type { TransactionSession } from '../sql/engine.ts'
import type { Write } from '../sql/statement.ts'
import { type Asker, SERVER } from '../store.ts'
import { enterWall } from './enter-wall.ts'
import { gatherPackets } from './gather-packets.ts'
import type { MergeWrites } from './merge-writes.ts'
import { toQuery } from './to-query.ts'
import { isRepeatable, sqlState, toStoreError, translated } from './to-store-error.ts'

const ATTEMPTS = 5

/** Runs work in a transaction; once more, from its beginning, when the server asks for it (deadlock, serialisation). */
export async function runTransaction<T>(pool: Pool, merge: MergeWrites, work: (session: TransactionSession) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await translated(pool.connect())
    const outcome = await runOn(client, merge, work)
    if ('result' in outcome) return outcome.result
    if (!outcome.isRepeatable || attempt === ATTEMPTS) throw outcome.error
    await pause(Math.random() * 10 * 2 ** attempt)
  }
}

type Outcome<T> = { readonly result: T } | { readonly error: unknown; readonly isRepeatable: boolean }

/**
 * Writes wait until something is read or the work ends, and go out together with that read or with the commit; nobody waits for their
 * answers. A statement that fails makes the server refuse all that follow, so the first failure is the one that is told.
 *
 * Where it was the beginning that failed, the server refuses nothing: what follows would run by itself, before the wall and for good. So no answer is
 * told behind a failure, and what writes leaves when the server has begun.
 */
async function runOn<T>(client: PoolClient, merge: MergeWrites, work: (session: TransactionSession) => Promise<T>): Promise<Outcome<T>> {
  const writes: Write[] = []
  let failure: { readonly error: unknown } | undefined
  let begun: Promise<QueryResult> | undefined
  let isBegun = false
  let isHeld = false
  let present: Asker = SERVER

  async function query(config: QueryConfig | string): Promise<QueryResult> {
    gatherPackets(client)
    try {
      const answer = await client.query(config)
      if (!failure) return answer
    } catch (error) {
      failure ??= { error }
    }
    throw toStoreError(failure.error)
  }

  /** `query` keeps a failure, and whoever asks next is told it. */
  function queryUnawaited(config: QueryConfig | string): void {
    query(config).catch(() => undefined)
  }

  /**
   * Begins for whoever comes first, if nobody has; answers whether to wait for that: whoever writes does, and whoever comes behind, so that all
   * keep their order.
   */
  function waitsForBeginning(isWriting: boolean, first: Asker): boolean {
    if (begun === undefined) {
      begun = query(first === SERVER ? 'begin' : `begin; ${enterWall(first)}`)
      present = first
      begun.then(
        () => {
          isBegun = true
        },
        () => undefined,
      )
    }
    isHeld ||= isWriting
    return isHeld && !isBegun
  }

  function become(asker: Asker): void {
    if (asker !== present) queryUnawaited(enterWall(asker))
    present = asker
  }

  function send(given: readonly Write[]): void {
    if (given.length > 0) become(SERVER)
    for (const config of merge(given)) queryUnawaited(config)
  }

  async function commit(): Promise<void> {
    const rest = writes.splice(0)
    const [only, ...others] = begun === undefined ? merge(rest) : []
    if (only && others.length === 0) await query(only)
    else if (only || begun !== undefined) {
      if (waitsForBeginning(rest.length > 0, SERVER)) await begun
      send(rest)
      const { command } = await query('commit')
      if (command !== 'COMMIT') throw toStoreError(new Error('the server did not commit'))
    }
    client.release()
  }

  /** Whether the connection is as it was before; what still waits for the beginning leaves before this does. */
  async function isUndone(): Promise<boolean> {
    try {
      await begun
      await client.query('rollback')
      return true
    } catch {
      return false
    }
  }

  async function undo(): Promise<void> {
    const isLost = failure !== undefined && sqlState(failure.error) === undefined
    client.release(isLost || (begun !== undefined && !(await isUndone())))
  }

  try {
    const result = await work({
      async all(statement, given, asker = SERVER) {
        const before = writes.splice(0)
        if (waitsForBeginning(statement.changesRows || before.length > 0, before.length > 0 ? SERVER : asker)) await begun
        send(before)
        become(asker)
        return (await query(toQuery(statement, given, asker))).rows
      },
      async send(statement, rows) {
        if (statement.takesRows && rows.length > 0) writes.push({ statement, rows })
        else for (const row of rows) writes.push({ statement, rows: [row] })
      },
    })
    await commit()
    return { result }
  } catch (error) {
    await undo()
    return { error, isRepeatable: isRepeatable(failure?.error) }
  }
}
