import { AccessPurpose, SensitivityLabel, WorkerRole } from '@caunoi/schemas'
import { isWithinRole, parseScopes, type Subject } from '@caunoi/schemas/policy'
import { SignJWT } from 'jose'
import { z } from 'zod'
import type { IssuerKeys } from './issuer-keys.ts'
import { isInForce, isRetired, type StoredRegistration } from './registration.ts'
import { longestLife } from './signed-statement.ts'

/** Header `typ` of an access token (RFC 9068). */
export const accessTokenType = 'at+jwt'
/** Life of an access token, in seconds. */
export const tokenSeconds = longestLife

/** What an access token says. */
export const tokenClaims = z.object({
  sub: z.string(),
  facility: z.string(),
  purpose: AccessPurpose.schema,
  labels: z.array(SensitivityLabel.schema),
  scope: z.string(),
  /** The client's key that it was asked for with. */
  key: z.string(),
  worker: z.strictObject({ id: z.string(), role: WorkerRole.schema, issuer: z.string().optional() }).optional(),
  /** The key of the issuer of the worker. */
  workerKey: z.string().optional(),
})

/** What an access token says, once it is verified. */
export type TokenClaims = z.output<typeof tokenClaims>

/** Signs an access token. */
export async function signToken(claims: TokenClaims, keys: IssuerKeys, issuer: string, now: Date): Promise<string> {
  const { kid, alg, privateKey } = await keys.signing()
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT(claims)
    .setProtectedHeader({ alg, typ: accessTokenType, kid })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setJti(crypto.randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + tokenSeconds)
    .sign(privateKey)
}

/** Whether a client, the key that it asked with, and who stated its worker, are as good now as when a token was issued. */
export function isStillGood(
  { key, worker, workerKey }: Pick<TokenClaims, 'key' | 'worker' | 'workerKey'>,
  registration: StoredRegistration,
  now: Date,
): boolean {
  const { workerIssuers = [] } = registration
  // Of a set at an address nobody knows here what is in it; whose tokens are another issuer's has neither.
  const isThere = ({ jwks, jwksUri }: Pick<StoredRegistration, 'jwks' | 'jwksUri'>, id: string | undefined): boolean =>
    jwks ? jwks.keys.some(({ kid }) => kid === id) : jwksUri !== undefined
  const isKnown = isThere(registration, key)
  const isVouched =
    worker?.issuer === undefined || workerIssuers.some((other) => other.issuer === worker.issuer && isThere(other, workerKey))
  return isInForce(registration, now) && isKnown && isVouched && !isRetired(registration, key, now)
}

/** What is claimed for the bearer of a token. */
export interface Claimed extends Omit<TokenClaims, 'key' | 'workerKey' | 'labels'> {
  readonly labels: readonly string[]
}

/** Who a token speaks for, never with more than the client is registered for today and the role of its worker allows; undefined when nothing is left. */
export function subjectOf(claims: Claimed, registration: StoredRegistration): Subject | undefined {
  const { facility: facilityId, purpose, labels, scope, worker, sub: clientId } = claims
  const { purposes, roles = [] } = registration
  if (facilityId !== registration.facility || !purposes.includes(purpose) || (worker && !roles.includes(worker.role))) return undefined
  return {
    clientId,
    facilityId,
    purpose,
    labels: new Set(registration.labels.filter((label) => labels.includes(label) && isWithinRole(worker?.role, label))),
    scopes: withinScopes(parseScopes(registration.scope), parseScopes(scope)),
    ...(worker && { workerId: worker.id, role: worker.role }),
  }
}

function withinScopes(allowed: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const everywhere = allowed.get('*') ?? ''
  const granted = new Map<string, string>()
  const grant = (resource: string, letters: string, most: string): void => {
    const left = [...new Set(letters)].filter((letter) => most.includes(letter)).join('')
    if (left !== '') granted.set(resource, `${granted.get(resource) ?? ''}${left}`)
  }
  for (const [resource, letters] of wanted) {
    grant(resource, letters, `${allowed.get(resource) ?? ''}${everywhere}`)
    // A right to every resource is left where single ones are registered for it.
    if (resource === '*') for (const [single, most] of allowed) if (single !== '*') grant(single, letters, most)
  }
  return granted
}
