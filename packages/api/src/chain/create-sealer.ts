import { later } from '../later.ts'
import type { Store } from '../stores/store.ts'
import { StoreUnavailable } from '../stores/store-unavailable.ts'
import { sealAudit } from './seal-audit.ts'

/** Milliseconds for which events gather before they are sealed together. */
const DELAY = 200

/** Makes the function that has the audit sealed soon, however often it is called; a store that cannot serve is tried again by the next call. */
export function createSealer(store: Store, onError: (error: unknown) => void): () => void {
  let waits = false
  let calls = 0
  let sealing = Promise.resolve()
  const seal = async (): Promise<void> => {
    const gathered = calls
    calls = 0
    try {
      if (!(await store.sealBeside?.(gathered))) await sealAudit(store)
    } catch (error) {
      // A store that is unavailable, or closed by now, is told by every request.
      if (!StoreUnavailable.isInstance(error)) onError(error)
    }
  }
  return () => {
    calls++
    if (waits) return
    waits = true
    // A process that ends leaves what is not sealed to the next one.
    later(DELAY, () => {
      waits = false
      sealing = sealing.then(seal)
    })
  }
}
