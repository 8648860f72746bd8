import { sha256, sha256Base64Url } from '../sha256.ts'
import type { StoredAudit } from '../stores/store.ts'

/** Hash of the chain before its first event: 32 zero bytes, as base64url. */
export const CHAIN_START = 'A'.repeat(43)

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Uint8Array(128)
for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value

/** 32 bytes as 43 characters; the functions of the platform take a detour over text that costs more than the hash. */
function encode(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < 32; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (const shift of at < 30 ? [18, 12, 6, 0] : [18, 12, 6]) text += ALPHABET[(group >> shift) & 63]
  }
  return text
}

function decodeInto(bytes: Uint8Array, start: number, text: string): void {
  for (let at = 0; at < 11; at++) {
    let group = 0
    for (let part = 0; part < 4; part++) group = (group << 6) | (VALUES[text.charCodeAt(at * 4 + part)] ?? 0)
    bytes[start + at * 3] = group >> 16
    bytes[start + at * 3 + 1] = group >> 8
    if (at < 10) bytes[start + at * 3 + 2] = group
  }
}

/** SHA-256, as base64url, over all that is kept of an event: its columns, the records in whose trails it stands, and who may read it. */
export function digestOfEvent({ id, at, resource, recordIds, facility, readers, body }: StoredAudit): string {
  const reading = readers.map((reader) => [reader.facility, reader.recordIds ?? null])
  return sha256Base64Url(JSON.stringify([id, at, resource, [...new Set(recordIds)], facility, reading, body]))
}

/** The hash of the chain, event by event: SHA-256 over the hash before, the position as 8 bytes, and the digest of the event. */
export interface Fold {
  add(position: number, digest: string): void
  hash(): string
}

/** Goes on from a hash of the chain. */
export function foldFrom(hash: string): Fold {
  const bytes = new Uint8Array(72)
  const position = new DataView(bytes.buffer, 32, 8)
  decodeInto(bytes, 0, hash)
  return {
    add(at, digest) {
      position.setUint32(0, Math.floor(at / 2 ** 32))
      position.setUint32(4, at % 2 ** 32)
      decodeInto(bytes, 40, digest)
      bytes.set(sha256(bytes))
    },
    hash: () => encode(bytes.subarray(0, 32)),
  }
}
