import type { JWK } from 'jose'
import { StoreUnavailable } from '../stores/store-unavailable.ts'
import { type PublicKey, usableKeys } from './public-keys.ts'
import type { StoredRegistration } from './registration.ts'
import { briefly } from './remember-briefly.ts'

/** Reads the text at an address: `createAddressReader()` of `@caunoi/api/node`, which takes care whom it asks. */
export type ReadAddress = (url: string) => Promise<string>

/** Milliseconds before an address is asked again, whatever strangers ask for. */
const PAUSE = 10_000

/** Finds the keys of a source; reads an address again for a key id that it did not have. */
export type FindKeys = (source: Pick<StoredRegistration, 'jwks' | 'jwksUri'>, keyId?: string) => Promise<readonly PublicKey[]>

interface ReadKeys {
  readonly at: number
  readonly keys: Promise<readonly PublicKey[]>
}

/** Remembers the key sets at addresses, as long as they may be trusted to be what is there. */
export function createKeyFinder(read: ReadAddress | undefined, now: () => Date): FindKeys {
  const known = new Map<string, ReadKeys>()

  async function fetchKeys(address: string): Promise<readonly PublicKey[]> {
    if (!read) throw new StoreUnavailable('this server reads no key sets from addresses: give it readAddress')
    try {
      const set: { readonly keys: readonly JWK[] } = JSON.parse(await read(address))
      return await usableKeys(set)
    } catch (cause) {
      throw new StoreUnavailable('the key set of a client cannot be read from its address', { cause })
    }
  }

  function ask(address: string): ReadKeys {
    const asked = { at: now().getTime(), keys: fetchKeys(address) }
    asked.keys.catch(() => undefined)
    known.set(address, asked)
    return asked
  }

  return async ({ jwks, jwksUri }, keyId) => {
    if (jwksUri === undefined) return jwks?.keys ?? []
    const present = known.get(jwksUri)
    const age = present === undefined ? Number.POSITIVE_INFINITY : Math.abs(now().getTime() - present.at)
    if (!present || age >= briefly) return ask(jwksUri).keys
    const keys = await present.keys.catch((error: unknown) => {
      if (age < PAUSE) throw error
      return []
    })
    const isThere = keyId === undefined ? keys.length > 0 : keys.some(({ kid }) => kid === keyId)
    return isThere || age < PAUSE ? keys : (known.get(jwksUri) === present ? ask(jwksUri) : present).keys
  }
}
