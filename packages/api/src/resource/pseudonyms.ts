import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { macSecret } from '../keys/mac-secret.ts'
import type { Store } from '../stores/store.ts'

/** Makes of a number what stands for it in figures: the same for the same number, and no way back without the key. */
export type Pseudonym = (number: string) => string

/** The pseudonyms that all processes on a store share: HMAC-SHA-256 under a key that the store keeps. */
export async function pseudonymsOfStore(store: Pick<Store, 'setting'>): Promise<Pseudonym> {
  const keyed = hmac.create(sha256, await macSecret(store.setting, 'pseudonym-key'))
  const last = { number: '', pseudonym: '' } // A change asks twice: for the version before, and for the one after.
  return (number) => {
    if (last.number !== number) Object.assign(last, { number, pseudonym: bytesToHex(keyed.clone().update(utf8ToBytes(number)).digest()) })
    return last.pseudonym
  }
}
