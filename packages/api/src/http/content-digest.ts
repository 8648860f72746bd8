import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { Refusal } from '../refusal.ts'

const SHA_256 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/

/** Reads the SHA-256 of a `Content-Digest` header (RFC 9530) as hexadecimal. */
export function parseContentDigest(header: string | undefined): string {
  const digest = SHA_256.exec(header ?? '')?.[1]
  if (digest === undefined) {
    const faults = [{ pointer: '/Content-Digest', code: 'wrong-format', args: { format: 'sha-256=:<base64>:' } }] as const
    throw new Refusal('invalid-parameter', { faults })
  }
  return bytesToHex(Uint8Array.from(atob(digest), (character) => character.charCodeAt(0)))
}

/** Writes a hexadecimal SHA-256 as `Content-Digest` header. */
export function formatContentDigest(digest: string): string {
  return `sha-256=:${btoa(String.fromCharCode(...hexToBytes(digest)))}:`
}
