import { later } from '../later.ts'
import type { Store } from '../stores/store.ts'
import { StoreUnavailable } from '../stores/store-unavailable.ts'
import { sealAudit } from './seal-audit.ts'

/** Milliseconds for which events gather before they are sealed together. */
const DELAY = 200
/** The same where more than a few come: a seal of many events costs little more than one of ten. */
const LONG_DELAY = 1000
/** Requests of the short delay that are no more than a few. */
const FEW = 10
/** Requests that are not left waiting for the end of the long delay: their events fill a seal. */
const MANY = 500

/** Makes the function that has the audit sealed soon, however often it is called; a store that cannot serve is tried again by the next call. */
export function createSealer(store: Store, onError: (error: unknown) => void): () => void {
  let calls = 0
  let seals = 0
  let gathersLong = false
  let sealing = Promise.resolve()

  async function seal(gathered: number): Promise<void> {
    try {
      if (!(await store.sealBeside?.(gathered))) await sealAudit(store)
    } catch (error) {
      // A store that is unavailable, or closed by now, is told by every request.
      if (!StoreUnavailable.isInstance(error)) onError(error)
    }
  }

  function begin(): void {
    const gathered = calls
    calls = 0
    seals++
    gathersLong = false
    sealing = sealing.then(() => seal(gathered))
  }

  function beginOrGather(): void {
    if (calls <= FEW || calls >= MANY) begin()
    else {
      const before = seals
      gathersLong = true
      later(LONG_DELAY - DELAY, () => {
        if (seals === before) begin()
      })
    }
  }

  return () => {
    calls++
    // A process that ends leaves what is not sealed to the next one.
    if (calls === 1) later(DELAY, beginOrGather)
    else if (gathersLong && calls >= MANY) begin()
  }
}
