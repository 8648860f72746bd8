import { type Asker, SERVER, type Store, type Transaction } from '../../src/stores/store.ts'

/** A store whose wall is off: whoever asks, it answers as it answers the server. For tests of what holds without it; the server has no such switch. */
export function withoutWall(store: Store, asker: Asker = SERVER): Store {
  return {
    ...store,
    asker,
    transaction: (work) => store.transaction((transaction) => work(openTransaction(transaction, asker))),
    as: (other) => withoutWall(store, other),
  }
}

function openTransaction(transaction: Transaction, asker: Asker): Transaction {
  return { ...transaction, asker, as: (other) => openTransaction(transaction, other) }
}
