import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Store } from '../stores/store.ts'
import { skew, type VerifiedStatement } from './signed-statement.ts'

/** Remembers a statement durably until it has expired; false when it was used before, in whatever process. */
export function useOnce(store: Pick<Store, 'rememberToken'>, kind: string, issuer: string, statement: VerifiedStatement): Promise<boolean> {
  const { jti, expiresAt } = statement
  const id = bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind, issuer, jti]))))
  return store.rememberToken(id, Math.ceil(expiresAt) + skew)
}
