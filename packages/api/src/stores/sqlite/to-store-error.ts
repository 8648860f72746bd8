import { StoreConflict } from '../store-conflict.ts'
import { StoreUnavailable } from '../store-unavailable.ts'

const BUSY = 5
const CONSTRAINT = 19
/** ERROR, MISUSE and RANGE: faults of the program, not of the moment. */
const FAULTS = new Set([1, 21, 25])

/** Says in the words of the store what SQLite refused. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ERR_INVALID_STATE') return new StoreUnavailable('the store is closed', { cause: error })
  if (error.code !== 'ERR_SQLITE_ERROR' || !('errcode' in error)) return error
  const code = Number(error.errcode) & 0xff
  if (code === CONSTRAINT) return new StoreConflict('what was written is there already, or in another version', { cause: error })
  return FAULTS.has(code) ? error : new StoreUnavailable('the database file cannot be used at present', { cause: error })
}

/** Whether an error of the store says that another connection writes at present. */
export function isBusy(error: unknown): boolean {
  const cause = StoreUnavailable.isInstance(error) ? error.cause : undefined
  return cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === BUSY
}
