import type { StoredRecord } from '../stores/store.ts'
import { SealBroken } from './key-errors.ts'
import type { Keys } from './keys.ts'

const START = '{"sealed":"'
const MIDDLE = '","key":'

/** All that is believed of the row of a version. */
const placeOf = ({ resource, id, version, owner, recordedAt }: StoredRecord): string =>
  `${resource}\n${id}\n${version}\n${owner}\n${recordedAt}`

/** The place as releases had it that left the owner unsigned. */
const formerPlaceOf = ({ resource, id, version }: StoredRecord): string => `${resource}\n${id}\n${version}`

/** Closes a version of a record: nothing of the body is left to be read, not even which fields it has. */
export function sealRecord(keys: Keys, key: number, record: StoredRecord): StoredRecord {
  return { ...record, body: `${START}${keys.sealText(key, placeOf(record), record.body)}${MIDDLE}${key}}` }
}

/** Number of the key under which a body is closed; throws when it is not. */
export function keyOfBody({ resource, id, body }: StoredRecord): number {
  const at = body.lastIndexOf(MIDDLE)
  const key = Number(body.slice(at + MIDDLE.length, -1))
  if (!body.startsWith(START) || at === -1 || !Number.isSafeInteger(key)) throw new SealBroken(`${resource} ${id} is not closed`)
  return key
}

/** The version again, as it was given; throws when it was altered, moved, or closed under another key. */
export function openRecord(keys: Keys, record: StoredRecord): StoredRecord {
  return openAt(placeOf(record), keys, record)
}

/** The same version, with its owner and time signed too; throws when an earlier release did not close it. */
export function signRecord(keys: Keys, record: StoredRecord): StoredRecord {
  return sealRecord(keys, keyOfBody(record), openAt(formerPlaceOf(record), keys, record))
}

function openAt(place: string, keys: Keys, record: StoredRecord): StoredRecord {
  const { resource, id, version, owner, recordedAt, body } = record
  const sealed = body.slice(START.length, body.lastIndexOf(MIDDLE))
  return { resource, id, version, owner, recordedAt, body: keys.openText(keyOfBody(record), place, sealed) }
}

const contentPlace = (id: string): string => `content\n${id}`

/** Closes a file; the number of its key stands before it. */
export function sealContent(keys: Keys, key: number, id: string, bytes: Uint8Array): Uint8Array {
  const sealed = keys.seal(key, contentPlace(id), bytes)
  const content = new Uint8Array(8 + sealed.length)
  new DataView(content.buffer).setBigUint64(0, BigInt(key))
  content.set(sealed, 8)
  return content
}

/** The file again. */
export function openContent(keys: Keys, id: string, content: Uint8Array): Uint8Array {
  const key = Number(new DataView(content.buffer, content.byteOffset, content.byteLength).getBigUint64(0))
  return keys.open(key, contentPlace(id), content.subarray(8))
}
