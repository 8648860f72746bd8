import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { StoredAudit } from '../stores/store.ts'

/** Hash of the chain before its first event: 32 zero bytes, as base64url. */
export const CHAIN_START = 'A'.repeat(43)

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

/** SHA-256, as base64url, over all that is kept of an event: its columns, the records in whose trails it stands, and who may read it. */
export function digestOfEvent({ id, at, resource, recordIds, facility, readers, body }: StoredAudit): string {
  const reading = readers.map((reader) => [reader.facility, reader.recordIds ?? null])
  return toBase64Url(sha256(utf8ToBytes(JSON.stringify([id, at, resource, [...new Set(recordIds)], facility, reading, body]))))
}

/** Hash of the chain behind its next event: SHA-256 over the hash before it, its position as 8 bytes, and its digest. */
export function nextHash(previous: string, position: number, digest: string): string {
  const number = new Uint8Array(8)
  new DataView(number.buffer).setBigUint64(0, BigInt(position))
  return toBase64Url(sha256(concatBytes(fromBase64Url(previous), number, fromBase64Url(digest))))
}
