import type { Store, Transaction } from '../../src/stores/store.ts'
import { overStore, overTransaction } from './over-store.ts'

/** A store whose next transaction stops where a test says so, until it is let go. */
export function stoppingStore(store: Store, at: (transaction: Transaction, stop: () => Promise<void>) => Partial<Transaction>) {
  const stops: { readonly stopped: PromiseWithResolvers<void>; readonly released: PromiseWithResolvers<void> }[] = []
  const watched = overStore(store, (asked) => ({
    transaction: (work) => {
      const next = stops.pop()
      if (next === undefined) return asked.transaction(work)
      const stop = (): Promise<void> => {
        next.stopped.resolve()
        return next.released.promise
      }
      return asked.transaction((transaction) => work(overTransaction(transaction, (one) => at(one, stop))))
    },
  }))
  const stopNext = () => {
    const stop = { stopped: Promise.withResolvers<void>(), released: Promise.withResolvers<void>() }
    stops.push(stop)
    return { stopped: stop.stopped.promise, release: () => stop.released.resolve() }
  }
  return { watched, stopNext }
}
