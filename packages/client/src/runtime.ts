/** What the client takes from the world around it; tests give their own. */
export interface Runtime {
  /** Milliseconds since 1970. */
  now(): number
  /** A number from 0 up to 1. */
  random(): number
  /** Waits; rejects with the reason of the signal as soon as that is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** The clock and the dice of the platform. */
export const systemRuntime: Runtime = Object.freeze({ now: Date.now, random: Math.random, sleep })

/** The longest delay that a timer of the platform takes: almost 25 days. */
const longestTimer = 2 ** 31 - 1

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', stop)
        resolve()
      },
      Math.min(milliseconds, longestTimer),
    )
    signal?.addEventListener('abort', stop, { once: true })
  })
}
