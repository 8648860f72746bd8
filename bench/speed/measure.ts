import type { ServerProcess } from '../support/server-process.ts'
import { type Lane, withLanes } from './lanes.ts'

/** What one server did in one slot of time. */
export interface Slot {
  readonly perSecond: number
  /** Milliseconds of every step. */
  readonly latencies: readonly number[]
  /** Microseconds of a processor that the server process took for a step. */
  readonly cpu: number
}

/** Repeats a step on a number of connections to a server, each one beginning its next step when its last is answered. */
export function measure(
  server: ServerProcess,
  connections: number,
  seconds: number,
  step: (lane: Lane) => Promise<unknown>,
): Promise<Slot> {
  return withLanes(server.port, connections, async (lanes) => {
    const latencies: number[] = []
    const { cpu: before } = await server.usage()
    const started = performance.now()
    const deadline = started + seconds * 1000
    const work = async (lane: Lane): Promise<void> => {
      for (let begun = performance.now(); begun < deadline; ) {
        await step(lane)
        const ended = performance.now()
        latencies.push(ended - begun)
        begun = ended
      }
    }
    await Promise.all(lanes.map(work))
    const perSecond = latencies.length / ((performance.now() - started) / 1000)
    const { cpu: after } = await server.usage()
    return { perSecond, latencies, cpu: (after - before) / latencies.length }
  })
}

/** Steps after which a server runs compiled code. */
const WARM_UP = 2000

/**
 * Repeats a step until the server runs compiled code for it: as often on each side, whichever is faster, so that all begin with the same data. By
 * time, the side that does more in a step would be measured while it is still being compiled.
 */
export function warmUp(server: ServerProcess, connections: number, step: (lane: Lane) => Promise<unknown>): Promise<unknown> {
  let left = WARM_UP
  const work = async (lane: Lane): Promise<void> => {
    while (left-- > 0) await step(lane)
  }
  return withLanes(server.port, connections, (lanes) => Promise.all(lanes.map(work)))
}
