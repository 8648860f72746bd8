import type { TransactionSession } from './engine.ts'

/**
 * Runs work in a session that does nothing more once the work has ended.
 *
 * A statement that failed dooms the work, even if the work goes on: databases differ in what is left after a failure.
 */
export async function guardSession<T>(session: TransactionSession, work: (guarded: TransactionSession) => Promise<T>): Promise<T> {
  let open = true
  let failure: { readonly error: unknown } | undefined
  /** Keeps a failure before whoever waits for the statement goes on. */
  function watched<R>(statement: Promise<R>): Promise<R> {
    statement.then(undefined, (error: unknown) => {
      failure ??= { error }
    })
    return statement
  }
  const refuse = () => Promise.reject(new Error('this transaction has ended'))
  try {
    const result = await work({
      all: (statement, given, asker) => (open ? watched(session.all(statement, given, asker)) : refuse()),
      send: (statement, rows) => (open ? watched(session.send(statement, rows)) : refuse()),
    })
    if (failure) throw failure.error
    return result
  } finally {
    open = false
  }
}
