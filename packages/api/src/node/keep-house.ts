import type { Store } from '../stores/store.ts'

/** Milliseconds between two rounds. */
const HOUR = 3_600_000

/** Removes what has outlived its time, now and every hour, until the answered function is called. */
export function keepHouse(store: Pick<Store, 'purge'>, onError: (error: unknown) => void = console.error): () => void {
  const round = (): void => {
    store.purge(new Date()).catch(onError)
  }
  round()
  const timer = setInterval(round, HOUR)
  timer.unref()
  return () => clearInterval(timer)
}
