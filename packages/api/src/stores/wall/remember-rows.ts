import type { Grant, StoredRecord } from '../store.ts'
import type { WholeTransaction } from './whole.ts'

const keyOf = ({ resource, id }: { readonly resource: string; readonly id: string }): string => `${resource} ${id}`

/**
 * A transaction that asks once for a record and for who was given it, until it changes them itself: a database without a wall lets one
 * transaction write at a time, so that nobody else does meanwhile. The gate asks for each row that it looks at, and each step of a request again.
 * What is remembered is to be forgotten with the end of the transaction.
 */
export function rememberRows(whole: WholeTransaction): { readonly remembering: WholeTransaction; forget(): void } {
  const records = new Map<string, Promise<StoredRecord | undefined>>()
  const grants = new Map<string, Promise<readonly Grant[]>>()

  function read(resource: string, id: string): Promise<StoredRecord | undefined> {
    const key = keyOf({ resource, id })
    const found = records.get(key) ?? whole.read(resource, id)
    records.set(key, found)
    return found
  }

  function grantsOn(resource: string, id: string): Promise<readonly Grant[]> {
    const key = keyOf({ resource, id })
    const found = grants.get(key) ?? whole.grantsOn(resource, id)
    grants.set(key, found)
    return found
  }

  function regranted(changed: readonly Grant[]): void {
    for (const grant of changed) grants.delete(keyOf(grant))
  }

  const remembering: WholeTransaction = {
    ...whole,
    read,
    lock: read,
    grantsOn,
    grantsOf: async (facility, resource, id) => (await grantsOn(resource, id)).filter((grant) => grant.facility === facility),
    put(write) {
      const written = whole.put(write)
      const record = written.then(() => write.record)
      // Whoever wrote is told of a failure, and whoever reads.
      record.catch(() => undefined)
      records.set(keyOf(write.record), record)
      return written
    },
    erase(erasure) {
      records.delete(keyOf(erasure.record))
      return whole.erase(erasure)
    },
    rewrite(versions) {
      for (const version of versions) records.delete(keyOf(version))
      return whole.rewrite(versions)
    },
    putGrants(given) {
      regranted(given)
      return whole.putGrants(given)
    },
    removeGrants(taken) {
      regranted(taken)
      return whole.removeGrants(taken)
    },
  }
  return {
    remembering,
    forget() {
      records.clear()
      grants.clear()
    },
  }
}
