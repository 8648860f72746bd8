import { type Lane, withLanes } from './lanes.ts'
import type { Operation } from './operations.ts'
import type { Target } from './target.ts'

/** What one server did in one slot of time. */
export interface Slot {
  readonly perSecond: number
  /** Milliseconds of every step. */
  readonly latencies: readonly number[]
  /** Microseconds of a processor that the server process took for a step. */
  readonly cpu: number
}

/** Repeats an operation on a number of connections, each one beginning its next step when its last is answered. */
export function measure(target: Target, operation: Operation, connections: number, seconds: number): Promise<Slot> {
  return withLanes(target.server.port, connections, async (lanes) => {
    const latencies: number[] = []
    const { cpu: before } = await target.server.usage()
    const started = performance.now()
    const deadline = started + seconds * 1000
    const work = async (lane: Lane): Promise<void> => {
      for (let begun = performance.now(); begun < deadline; ) {
        await operation.step(target, lane)
        const ended = performance.now()
        latencies.push(ended - begun)
        begun = ended
      }
    }
    await Promise.all(lanes.map(work))
    const perSecond = latencies.length / ((performance.now() - started) / 1000)
    const { cpu: after } = await target.server.usage()
    return { perSecond, latencies, cpu: (after - before) / latencies.length }
  })
}
