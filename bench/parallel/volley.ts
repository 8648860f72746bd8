import { type Answer, type Headers, openConnection } from '../support/connection.ts'

/** One request of a volley. */
export interface Shot {
  readonly port: number
  readonly headers: Headers
  readonly body: string
}

/** What came back of a volley. */
export interface Echo {
  /** Statuses of the last answers, with how often each came. */
  readonly statuses: ReadonlyMap<number, number>
  /** Different ids that the answers name. */
  readonly ids: ReadonlySet<string>
  /** Times that a request was told to come again, because its key was in use. */
  readonly repeats: number
}

const IN_PROGRESS = 409
const PATIENCE = 60_000

/** Sends all referrals at the same time, each on a connection of its own; those whose key is in use come again, as a client does. */
export async function fire(shots: readonly Shot[]): Promise<Echo> {
  const statuses = new Map<number, number>()
  const ids = new Set<string>()
  let repeats = 0
  const deadline = Date.now() + PATIENCE
  const connections = await Promise.all(shots.map(({ port }) => openConnection(port)))

  const shoot = async ({ headers, body }: Shot, index: number): Promise<void> => {
    const connection = connections[index]
    for (;;) {
      const answer = await connection?.send('POST', '/v1/referrals', { 'content-type': 'application/json', ...headers }, body)
      if (answer === undefined) return
      if (answer.status !== IN_PROGRESS || !isInProgress(answer) || Date.now() > deadline) return note(answer)
      repeats++
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 200))
    }
  }
  const note = ({ status, body }: Answer): void => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    const { id }: { id?: string } = JSON.parse(body)
    ids.add(id ?? `no id but ${body.slice(0, 300)}`)
  }
  await Promise.all(shots.map(shoot))
  for (const connection of connections) connection.close()
  return { statuses, ids, repeats }
}

function isInProgress({ body }: Answer): boolean {
  const { code }: { code?: string } = JSON.parse(body)
  return code === 'request-in-progress'
}
