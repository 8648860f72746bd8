import { type Connection, openConnection } from '../support/connection.ts'

/** One of several connections that work at the same time. */
export interface Lane {
  readonly connection: Connection
  readonly index: number
  readonly of: number
}

/** Opens connections to a server, lets every one work, and closes them; ends when all have ended. */
export async function withLanes<T>(port: number, of: number, work: (lanes: readonly Lane[]) => Promise<T>): Promise<T> {
  const lanes: Lane[] = []
  try {
    for (let index = 0; index < of; index++) lanes.push({ connection: await openConnection(port), index, of })
    return await work(lanes)
  } finally {
    for (const { connection } of lanes) connection.close()
  }
}
