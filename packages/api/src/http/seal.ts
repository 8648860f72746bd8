import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { managedNonce, utf8ToBytes } from '@noble/ciphers/utils.js'
import type { Store } from '../stores/store.ts'

const decoder = new TextDecoder()

/** Closes small texts that callers carry for us, so that they can neither read nor alter them. */
export interface Seal {
  /** The text, closed: it may stand in a URL. */
  close(text: string): string
  /** The text again; undefined when it was not closed here. */
  open(sealed: string): string | undefined
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

/** The bytes of a text that is their one spelling; nothing for another one, which reads the same but is not what was given. */
function canonicalBytes(text: string): Uint8Array | undefined {
  const bytes = fromBase64Url(text)
  return toBase64Url(bytes) === text ? bytes : undefined
}

/** Makes a seal of a 32-byte key (XChaCha20-Poly1305). */
function createSeal(key: Uint8Array): Seal {
  const cipher = managedNonce(xchacha20poly1305)(key)
  return {
    close: (text) => toBase64Url(cipher.encrypt(utf8ToBytes(text))),
    open: (sealed) => {
      try {
        const bytes = canonicalBytes(sealed)
        return bytes && decoder.decode(cipher.decrypt(bytes))
      } catch {
        return undefined
      }
    },
  }
}

/** A new random key as text, to be kept in the store. */
function newSealKey(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
}

/** Reads a key that `newSealKey` made. */
function sealOfKey(key: string): Seal {
  return createSeal(fromBase64Url(key))
}

/** The seal that all processes on a store share. */
export async function sealOfStore(store: Pick<Store, 'setting'>): Promise<Seal> {
  return sealOfKey(await store.setting('cursor-key', async () => newSealKey()))
}
