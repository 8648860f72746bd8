/** Milliseconds for which readings have the thread before others have it. */
const MOMENT = 20

/**
 * Makes what a reading awaits before it begins, where that is anything: a reading in this thread waits for nobody by itself, and a request of
 * many readings would keep all others from the server.
 */
export function takeTurns(clock: () => number = () => performance.now()): () => Promise<void> | undefined {
  let began: number | undefined

  const isOver = (): boolean => began !== undefined && clock() - began > MOMENT

  function begin(): void {
    if (began !== undefined) return
    began = clock()
    setImmediate(() => {
      began = undefined
    })
  }

  // Of those who wait, one may begin and last: the others wait again.
  async function wait(): Promise<void> {
    while (isOver()) await new Promise(setImmediate)
    begin()
  }

  return () => {
    if (isOver()) return wait()
    begin()
    return undefined
  }
}
