import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import { isPlainText } from '../http/plain-text.ts'
import type { Store } from '../stores/store.ts'
import { findRegistration, type StoredRegistration } from './registration.ts'

/** Signature algorithms that a client may use. */
export const assertionAlgorithms = ['ES256', 'ES384', 'PS256', 'EdDSA', 'RS384'] as const

/** Longest life of an assertion, in seconds. */
const LONGEST_LIFE = 300
const SKEW = 10
/** Longest id of an assertion. */
const LONGEST_ID = 200

/** The claimed issuer of an assertion, before anything is verified. */
function claimedClient(assertion: string): string | undefined {
  try {
    const { iss } = decodeJwt(assertion)
    return typeof iss === 'string' && isPlainText(iss) ? iss : undefined
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}

/**
 * Verifies the assertion of a client (RFC 7523): signed with a registered key, for this token endpoint only, short-lived, used once.
 * Answers the registration, or undefined whatever is wrong.
 */
export async function verifyAssertion(
  store: Store,
  assertion: string,
  audience: string,
  now: Date,
): Promise<StoredRegistration | undefined> {
  const clientId = claimedClient(assertion)
  const registration = clientId === undefined ? undefined : await findRegistration(store, clientId)
  if (!registration) return undefined
  const keys: JSONWebKeySet = registration.jwks
  try {
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(keys), {
      algorithms: [...assertionAlgorithms],
      issuer: registration.id,
      subject: registration.id,
      audience,
      clockTolerance: SKEW,
      currentDate: now,
      requiredClaims: ['exp', 'jti'],
    })
    const { exp = 0, jti, aud } = payload
    const seconds = Math.floor(now.getTime() / 1000)
    if (typeof aud !== 'string' || exp > seconds + LONGEST_LIFE + SKEW) return undefined
    if (typeof jti !== 'string' || jti.length > LONGEST_ID || !isPlainText(jti)) return undefined
    const isFresh = await store.rememberToken(`${registration.id}:${jti}`, exp + SKEW)
    return isFresh ? registration : undefined
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
