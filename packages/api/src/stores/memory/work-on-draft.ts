import type { MemoryState } from './memory-state.ts'
import type { Draft } from './memory-transaction.ts'

/**
 * Runs work on a draft of a state; answers what the work answered and the state that it left.
 *
 * A write that failed dooms the work even if the work goes on, and a draft does nothing more once the work has ended.
 */
export async function workOnDraft<T>(before: MemoryState, work: (draft: Draft) => Promise<T>): Promise<{ result: T; after: MemoryState }> {
  let state = before
  let open = true
  let failure: { readonly error: unknown } | undefined
  const read = () => {
    if (!open) throw new Error('this transaction has ended')
    return state
  }
  const write = (change: (state: MemoryState) => MemoryState) => {
    try {
      state = change(read())
    } catch (error) {
      failure ??= { error }
      throw error
    }
  }
  try {
    const result = await work({ read, write })
    if (failure) throw failure.error
    return { result, after: state }
  } finally {
    open = false
  }
}
