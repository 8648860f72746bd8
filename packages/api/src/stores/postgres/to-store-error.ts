import { DatabaseError } from 'pg'
import { StoreConflict } from '../store-conflict.ts'
import { StoreUnavailable } from '../store-unavailable.ts'

/** Not null and unique: another version, or another answer, is there already. */
const CONFLICTS = new Set(['23502', '23505'])
/** Serialisation failure and deadlock: the same work may succeed at once. */
const REPEATABLE = new Set(['40001', '40P01'])
/** Connection, log-in, a database that is away, resources, operator, system; a standby; a transaction that stood still or a lock that did not come in time. */
const UNAVAILABLE = /^(08|28|3D|53|57|58)|^(25006|25P03|25P04|55P03|40001|40P01)$/

/** The code by which PostgreSQL names an error; absent when the error did not come from the server: those of the network have codes as well. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined
}

/** Whether the work that met this error should be done again. */
export function isRepeatable(error: unknown): boolean {
  return REPEATABLE.has(sqlState(error) ?? '')
}

/** Waits for an answer of the driver; what it rejects with is said in the words of the store. */
export async function translated<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw toStoreError(error)
  }
}

/** Says in the words of the store what the driver reported; an error of the network has no code of the server. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TypeError) return error
  const state = sqlState(error)
  if (state === undefined || UNAVAILABLE.test(state))
    return new StoreUnavailable('the database server cannot be used at present', { cause: error })
  return CONFLICTS.has(state) ? new StoreConflict('what was written is there already, or in another version', { cause: error }) : error
}
