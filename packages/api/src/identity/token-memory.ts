import { sha256Hex } from '../sha256.ts'
import type { Store } from '../stores/store.ts'
import { skew, type VerifiedStatement } from './signed-statement.ts'

/** Remembers a statement durably until it has expired; false when it was used before, in whatever process. */
export function useOnce(store: Pick<Store, 'rememberToken'>, kind: string, issuer: string, statement: VerifiedStatement): Promise<boolean> {
  const { jti, expiresAt } = statement
  const id = sha256Hex(JSON.stringify([kind, issuer, jti]))
  return store.rememberToken(id, Math.ceil(expiresAt) + skew)
}
