import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'
import { type Asker, SERVER } from '../store.ts'
import { enterWall } from './enter-wall.ts'
import { gatherPackets } from './gather-packets.ts'
import { sqlState, translated } from './to-store-error.ts'

/** Reads what is committed, for somebody. */
export type Ask = (query: QueryConfig, asker: Asker) => Promise<QueryResult>

interface Question {
  readonly query: QueryConfig
  /** Commands that lead behind the wall; none for the server itself. */
  readonly entry: string | undefined
  readonly tell: (answer: Promise<QueryResult>) => void
}

/** Most questions of one round trip: those at its end wait for all before. */
const MOST_TOGETHER = 16
/** What is said of a statement because another one failed: in its transaction, or in the one before it, in which it was to be prepared. */
const DRAWN_IN: readonly (string | undefined)[] = ['25P02', '26000']

const entryOf = (asker: Asker): string | undefined => (asker === SERVER ? undefined : enterWall(asker))

/** Asks a question by itself, in one round trip. */
export function askAlone(pool: Pool): Ask {
  return async (query, asker) => {
    const entry = entryOf(asker)
    return translated(new Promise((tell) => void askTogether(pool, [{ query, entry, tell }])))
  }
}

/**
 * Asks questions that come in one turn of the event loop in one round trip: to wake a connection takes as long as to answer several of them.
 * They have to be quick ones, since each waits for those before.
 */
export function askInTurns(pool: Pool): Ask {
  const alone = askAlone(pool)
  let waiting: Question[] = []

  function leave(): void {
    const asked = [...Map.groupBy(waiting, ({ entry }) => entry).values()].flat()
    waiting = []
    for (let at = 0; at < asked.length; at += MOST_TOGETHER) void askTogether(pool, asked.slice(at, at + MOST_TOGETHER))
  }

  return async (query, asker) => {
    const entry = entryOf(asker)
    const answer = new Promise<QueryResult>((tell) => {
      if (waiting.length === 0) setImmediate(leave)
      waiting.push({ query, entry, tell })
    })
    try {
      return await answer
    } catch (error) {
      // It may have been in order itself.
      return DRAWN_IN.includes(sqlState(error)) ? alone(query, asker) : translated(answer)
    }
  }
}

/** Asks on one connection; each facility in a transaction of its own behind the wall. */
async function askTogether(pool: Pool, questions: readonly Question[]): Promise<void> {
  let client: PoolClient
  try {
    client = await pool.connect()
  } catch (error) {
    for (const { tell } of questions) tell(Promise.reject(error))
    return
  }
  gatherPackets(client)
  const ends = [...Map.groupBy(questions, ({ entry }) => entry)].map(([entry, asked]) => askFor(client, entry, asked))
  const reached = await Promise.allSettled(ends)
  // A transaction that failed is undone by its commit; a connection that did not get there is good for nothing more.
  client.release(reached.some(({ status }) => status === 'rejected'))
}

/** Resolves behind the last answer. */
function askFor(client: PoolClient, entry: string | undefined, asked: readonly Question[]): Promise<unknown> {
  const entered = entry === undefined ? undefined : client.query(`begin read only; ${entry}`)
  const answers = asked.map(({ query, tell }) => {
    const answered = client.query(query)
    // Nothing is answered that may have been read before the wall.
    tell(entered ? Promise.all([answered, entered]).then(([answer]) => answer) : answered)
    return answered
  })
  return entered ? client.query('commit') : Promise.all(answers)
}
