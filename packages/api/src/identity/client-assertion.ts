import type { Store } from '../stores/store.ts'
import type { FindKeys } from './key-source.ts'
import { findRegistration, isInForce, isRetired, type StoredRegistration } from './registration.ts'
import { readUnverified, verifyStatement } from './signed-statement.ts'
import { useOnce } from './token-memory.ts'

/** A client that has proved itself, and the id of the key that it did so with. */
export interface ProvenClient {
  readonly registration: StoredRegistration
  readonly keyId: string
}

/** What verifying needs beside the text. */
export interface Verifier {
  readonly store: Pick<Store, 'findClient' | 'rememberToken'>
  readonly findKeys: FindKeys
  /** The token endpoint. */
  readonly audience: string
  readonly now: Date
}

// RFC 7523 names no type; an explicit one keeps any other kind of JWT out.
const TYPES = [undefined, 'jwt', 'client-authentication+jwt']

/**
 * Verifies the assertion of a client (RFC 7523): signed with a registered key, for this token endpoint only, short-lived, used once.
 * Answers undefined whatever is wrong.
 */
export async function verifyAssertion(assertion: string, verifier: Verifier): Promise<ProvenClient | undefined> {
  const { store, findKeys, audience, now } = verifier
  const claimed = readUnverified(assertion)
  const registration = claimed && (await findRegistration(store, claimed.issuer))
  if (!registration || !isInForce(registration, now)) return undefined
  const keys = (await findKeys(registration, claimed.header.kid)).filter(({ kid }) => !isRetired(registration, kid, now))
  const { id: issuer, jwksUri } = registration
  const verified = await verifyStatement(assertion, { keys, types: TYPES, issuer, audience, jwksUri, now })
  if (verified?.claims.sub !== issuer) return undefined
  return (await useOnce(store, 'assertion', issuer, verified)) ? { registration, keyId: verified.key.kid } : undefined
}
