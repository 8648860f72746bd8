/** Base64 as in RFC 4648 §4. */
function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** Base64 for URLs, without padding, as in RFC 4648 §5. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The bytes of such a text; throws for another one. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

/** JSON in UTF-8 whose texts are in NFC, the only form that the standard speaks; throws a `TypeError` for a number that JSON lacks. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) => {
    // JSON would make it `null`, and in a patch that takes the field away.
    if (typeof part === 'number' && !Number.isFinite(part)) throw new TypeError(`The number in "${name}" cannot be sent: give a finite one`)
    return typeof part === 'string' ? part.normalize('NFC') : part
  })
}

/** The `Content-Digest` of some bytes (RFC 9530). */
export async function contentDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `sha-256=:${toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}:`
}
