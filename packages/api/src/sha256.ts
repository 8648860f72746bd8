import { sha256 as portable } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// The platform's own where it can be asked without waiting (Node.js, Deno, Bun): ten times as fast on the bytes of a record.
const native = globalThis.process?.getBuiltinModule?.('node:crypto')

/** SHA-256 of bytes, or of a text in UTF-8, on any runtime without waiting. */
export function sha256(data: Uint8Array | string): Uint8Array {
  if (native) return native.hash('sha256', data, 'buffer')
  return portable(typeof data === 'string' ? utf8ToBytes(data) : data)
}

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256Hex(data: Uint8Array | string): string {
  return native ? native.hash('sha256', data) : bytesToHex(sha256(data))
}
