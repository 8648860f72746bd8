import type { Store, Transaction } from '../../src/index.ts'

/** A store of which a test changes something, whoever asks it. */
export function overStore(store: Store, change: (store: Store) => Partial<Store>): Store {
  return { ...store, ...change(store), as: (asker) => overStore(store.as(asker), change) }
}

/** The same of a transaction. */
export function overTransaction(transaction: Transaction, change: (transaction: Transaction) => Partial<Transaction>): Transaction {
  return { ...transaction, ...change(transaction), as: (asker) => overTransaction(transaction.as(asker), change) }
}
