import { fillPage } from '../stores/fill-page.ts'
import type { Found, Reader, StoredRecord, StoreQuery } from '../stores/store.ts'
import { isErased, unreadableRecord } from './erased.ts'
import { KeyDestroyed } from './key-errors.ts'
import { keyOfBody, openContent, openRecord } from './sealed-body.ts'
import type { Sealing } from './sealing.ts'

/** A reader of closed records that opens what it answers; `opened` is told under which key each present version stands. */
export function createSealedReader(reader: Reader, sealing: Sealing, opened?: (record: StoredRecord, key: number) => void): Reader {
  const { keys, seals, index, rows } = sealing
  function open(record: StoredRecord): StoredRecord {
    if (!seals(record.resource) || isErased(record)) return record
    try {
      return openRecord(keys, record)
    } catch (error) {
      if (error instanceof KeyDestroyed) return unreadableRecord(record)
      throw error
    }
  }
  function openPresent(record: StoredRecord): StoredRecord {
    const whole = open(record)
    if (opened && !isErased(whole) && whole !== record) opened(whole, keyOfBody(record))
    return whole
  }
  const openFound = ({ record, position }: Found): Found => ({ record: openPresent(record), position })

  /** What a restored backup brought back is not found. */
  async function search(query: StoreQuery): Promise<readonly Found[]> {
    const asked = index.query(query)
    if (query.leavesClosed) return reader.search(asked)
    return fillPage(reader.search, asked, async (page) => page.map(openFound).filter(({ record }) => !isErased(record)))
  }

  return {
    asker: reader.asker,
    as: (asker) => createSealedReader(reader.as(asker), sealing, opened),
    grantsOf: async (facility, resource, id) => rows.believedGrants(await reader.grantsOf(facility, resource, id)),
    grantsOn: async (resource, id) => rows.believedGrants(await reader.grantsOn(resource, id)),
    grantsThrough: async (referralId) => rows.believedGrants(await reader.grantsThrough(referralId)),
    figure: reader.figure,
    counted: reader.counted,
    factKeys: reader.factKeys,
    settings: reader.settings,
    findClient: async (id) => optional(await reader.findClient(id), rows.believedClient),
    read: async (resource, id) => optional(await reader.read(resource, id), openPresent),
    records: async (resource, after, limit, { leavesClosed = false } = {}) => {
      const page = await reader.records(resource, after, limit)
      return leavesClosed ? page : page.map(openPresent)
    },
    readVersion: async (resource, id, version) => optional(await reader.readVersion(resource, id, version), open),
    history: async (resource, id, before, limit) => (await reader.history(resource, id, before, limit)).map(open),
    search,
    count: (query) => reader.count(index.query(query)),
    readContent: async (id) => optional(await reader.readContent(id), (bytes) => openContent(keys, id, bytes)),
  }
}

function optional<T, R>(value: T | undefined, change: (value: T) => R): R | undefined {
  return value === undefined ? undefined : change(value)
}
