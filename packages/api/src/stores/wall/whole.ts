import type { Audience, Reader, Store, Transaction } from '../store.ts'

/** What the wall is built on: everything that a part of a store answers, whoever asks, and what tells whose a row is. */
export interface Grounds {
  /** Whether an index entry leads an audience to a record. */
  leads(audience: Audience, id: string): Promise<boolean>
}

type Unbounded<Part extends Reader> = Omit<Part, 'asker' | 'as'> & Grounds

/** A reader without a wall. */
export type WholeReader = Unbounded<Reader>

/** A transaction without a wall. */
export type WholeTransaction = Unbounded<Transaction>

/** A store without a wall, in its transactions neither. */
export interface WholeStore extends Omit<Unbounded<Store>, 'transaction'> {
  transaction<T>(work: (transaction: WholeTransaction) => Promise<T>): Promise<T>
}
