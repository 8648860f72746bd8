import { type Asker, type Grant, SERVER, type StoredRecord, type Transaction } from './stores/store.ts'

const keyOf = (resource: string, id: string): string => `${resource} ${id}`

const isSame = (one: Grant, other: Grant): boolean => one.facility === other.facility && one.referralId === other.referralId

const inOrder = (one: Grant, other: Grant): number =>
  one.facility === other.facility ? (one.referralId < other.referralId ? -1 : 1) : one.facility < other.facility ? -1 : 1

type Held = Map<string, Promise<StoredRecord | undefined>>

/**
 * A transaction that asks once for what cannot change until it ends: a record that it holds or has written, and the grants on such a record,
 * which are given and taken only by whoever holds it. Each repeated question would be a round trip to the database.
 *
 * What a facility was let hold is remembered for the server too, and never the other way round: behind the wall nothing is answered from
 * memory that did not come through it, nor a record that was written since.
 */
export function rememberHeld(transaction: Transaction): Transaction {
  const server = transaction.as(SERVER)
  const held: Held = new Map()
  const granted = new Map<string, Promise<readonly Grant[]>>()
  const walled: Held[] = []

  async function lockOnce(asked: Transaction, known: Held, resource: string, id: string): Promise<StoredRecord | undefined> {
    const key = keyOf(resource, id)
    const found = known.get(key) ?? asked.lock(resource, id)
    const memories = new Set([held, known])
    for (const memory of memories) if (!memory.has(key)) memory.set(key, found)
    const record = await found
    if (!record) for (const memory of memories) if (memory.get(key) === found) memory.delete(key)
    return record
  }

  async function grantsOn(resource: string, id: string): Promise<readonly Grant[]> {
    const key = keyOf(resource, id)
    const grants = granted.get(key) ?? server.grantsOn(resource, id)
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

  function wrote(record: StoredRecord): void {
    const key = keyOf(record.resource, record.id)
    for (const memory of walled) memory.delete(key)
    held.set(key, Promise.resolve(record))
  }

  const writes: Pick<Transaction, 'put' | 'erase' | 'putGrants' | 'removeGrants'> = {
    put(write) {
      const { record, previous } = write
      wrote(record)
      if (!previous) granted.set(keyOf(record.resource, record.id), Promise.resolve([]))
      return server.put(write)
    },
    erase(erasure) {
      wrote(erasure.record)
      return server.erase(erasure)
    },
    putGrants(grants) {
      regrant(grants, (known, grant) => [...known.filter((other) => !isSame(grant, other)), grant].toSorted(inOrder))
      return server.putGrants(grants)
    },
    removeGrants(grants) {
      regrant(grants, (known, grant) => known.filter((other) => !isSame(grant, other)))
      return server.removeGrants(grants)
    },
  }

  const ofServer: Pick<Transaction, 'grantsOn' | 'grantsOf'> = {
    grantsOn,
    async grantsOf(facility, resource, id) {
      const known = granted.get(keyOf(resource, id))
      if (known === undefined) return server.grantsOf(facility, resource, id)
      return (await known).filter((grant) => grant.facility === facility)
    },
  }

  function faceOf(asked: Transaction): Transaction {
    const isServer = asked.asker === SERVER
    const known: Held = isServer ? held : new Map()
    if (!isServer) walled.push(known)
    return {
      ...asked,
      ...writes,
      ...(isServer && ofServer),
      as: (asker: Asker) => faceOf(asked.as(asker)),
      read: (resource, id) => known.get(keyOf(resource, id)) ?? asked.read(resource, id),
      lock: (resource, id) => lockOnce(asked, known, resource, id),
    }
  }

  return faceOf(transaction)
}
