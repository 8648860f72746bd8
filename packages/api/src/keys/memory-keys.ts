import { gcm } from '@noble/ciphers/aes.js'
import { bytesToHex, hexToBytes, randomBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { KeyDestroyed, SealBroken } from './key-errors.ts'
import { KEY_BYTES, type Keys, NONCE_BYTES } from './keys.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

function bytesOf(text: string): Uint8Array {
  try {
    return hexToBytes(text)
  } catch (cause) {
    throw new SealBroken('closed bytes do not open at this place', { cause })
  }
}

/**
 * Makes keys that live as long as the process, for tests and demonstrations.
 *
 * @example
 * ```ts
 * const store = await createSealedStore(createMemoryStore(), { keys: createMemoryKeys() })
 * ```
 */
export function createMemoryKeys(): Keys {
  const secrets = new Map<string, Promise<string>>()
  const held = new Map<number, Uint8Array>()
  let last = 0

  const keyOf = (key: number): Uint8Array => {
    const found = held.get(key)
    if (!found) throw new KeyDestroyed(`key ${key} was destroyed, or never was`)
    return found
  }

  const seal: Keys['seal'] = (key, place, bytes) => {
    const nonce = randomBytes(NONCE_BYTES)
    const closed = gcm(keyOf(key), nonce, utf8ToBytes(place)).encrypt(bytes)
    const sealed = new Uint8Array(NONCE_BYTES + closed.length)
    sealed.set(nonce)
    sealed.set(closed, NONCE_BYTES)
    return sealed
  }

  const open: Keys['open'] = (key, place, sealed) => {
    const found = keyOf(key)
    try {
      return gcm(found, sealed.subarray(0, NONCE_BYTES), utf8ToBytes(place)).decrypt(sealed.subarray(NONCE_BYTES))
    } catch (cause) {
      throw new SealBroken('closed bytes do not open at this place', { cause })
    }
  }

  return {
    kind: 'demo',
    id: bytesToHex(randomBytes(16)),
    secret(name, initial) {
      const found = secrets.get(name) ?? initial()
      secrets.set(name, found)
      return found
    },
    findSecret: async (name) => secrets.get(name),
    take() {
      held.set(++last, randomBytes(KEY_BYTES))
      return last
    },
    has: (key) => held.has(key),
    seal,
    open,
    sealText: (key, place, text) => bytesToHex(seal(key, place, utf8ToBytes(text))),
    openText: (key, place, sealed) => decoder.decode(open(key, place, bytesOf(sealed))),
    async destroy(keys) {
      for (const key of keys) {
        held.get(key)?.fill(0)
        held.delete(key)
      }
    },
  }
}
