import { type Reader, type RecordWrite, SERVER, type StoredRecord, type Transaction } from '../stores/store.ts'
import { createInOrder } from './in-order.ts'
import { claimKey, type KeyNumbers, retireKey, rootOf } from './key-numbers.ts'
import { keyOfBody, openRecord, sealContent, sealRecord } from './sealed-body.ts'
import { createSealedReader } from './sealed-reader.ts'
import type { Sealing } from './sealing.ts'
import { type Destruction, destructionEntry } from './unfinished-destructions.ts'

const EVERY_VERSION = 2 ** 31 - 1

/** What a transaction found out and did about keys, for when it is kept. */
export interface KeyNotes {
  /** Numbers that hold from now on, by owner and root. */
  readonly numbers: KeyNumbers
  readonly destructions: Destruction[]
}

/** A transaction over closed records; whoever ends it waits until it is done. */
export interface SealedTransaction {
  readonly transaction: Transaction
  done(): Promise<void>
}

/** A transaction that closes what it is given and opens what it answers: all versions of a record under the same key. */
export function createSealedTransaction(given: Transaction, sealing: Sealing, known: KeyNumbers, notes: KeyNotes): SealedTransaction {
  const { keys, seals, index, rows, isEvidence } = sealing
  const { next, waiting, done } = createInOrder()
  const standing = new WeakMap<StoredRecord, number>()
  // Closing a record under another key concerns every version of it, whoever asks.
  const inner = given.as(SERVER)
  const reader = createSealedReader(inner, sealing, remember)
  let spare: number | undefined

  const rooted = (record: StoredRecord): string => rootOf(record, isEvidence(record.resource))
  const blind = (write: Omit<RecordWrite, 'previous'>) => ({
    added: write.added.map(index.entry),
    removed: write.removed.map(index.entry),
  })

  function remember(record: StoredRecord, key: number): void {
    standing.set(record, key)
    if (record.resource === 'Beneficiary') notes.numbers.set(record.owner, record.id, key)
  }

  function proposed(): number {
    spare ??= keys.take()
    return spare
  }

  function take(owner: string, root: string, key: number): number {
    if (key === spare) spare = undefined
    notes.numbers.set(owner, root, key)
    return key
  }

  /** The key of a record without a question to the database, where that can be known. */
  function knownKey({ owner, id }: StoredRecord, root: string, isNew: boolean): number | undefined {
    const found = notes.numbers.get(owner, root) ?? known.get(owner, root)
    // Another process may have destroyed what this one remembers.
    if (found !== undefined && keys.has(found)) return found
    if (!isNew || root !== id) return undefined
    const key = proposed()
    // Nobody else can have a key for a record that is made just now; a failure dooms the transaction.
    claimKey(inner, sealing, owner, root, key).catch(() => undefined)
    return take(owner, root, key)
  }

  async function claimedKey({ owner }: StoredRecord, root: string): Promise<number> {
    return take(owner, root, await claimKey(inner, sealing, owner, root, proposed()))
  }

  async function store(write: RecordWrite, key: number): Promise<void> {
    standing.set(write.record, key)
    return inner.put({ ...write, ...blind(write), record: sealRecord(keys, key, write.record) })
  }

  /** Closes everything that there was of a record under the key of its new version. */
  async function moveUnder({ resource, id, version }: StoredRecord, key: number): Promise<void> {
    const versions = await inner.history(resource, id, version, EVERY_VERSION)
    const content = await reader.readContent(id)
    await inner.rewrite(versions.map((kept) => sealRecord(keys, key, openRecord(keys, kept))))
    if (content) await inner.putContent(id, sealContent(keys, key, id, content))
  }

  function put(write: RecordWrite): Promise<void> {
    const { record, previous } = write
    if (!seals(record.resource)) return next(() => inner.put({ ...write, ...blind(write) }))
    const root = rooted(record)
    const before = previous && standing.get(previous)
    const key = knownKey(record, root, !previous)
    if (key !== undefined && (!previous || before === key)) return next(() => store(write, key))
    return waiting(async () => {
      const held = key ?? (await claimedKey(record, root))
      await store(write, held)
      if (previous && before !== held) await moveUnder(record, held)
    })
  }

  async function keyOfRecord(id: string): Promise<number> {
    for (const resource of sealing.withContent) {
      const record = await inner.read(resource, id)
      if (record) return keyOfBody(record)
    }
    throw new TypeError('bytes belong to a record that has content')
  }

  const writes: Omit<Transaction, keyof Reader | 'lock'> = {
    put,
    reindex: (write) => next(() => inner.reindex({ ...write, ...blind(write) })),
    erase: (erasure) =>
      waiting(async () => {
        const { record, previous, roots } = erasure
        const retired: number[] = []
        for (const root of roots) retired.push(await retireKey(inner, sealing, previous.owner, root))
        await inner.erase(erasure)
        if (retired.length === 0) return
        const added = retired.map((key) => destructionEntry(sealing, record, key))
        await inner.reindex({ record, added, removed: [], notices: [] })
        notes.destructions.push({ record, owner: previous.owner, roots, keys: retired })
      }),
    rewrite: () => Promise.reject(new TypeError('only keys change the form of a version')),
    putGrants: (grants) => next(() => inner.putGrants(grants.map(rows.sealGrant))),
    removeGrants: (grants) => next(() => inner.removeGrants(grants)),
    claimNaturalKey: (owner, resource, key, id) => next(() => inner.claimNaturalKey(owner, resource, key, id)),
    moveNaturalKey: (from, to, resource, key) => next(() => inner.moveNaturalKey(from, to, resource, key)),
    holdKey: (scope, key) => next(() => inner.holdKey(scope, key)),
    findAnswer: (scope, key) => next(() => inner.findAnswer(scope, key)),
    keepAnswer: (scope, key, answer) => next(() => inner.keepAnswer(scope, key, answer)),
    putContent: (id, bytes) => waiting(async () => inner.putContent(id, sealContent(keys, await keyOfRecord(id), id, bytes))),
    putFacts: (id, facts) => next(() => inner.putFacts(id, facts)),
    putClient: (client) => next(() => inner.putClient(rows.sealClient(client))),
    audit: (events) => next(() => inner.audit(events)),
  }

  /** What somebody reads of it. */
  function transactionOf(asked: Transaction): Transaction {
    const opened = createSealedReader(asked, sealing, remember)
    const locking = createSealedReader({ ...asked, read: asked.lock }, sealing, remember)
    return {
      asker: asked.asker,
      as: (asker) => transactionOf(asked.as(asker)),
      read: (resource, id) => next(() => opened.read(resource, id)),
      records: (...asked) => next(() => opened.records(...asked)),
      readVersion: (resource, id, version) => next(() => opened.readVersion(resource, id, version)),
      history: (resource, id, before, limit) => next(() => opened.history(resource, id, before, limit)),
      search: (query) => next(() => opened.search(query)),
      count: (query) => next(() => opened.count(query)),
      figure: (query, measure) => next(() => opened.figure(query, measure)),
      counted: (query, after, limit) => next(() => opened.counted(query, after, limit)),
      factKeys: (after, limit) => next(() => asked.factKeys(after, limit)),
      settings: (prefix) => next(() => asked.settings(prefix)),
      findClient: (id) => next(() => opened.findClient(id)),
      readContent: (id) => next(() => opened.readContent(id)),
      grantsOf: (facility, resource, id) => next(() => opened.grantsOf(facility, resource, id)),
      grantsOn: (resource, id) => next(() => opened.grantsOn(resource, id)),
      grantsThrough: (referralId) => next(() => opened.grantsThrough(referralId)),
      lock: (resource, id) => next(() => locking.read(resource, id)),
      ...writes,
    }
  }
  return { transaction: transactionOf(given), done }
}
