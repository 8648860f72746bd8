import type { Grant, StoredRecord, Transaction } from './stores/store.ts'

const keyOf = (resource: string, id: string): string => `${resource} ${id}`

const isSame = (one: Grant, other: Grant): boolean => one.facility === other.facility && one.referralId === other.referralId

const inOrder = (one: Grant, other: Grant): number =>
  one.facility === other.facility ? (one.referralId < other.referralId ? -1 : 1) : one.facility < other.facility ? -1 : 1

/**
 * A transaction that asks once for what cannot change until it ends: a record that it holds or has written, and the grants on such a record,
 * which are given and taken only by whoever holds it. Each repeated question would be a round trip to the database.
 */
export function rememberHeld(transaction: Transaction): Transaction {
  const held = new Map<string, Promise<StoredRecord | undefined>>()
  const granted = new Map<string, Promise<readonly Grant[]>>()

  async function grantsOn(resource: string, id: string): Promise<readonly Grant[]> {
    const key = keyOf(resource, id)
    const grants = granted.get(key) ?? transaction.grantsOn(resource, id)
    if (held.has(key)) granted.set(key, grants)
    return grants
  }

  function regrant(grants: readonly Grant[], change: (known: readonly Grant[], grant: Grant) => readonly Grant[]): void {
    for (const grant of grants) {
      const key = keyOf(grant.resource, grant.id)
      const known = granted.get(key)
      if (known !== undefined)
        granted.set(
          key,
          known.then((all) => change(all, grant)),
        )
    }
  }

  return {
    ...transaction,
    read: (resource, id) => held.get(keyOf(resource, id)) ?? transaction.read(resource, id),
    async lock(resource, id) {
      const key = keyOf(resource, id)
      const asked = held.get(key) ?? transaction.lock(resource, id)
      held.set(key, asked)
      const record = await asked
      if (!record) held.delete(key)
      return record
    },
    grantsOn,
    async grantsOf(facility, resource, id) {
      const known = granted.get(keyOf(resource, id))
      if (known === undefined) return transaction.grantsOf(facility, resource, id)
      return (await known).filter((grant) => grant.facility === facility)
    },
    put(write) {
      const { record, previous } = write
      const key = keyOf(record.resource, record.id)
      held.set(key, Promise.resolve(record))
      if (!previous) granted.set(key, Promise.resolve([]))
      return transaction.put(write)
    },
    erase(erasure) {
      const { record } = erasure
      held.set(keyOf(record.resource, record.id), Promise.resolve(record))
      return transaction.erase(erasure)
    },
    putGrants(grants) {
      regrant(grants, (known, grant) => [...known.filter((other) => !isSame(grant, other)), grant].toSorted(inOrder))
      return transaction.putGrants(grants)
    },
    removeGrants(grants) {
      regrant(grants, (known, grant) => known.filter((other) => !isSame(grant, other)))
      return transaction.removeGrants(grants)
    },
  }
}
