import type { TransactionSession } from './engine.ts'

/**
 * Runs work in a session that does nothing more once the work has ended.
 *
 * A statement that failed dooms the work, even if the work goes on: databases differ in what is left after a failure.
 */
export async function guardSession<T>(session: TransactionSession, work: (guarded: TransactionSession) => Promise<T>): Promise<T> {
  let open = true
  let failure: { readonly error: unknown } | undefined
  async function run<R>(statement: () => Promise<R>): Promise<R> {
    if (!open) throw new Error('this transaction has ended')
    try {
      return await statement()
    } catch (error) {
      failure ??= { error }
      throw error
    }
  }
  try {
    const result = await work({
      all: (statement, given, asker) => run(() => session.all(statement, given, asker)),
      send: (statement, rows) => run(() => session.send(statement, rows)),
    })
    if (failure) throw failure.error
    return result
  } finally {
    open = false
  }
}
