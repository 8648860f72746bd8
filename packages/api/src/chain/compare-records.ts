import { resources as standardResources } from '@caunoi/schemas'
import { isErased, isUnreadable } from '../keys/erased.ts'
import { SealBroken } from '../keys/key-errors.ts'
import type { Store, StoredRecord } from '../stores/store.ts'
import { type WitnessedVersions, witnessedVersions } from './witnessed-versions.ts'

const PAGE = 500

/** How a record may disagree with the audit. */
export type RecordFaultKind =
  /** An earlier version stands where the audit tells of a later one. */
  | 'put-back'
  /** A record of which the audit tells is not there, or said to be erased where no event tells of that: one that was leaves its last version. */
  | 'missing'
  /** No event tells of the version: something else than the server stored it. */
  | 'unwitnessed'
  /**
   * It is not what was closed under the keys of the server, or its key was destroyed and a restored backup brought it back; without an id where
   * the audit tells of no such record, and further ones that were added may be behind it.
   */
  | 'unreadable'

/** One record that is not what the audit says. */
export interface RecordFault {
  readonly kind: RecordFaultKind
  readonly resource: string
  readonly recordId?: string
  /** The version that stands there; none where none can be read. */
  readonly version?: number
  /** The latest version of which the audit tells. */
  readonly witnessed?: number
}

/** What a comparison found. */
export interface RecordsReport {
  /** Records that were looked at. */
  readonly records: number
  /** Everything that disagrees; nothing where all is as the audit says. */
  readonly faults: readonly RecordFault[]
}

/** Whom a comparison tells how far it is. */
export interface CompareOptions {
  /** Called as the audit is read, with the events so far. */
  readonly onProgress?: (events: number) => void
}

/**
 * Holds every record against the audit, which has an event of each version in the transaction that stored it: so that what whoever holds the
 * database put back, took away or added is found, also where each row was signed once; what was altered in its version only where it is closed
 * under keys. Worth as much as the audit: verify that first, against a checkpoint that was kept. Works beside a serving server; takes memory for
 * the id of every record.
 */
export async function compareRecords(store: Store, { onProgress = () => undefined }: CompareOptions = {}): Promise<RecordsReport> {
  const witnessed = witnessedVersions(store, onProgress)
  await witnessed.goOn()
  const faults: RecordFault[] = []
  const newer: NewerRecord[] = []
  let records = 0
  for (const resource of new Set([...Object.values(standardResources).map(({ name }) => name), ...witnessed.resources()])) {
    const versions = witnessed.of(resource)
    const left = new Set(versions.keys())
    const compare = (record: StoredRecord): void => {
      const { id: recordId, version } = record
      records += 1
      left.delete(recordId)
      const known = versions.get(recordId)
      const content = contentOf(record)
      // It may have been stored just now.
      if (known === undefined || version > known) newer.push({ resource, recordId, version, content })
      else if (version < known) faults.push({ kind: 'put-back', resource, recordId, version, witnessed: known })
      else faults.push(...lost({ resource, recordId, version, content }, witnessed))
    }
    const isWhole = await walk(store, resource, compare)
    const kinds = new Set<RecordFaultKind>()
    for (const recordId of left) {
      const found = await readSound(store, resource, recordId)
      if (typeof found === 'object') compare(found)
      else {
        kinds.add(found)
        faults.push({ kind: found, resource, recordId, ...witnessedIn(versions, recordId) })
      }
    }
    if (!isWhole && !kinds.has('unreadable')) faults.push({ kind: 'unreadable', resource })
  }
  await witnessed.goOn()
  for (const record of newer) {
    const { resource, recordId, version } = record
    if ((witnessed.of(resource).get(recordId) ?? 0) < version) await witnessed.readTrail(resource, recordId)
    const known = witnessedIn(witnessed.of(resource), recordId)
    if ((known.witnessed ?? 0) < version) faults.push({ kind: 'unwitnessed', resource, recordId, version, ...known })
    else faults.push(...lost(record, witnessed))
  }
  return { records, faults }
}

/** What is there of a record: all of it, that it was erased, or a text whose key was destroyed. */
type Content = 'whole' | 'erased' | 'unreadable'

/** A version with what is there of it. */
interface NewerRecord {
  readonly resource: string
  readonly recordId: string
  readonly version: number
  readonly content: Content
}

function contentOf(record: StoredRecord): Content {
  if (!isErased(record)) return 'whole'
  return isUnreadable(record) ? 'unreadable' : 'erased'
}

/** What is wrong with a version of which the audit tells: its content is gone, and no event tells of that. */
function lost({ resource, recordId, version, content }: NewerRecord, witnessed: WitnessedVersions): readonly RecordFault[] {
  if (content === 'whole' || (content === 'erased' && witnessed.isErased(resource, recordId))) return []
  const kind = content === 'erased' ? 'missing' : content
  return [{ kind, resource, recordId, version, ...witnessedIn(witnessed.of(resource), recordId) }]
}

function witnessedIn(versions: ReadonlyMap<string, number>, recordId: string): Pick<RecordFault, 'witnessed'> {
  const witnessed = versions.get(recordId)
  return witnessed === undefined ? {} : { witnessed }
}

/** Walks over the records of a resource up to a page of which one cannot be read; answers whether that was all of them. */
async function walk(store: Store, resource: string, each: (record: StoredRecord) => void): Promise<boolean> {
  let after = ''
  for (;;) {
    const page = await store.records(resource, after, PAGE).catch((error: unknown) => {
      if (error instanceof SealBroken) return undefined
      throw error
    })
    if (!page) return false
    page.forEach(each)
    const last = page.at(-1)
    if (!last) return true
    after = last.id
  }
}

async function readSound(store: Store, resource: string, id: string): Promise<StoredRecord | 'missing' | 'unreadable'> {
  try {
    return (await store.read(resource, id)) ?? 'missing'
  } catch (error) {
    if (error instanceof SealBroken) return 'unreadable'
    throw error
  }
}
