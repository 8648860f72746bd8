import { type Asker, type Grant, SERVER, type StoredRecord, type Transaction } from './stores/store.ts'

const keyOf = (resource: string, id: string): string => `${resource} ${id}`

const isSame = (one: Grant, other: Grant): boolean => one.facility === other.facility && one.referralId === other.referralId

const inOrder = (one: Grant, other: Grant): number =>
  one.facility === other.facility ? (one.referralId < other.referralId ? -1 : 1) : one.facility < other.facility ? -1 : 1

type Held = Map<string, Promise<StoredRecord | undefined>>

/** All versions below one of them, from the newest to the oldest. */
interface Earlier {
  readonly below: number
  readonly versions: readonly StoredRecord[]
}

/** What one asker was answered, by record. */
interface Memory {
  readonly records: Held
  readonly earlier: Map<string, Earlier>
}

const newMemory = (): Memory => ({ records: new Map(), earlier: new Map() })

/**
 * A transaction that asks once for what cannot change until it ends: a record that it holds or has written, its earlier versions, and the grants
 * on it, which are given and taken only by whoever holds it. Each repeated question would be a round trip to the database.
 *
 * What a facility was let hold is remembered for the server too, and never the other way round: behind the wall nothing is answered from
 * memory that did not come through it. A record that was written or granted since is asked for through the wall again, and earlier versions of
 * it that came through are answered only where it does.
 */
export function rememberHeld(transaction: Transaction): Transaction {
  const server = transaction.as(SERVER)
  const ofServer = newMemory()
  const granted = new Map<string, Promise<readonly Grant[]>>()
  const walled: Memory[] = []

  async function lockOnce(asked: Transaction, known: Memory, resource: string, id: string): Promise<StoredRecord | undefined> {
    const key = keyOf(resource, id)
    const found = known.records.get(key) ?? asked.lock(resource, id)
    return remembered(new Set([ofServer, known]), key, found)
  }

  async function readOnce(asked: Transaction, known: Memory, resource: string, id: string): Promise<StoredRecord | undefined> {
    const key = keyOf(resource, id)
    const found = known.records.get(key) ?? asked.read(resource, id)
    return ofServer.records.has(key) ? remembered([known], key, found) : found
  }

  async function historyOnce(
    asked: Transaction,
    known: Memory,
    ...[resource, id, before, limit]: Parameters<Transaction['history']>
  ): Promise<readonly StoredRecord[]> {
    const key = keyOf(resource, id)
    const isAll = before !== undefined && limit >= before - 1
    if (!isAll || !ofServer.records.has(key)) return asked.history(resource, id, before, limit)
    const earlier = versionsBelow(known, key, before)
    if (earlier) return known === ofServer || (await readOnce(asked, known, resource, id)) ? earlier : []
    const versions = await asked.history(resource, id, before, limit)
    if (versions.length === before - 1) for (const memory of [ofServer, known]) memory.earlier.set(key, { below: before, versions })
    return versions
  }

  async function grantsOn(resource: string, id: string): Promise<readonly Grant[]> {
    const key = keyOf(resource, id)
    const grants = granted.get(key) ?? server.grantsOn(resource, id)
    if (ofServer.records.has(key)) granted.set(key, grants)
    return grants
  }

  function regrant(grants: readonly Grant[], change: (known: readonly Grant[], grant: Grant) => readonly Grant[]): void {
    for (const grant of grants) {
      const key = keyOf(grant.resource, grant.id)
      for (const { records } of walled) records.delete(key)
      const known = granted.get(key)
      if (known !== undefined)
        granted.set(
          key,
          known.then((all) => change(all, grant)),
        )
    }
  }

  function wrote(record: StoredRecord, previous?: StoredRecord): void {
    const key = keyOf(record.resource, record.id)
    for (const memory of [ofServer, ...walled]) {
      // What was superseded is known to whom it was answered.
      const earlier = previous && memory.records.has(key) ? versionsBelow(memory, key, previous.version) : undefined
      if (previous && earlier) memory.earlier.set(key, { below: record.version, versions: [previous, ...earlier] })
      memory.records.delete(key)
    }
    ofServer.records.set(key, Promise.resolve(record))
  }

  const writes: Pick<Transaction, 'put' | 'erase' | 'putGrants' | 'removeGrants'> = {
    put(write) {
      const { record, previous } = write
      wrote(record, previous)
      if (!previous) granted.set(keyOf(record.resource, record.id), Promise.resolve([]))
      return server.put(write)
    },
    erase(erasure) {
      const { record } = erasure
      wrote(record)
      for (const { earlier } of [ofServer, ...walled]) earlier.delete(keyOf(record.resource, record.id))
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

  const grants: Pick<Transaction, 'grantsOn' | 'grantsOf'> = {
    grantsOn,
    async grantsOf(facility, resource, id) {
      const known = granted.get(keyOf(resource, id))
      if (known === undefined) return server.grantsOf(facility, resource, id)
      return (await known).filter((grant) => grant.facility === facility)
    },
  }

  function faceOf(asked: Transaction): Transaction {
    const isServer = asked.asker === SERVER
    const known = isServer ? ofServer : newMemory()
    if (!isServer) walled.push(known)
    return {
      ...asked,
      ...writes,
      ...(isServer && grants),
      as: (asker: Asker) => faceOf(asked.as(asker)),
      read: (resource, id) => readOnce(asked, known, resource, id),
      lock: (resource, id) => lockOnce(asked, known, resource, id),
      history: (...question) => historyOnce(asked, known, ...question),
    }
  }

  return faceOf(transaction)
}

/** Remembers what is on its way; that there is nothing is asked for again. */
async function remembered(
  memories: Iterable<Memory>,
  key: string,
  found: Promise<StoredRecord | undefined>,
): Promise<StoredRecord | undefined> {
  for (const { records } of memories) if (!records.has(key)) records.set(key, found)
  const record = await found
  if (!record) for (const { records } of memories) if (records.get(key) === found) records.delete(key)
  return record
}

/** All versions below one, where they are known: the first one has none. */
function versionsBelow({ earlier }: Memory, key: string, before: number): readonly StoredRecord[] | undefined {
  if (before === 1) return []
  const known = earlier.get(key)
  return known && known.below >= before ? known.versions.filter(({ version }) => version < before) : undefined
}
