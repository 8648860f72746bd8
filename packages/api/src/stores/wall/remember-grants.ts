import type { Grant } from '../store.ts'
import type { WholeTransaction } from './whole.ts'

/**
 * A transaction that asks once who was given a record, until it gives or takes something itself: a database without a wall lets one transaction
 * write at a time, so that nobody else does meanwhile. The gate asks for each row that it looks at.
 */
export function rememberGrants(whole: WholeTransaction): WholeTransaction {
  const known = new Map<string, Promise<readonly Grant[]>>()
  return {
    ...whole,
    grantsOn(resource, id) {
      const key = `${resource} ${id}`
      const grants = known.get(key) ?? whole.grantsOn(resource, id)
      known.set(key, grants)
      return grants
    },
    putGrants(grants) {
      known.clear()
      return whole.putGrants(grants)
    },
    removeGrants(grants) {
      known.clear()
      return whole.removeGrants(grants)
    },
  }
}
