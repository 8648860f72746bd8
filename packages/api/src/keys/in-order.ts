/** Runs what is begun together in the order of the calls, where some of it has to wait first. */
export interface InOrder {
  /** Runs in the turn of the call, or behind what waits. */
  next<T>(run: () => Promise<T>): Promise<T>
  /** Runs work behind which everything that is begun later waits. */
  waiting<T>(run: () => Promise<T>): Promise<T>
  /** Resolves when nothing waits any more; rejects with the first failure of what had to wait. */
  done(): Promise<void>
}

/** Creates an order of its own. */
export function createInOrder(): InOrder {
  let last: Promise<void> | undefined
  let failure: { readonly error: unknown } | undefined

  function waiting<T>(run: () => Promise<T>): Promise<T> {
    const result = last ? last.then(run) : run()
    const settled = result.then(
      () => undefined,
      (error: unknown) => {
        failure ??= { error }
      },
    )
    last = settled
    void settled.then(() => {
      if (last === settled) last = undefined
    })
    return result
  }

  return {
    next: (run) => (last ? waiting(run) : run()),
    waiting,
    async done() {
      while (last) await last
      if (failure) throw failure.error
    },
  }
}
