/**
 * Makes work that many ask for run once at a time. Whoever asks meanwhile waits for the next run, with all others who do: the one that is under way
 * may have passed by what was there when they asked.
 */
export function runInCommon(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve()
  let next: Promise<void> | undefined

  function run(): Promise<void> {
    next = undefined
    return work()
  }

  return () => {
    if (next === undefined) {
      next = last.then(run, run)
      last = next
    }
    return next
  }
}
