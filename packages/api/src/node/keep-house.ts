import { describeError } from '../http/describe-error.ts'
import type { Store } from '../stores/store.ts'

/** Milliseconds between two rounds. */
const HOUR = 3_600_000

function reportToConsole(error: unknown): void {
  console.error(describeError(error))
}

/** Removes what has outlived its time, now and every hour, until the answered function is called. */
export function keepHouse(store: Pick<Store, 'purge'>, onError: (error: unknown) => void = reportToConsole): () => void {
  const round = (): void => {
    store.purge(new Date()).catch(onError)
  }
  round()
  const timer = setInterval(round, HOUR)
  timer.unref()
  return () => clearInterval(timer)
}
