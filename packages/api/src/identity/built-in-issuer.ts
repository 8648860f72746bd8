import { fixedPaths, tokenExchange } from '@caunoi/schemas'
import type { Store } from '../stores/store.ts'
import { accessTokenType, isStillGood, subjectOf, tokenClaims } from './access-token.ts'
import { answerTokenRequest } from './answer-token-request.ts'
import { checkedAddress } from './checked-names.ts'
import type { Identity, Issuer } from './identity.ts'
import { createIssuerKeys } from './issuer-keys.ts'
import { createKeyFinder, type ReadAddress } from './key-source.ts'
import { signatureAlgorithms } from './public-keys.ts'
import { findRegistration } from './registration.ts'
import { rememberBriefly } from './remember-briefly.ts'
import { type SecretKeeper, secretsOfStore } from './secret-keeper.ts'
import { readUnverified, verifyStatement } from './signed-statement.ts'
import { createTokenCache, type VerifiedToken } from './token-cache.ts'

/** What the built-in issuer needs. */
export interface BuiltInIssuerOptions {
  readonly store: Store
  /** URL under which callers reach this server: audience of assertions and tokens. */
  readonly publicUrl: string
  /** Where the keys that sign tokens are kept; in the store when left out. */
  readonly keys?: SecretKeeper
  /** Reads key sets at addresses: `createAddressReader()` of `@caunoi/api/node`. Left out, only keys that are registered themselves serve. */
  readonly readAddress?: ReadAddress
  /** The clock; that of the system when left out. */
  readonly now?: () => Date
}

/**
 * Makes the identity of a server that issues its own tokens to registered clients (OAuth 2 client credentials, `private_key_jwt`), and to
 * their workers by token exchange (RFC 8693). A registration that is revoked or narrowed takes effect within half a minute.
 */
export function createBuiltInIssuer(options: BuiltInIssuerOptions): Identity {
  const { store, publicUrl, keys: secrets = secretsOfStore(options.store), readAddress, now = () => new Date() } = options
  const base = checkedAddress('publicUrl', publicUrl)
  const audience = `${base}${fixedPaths.token}`
  const keys = createIssuerKeys(secrets, now)
  const endpoint = { store, keys, issuer: base, audience, findKeys: createKeyFinder(readAddress, now), now }

  const verify = async (text: string): Promise<VerifiedToken | undefined> => {
    const head = readUnverified(text)?.header
    if (head?.kid === undefined) return undefined
    const rules = { keys: await keys.published(head.kid), types: [accessTokenType], issuer: base, audience: base, now: now() }
    const verified = await verifyStatement(text, rules)
    const { success, data: claims } = tokenClaims.safeParse(verified?.claims)
    if (!verified || !success) return undefined
    return {
      clientId: claims.sub,
      issuedAt: verified.issuedAt * 1000,
      expiresAt: verified.expiresAt * 1000,
      isSigned: () => keys.isInForce(verified.key.kid),
      isGood: (registration, at) => isStillGood(claims, registration, at),
      subject: (registration) => subjectOf(claims, registration),
    }
  }

  const issuer: Issuer = {
    answer: (form, isDemo = false) => answerTokenRequest(endpoint, form, isDemo),
    keys: async () => ({ keys: (await keys.published()).map((key) => ({ ...key, use: 'sig' })) }),
    metadata: () => ({
      issuer: base,
      token_endpoint: audience,
      jwks_uri: `${base}${fixedPaths.keys}`,
      grant_types_supported: ['client_credentials', tokenExchange.grant],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: [...signatureAlgorithms],
    }),
  }
  const registrationOf = rememberBriefly((id) => findRegistration(store, id), now)
  return { authenticate: createTokenCache(verify, registrationOf, now), issuer }
}
