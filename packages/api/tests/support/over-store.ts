import type { Store, Transaction } from '../../src/index.ts'

/** A store of which a test changes something, whoever asks it. */
export function overStore(store: Store, change: (store: Store) => Partial<Store>): Store {
  return { ...store, ...change(store), as: (asker) => overStore(store.as(asker), change) }
}

/** The same of a transaction. */
export function overTransaction(transaction: Transaction, change: (transaction: Transaction) => Partial<Transaction>): Transaction {
  return { ...transaction, ...change(transaction), as: (asker) => overTransaction(transaction.as(asker), change) }
}

/** The store that is the present one at each call, whoever asks it. */
export function presently(store: () => Store): Store {
  const as: Store['as'] = (asker) => presently(() => store().as(asker))
  return new Proxy(store(), { get: (_, name) => (name === 'as' ? as : Reflect.get(store(), name)) })
}
