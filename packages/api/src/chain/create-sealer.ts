import type { Store } from '../stores/store.ts'
import { StoreUnavailable } from '../stores/store-unavailable.ts'
import { sealAudit } from './seal-audit.ts'

/** Milliseconds for which events gather before they are sealed together. */
const DELAY = 200

/** Makes the function that has the audit sealed soon, however often it is called; a store that cannot serve is tried again by the next call. */
export function createSealer(store: Store, onError: (error: unknown) => void): () => void {
  let waits = false
  let sealing = Promise.resolve()
  const seal = async (): Promise<void> => {
    try {
      await sealAudit(store)
    } catch (error) {
      // A store that is unavailable, or closed by now, is told by every request.
      if (!StoreUnavailable.isInstance(error)) onError(error)
    }
  }
  return () => {
    if (waits) return
    waits = true
    const timer: unknown = setTimeout(() => {
      waits = false
      sealing = sealing.then(seal)
    }, DELAY)
    // Where the platform has it: a process that wants to end does not wait for a seal, the next one makes it.
    if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref()
  }
}
