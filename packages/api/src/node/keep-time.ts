import { describeError } from '../http/describe-error.ts'
import { type ClockOptions, runClock } from '../run-clock.ts'

/** Milliseconds between two looks at the clock. */
const MINUTE = 60_000

/**
 * Does what is due, now and every minute, until the answered function is called; a run that lasts longer is not overtaken by the next.
 *
 * Every process on one database may keep time: each record is moved once.
 *
 * @example
 * ```ts
 * const stop = keepTime({ store })
 * ```
 */
export function keepTime(options: ClockOptions): () => void {
  const { onError = (error: unknown) => console.error(describeError(error)) } = options
  let running = false
  const round = (): void => {
    if (running) return
    running = true
    runClock(options)
      .catch(onError)
      .finally(() => {
        running = false
      })
  }
  round()
  const timer = setInterval(round, MINUTE)
  timer.unref()
  return () => clearInterval(timer)
}
