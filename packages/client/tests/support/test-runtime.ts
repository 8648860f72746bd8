import type { Runtime } from '../../src/runtime.ts'

/** A clock that only moves when somebody sleeps, and dice that always fall the same. */
export interface TestRuntime extends Runtime {
  /** Every pause that was made, in milliseconds. */
  readonly pauses: readonly number[]
  advance(milliseconds: number): void
}

/** Makes a clock that begins on 2026-03-02. */
export function createTestRuntime({ dice = 0.5 } = {}): TestRuntime {
  const pauses: number[] = []
  let time = Date.UTC(2026, 2, 2)
  return {
    pauses,
    now: () => time,
    random: () => dice,
    advance: (milliseconds) => {
      time += milliseconds
    },
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      pauses.push(milliseconds)
      time += milliseconds
    },
  }
}
