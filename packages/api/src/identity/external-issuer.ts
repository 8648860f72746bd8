import { AccessPurpose, WorkerRole } from '@caunoi/schemas'
import { z } from 'zod'
import { isPlainText } from '../http/plain-text.ts'
import { isEqual } from '../resource/canonical.ts'
import type { Store } from '../stores/store.ts'
import { StoreUnavailable } from '../stores/store-unavailable.ts'
import { subjectOf } from './access-token.ts'
import { checkedAddress, checkedAudience } from './checked-names.ts'
import type { Identity } from './identity.ts'
import { createKeyFinder, type ReadAddress } from './key-source.ts'
import type { SignatureAlgorithm } from './public-keys.ts'
import { findRegistration, isInForce } from './registration.ts'
import { rememberBriefly } from './remember-briefly.ts'
import { readUnverified, verifyStatement } from './signed-statement.ts'
import { createTokenCache, type VerifiedToken } from './token-cache.ts'

/** Names of the claims in which an issuer says things that OAuth has no name for. */
export interface ClaimNames {
  /** Id of the registered client; `client_id` when left out, as in RFC 9068. */
  readonly client?: string
  readonly purpose?: string
  readonly role?: string
  readonly labels?: string
}

/** What is trusted of an issuer that is not part of this server. */
export interface ExternalIssuerOptions {
  readonly store: Store
  /** Its https address, exactly as in `iss` of its tokens. */
  readonly issuer: string
  /** The audience of tokens for this server: the only one that they may name. */
  readonly audience: string
  /** Reads its metadata and keys: `createAddressReader()` of `@caunoi/api/node`. */
  readonly readAddress: ReadAddress
  /** Algorithms that its tokens may be signed with; ES256, ES384, PS256 and EdDSA when left out. */
  readonly algorithms?: readonly SignatureAlgorithm[]
  /** Header `typ` of its access tokens; `at+jwt` (RFC 9068) when left out. */
  readonly type?: string
  readonly claims?: ClaimNames
  /** The clock; that of the system when left out. */
  readonly now?: () => Date
}

/** Milliseconds for which the metadata of an issuer is taken as it was read. */
const METADATA_FRESH = 600_000

const metadata = z.object({ issuer: z.string(), jwks_uri: z.string() })

const said = z.object({
  sub: z.string().min(1).max(100).refine(isPlainText),
  scope: z.string().max(4000),
  purpose: AccessPurpose.schema.optional(),
  role: WorkerRole.schema.optional(),
  labels: z.array(z.string()).max(100).optional(),
  iat: z.number(),
})

/** Where an issuer may keep its metadata: as OAuth (RFC 8414) puts it, and as OpenID Connect does. */
function metadataAddresses(issuer: string): readonly string[] {
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  return [`${origin}/.well-known/oauth-authorization-server${path}`, `${origin}${path}/.well-known/openid-configuration`]
}

/**
 * Makes the identity of a server whose tokens another issuer gives, of OAuth 2 or OpenID Connect: found by discovery, verified with its key set.
 *
 * A token counts for a client that is registered with this issuer, and never for more than is registered: facility and rights are those of the
 * registration, purpose, role, labels and scopes what the token names of them. Software by itself has the client as `sub` and no role, a worker has both
 * an id of its own and a role; any other token counts for nobody.
 *
 * @example
 * ```ts
 * const identity = createExternalIssuer({ store, issuer: 'https://sso.example/realms/y-te', audience: 'https://caunoi.example', readAddress })
 * ```
 */
export function createExternalIssuer(options: ExternalIssuerOptions): Identity {
  const { store, issuer, readAddress, type = 'at+jwt', claims: names = {}, now = () => new Date() } = options
  const { algorithms = ['ES256', 'ES384', 'PS256', 'EdDSA'] } = options
  const { client = 'client_id', purpose: purposeName = 'purpose', role: roleName = 'role', labels: labelsName = 'labels' } = names
  checkedAddress('issuer', issuer)
  const audience = checkedAudience('audience', options.audience)
  const findKeys = createKeyFinder(readAddress, now)

  const keySetAddress = rememberBriefly(async () => {
    const failures: unknown[] = []
    for (const address of metadataAddresses(issuer)) {
      try {
        const found = metadata.parse(JSON.parse(await readAddress(address)))
        if (found.issuer === issuer) return found.jwks_uri
        failures.push(new Error('the metadata name another issuer'))
      } catch (error) {
        failures.push(error)
      }
    }
    throw new StoreUnavailable('the issuer of tokens cannot be reached', { cause: new AggregateError(failures) })
  }, now)

  const verify = async (text: string): Promise<VerifiedToken | undefined> => {
    const unverified = readUnverified(text)
    // Whoever is not of this issuer, and does not sign as it may, makes nobody ask it for anything.
    if (unverified?.issuer !== issuer || !algorithms.includes(unverified.header.alg)) return undefined
    const jwksUri = await keySetAddress(issuer, METADATA_FRESH)
    const keys = await findKeys({ jwksUri }, unverified.header.kid)
    const verified = await verifyStatement(text, { keys, types: [type.toLowerCase()], issuer, audience, now: now() })
    if (!verified) return undefined
    const { [client]: clientId, [purposeName]: purpose, [roleName]: role, [labelsName]: labels, sub, scope, iat } = verified.claims
    const { success, data } = said.safeParse({ sub, scope, purpose, role, labels, iat })
    if (!success || typeof clientId !== 'string' || !isPlainText(clientId)) return undefined
    const isWorker = data.sub !== clientId
    // A role is of a worker: in the name of the client itself it would be dropped, and its bearer cleared for all that the client is.
    if (isWorker !== (data.role !== undefined)) return undefined
    return {
      clientId,
      issuedAt: verified.issuedAt * 1000,
      expiresAt: verified.expiresAt * 1000,
      isSigned: async () => (await findKeys({ jwksUri })).some((key) => isEqual(key, verified.key)),
      isGood: (registration, at) => registration.issuer === issuer && isInForce(registration, at),
      subject(registration) {
        const [usual] = registration.purposes
        const { purpose: named = usual, labels: cleared = isWorker ? [] : registration.labels } = data
        if (named === undefined) return undefined
        const worker = isWorker && data.role && { worker: { id: data.sub, role: data.role } }
        const { facility } = registration
        return subjectOf(
          { sub: clientId, facility, purpose: named, scope: data.scope, labels: cleared, ...(worker && worker) },
          registration,
        )
      },
    }
  }
  const registrationOf = rememberBriefly((id) => findRegistration(store, id), now)
  return { authenticate: createTokenCache(verify, registrationOf, now) }
}
