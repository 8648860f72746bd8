import type { Found, Reader, StoredRecord } from '../stores/store.ts'
import { isErased } from './erased.ts'
import { keyOfBody, openContent, openRecord } from './sealed-body.ts'
import type { Sealing } from './sealing.ts'

/** A reader of closed records that opens what it answers; `opened` is told under which key each present version stands. */
export function createSealedReader(
  reader: Reader,
  { keys, seals, index }: Sealing,
  opened?: (record: StoredRecord, key: number) => void,
): Reader {
  function open(record: StoredRecord): StoredRecord {
    return seals(record.resource) && !isErased(record) ? openRecord(keys, record) : record
  }
  function openPresent(record: StoredRecord): StoredRecord {
    const whole = open(record)
    if (opened && whole !== record) opened(whole, keyOfBody(record))
    return whole
  }
  const openFound = ({ record, position }: Found): Found => ({ record: openPresent(record), position })

  return {
    grantsOf: reader.grantsOf,
    grantsOn: reader.grantsOn,
    grantsThrough: reader.grantsThrough,
    figure: reader.figure,
    counted: reader.counted,
    factKeys: reader.factKeys,
    settings: reader.settings,
    findClient: reader.findClient,
    read: async (resource, id) => optional(await reader.read(resource, id), openPresent),
    records: async (resource, after, limit) => (await reader.records(resource, after, limit)).map(openPresent),
    readVersion: async (resource, id, version) => optional(await reader.readVersion(resource, id, version), open),
    history: async (resource, id, before, limit) => (await reader.history(resource, id, before, limit)).map(open),
    search: async (query) => (await reader.search(index.query(query))).map(openFound),
    count: (query) => reader.count(index.query(query)),
    readContent: async (id) => optional(await reader.readContent(id), (bytes) => openContent(keys, id, bytes)),
  }
}

function optional<T, R>(value: T | undefined, change: (value: T) => R): R | undefined {
  return value === undefined ? undefined : change(value)
}
