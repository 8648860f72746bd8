import type { Store } from './stores/store.ts'

/** Most facilities whose store is remembered. */
const MOST = 1000

/** Makes what answers the store as a facility is let see it: made once for many requests, since it holds no row. */
export function storesOfFacilities(store: Store): (facilityId: string) => Store {
  const known = new Map<string, Store>()
  return (facilityId) => {
    const found = known.get(facilityId) ?? store.as([facilityId])
    if (known.size >= MOST && !known.has(facilityId)) known.clear()
    known.set(facilityId, found)
    return found
  }
}
