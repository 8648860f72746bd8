import { AccessPurpose, fixedPaths, SensitivityLabel, TokenRequest } from '@caunoi/schemas'
import { parseScopes, type Subject } from '@caunoi/schemas/policy'
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose'
import { z } from 'zod'
import { isPlainText } from '../http/plain-text.ts'
import type { Store } from '../stores/store.ts'
import { assertionAlgorithms, verifyAssertion } from './client-assertion.ts'
import { grantedScope } from './granted-scope.ts'
import type { Identity, Issuer } from './identity.ts'
import { createTokenCache } from './token-cache.ts'

/** Life of an access token, in seconds. */
export const tokenSeconds = 300
const ALGORITHM = 'ES256'
const claims = z.looseObject({
  sub: z.string(),
  facility: z.string(),
  purpose: AccessPurpose.schema,
  labels: z.array(SensitivityLabel.schema),
  scope: z.string(),
  worker: z.string().optional(),
  exp: z.int(),
})
const TYPE = 'at+jwt'

/** What the built-in issuer needs. */
export interface BuiltInIssuerOptions {
  readonly store: Store
  /** URL under which callers reach this server: audience of assertions and tokens. */
  readonly publicUrl: string
  /** The clock; that of the system when left out. */
  readonly now?: () => Date
}

interface SigningKey {
  readonly privateKey: CryptoKey
  readonly publicJwk: JWK
}

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  return JSON.stringify(await exportJWK(privateKey))
}

async function loadKey(store: Store): Promise<SigningKey> {
  const jwk: JWK = JSON.parse(await store.setting('issuer-key', newKey))
  const { d: _secret, ...open } = jwk
  const kid = await calculateJwkThumbprint(open)
  const privateKey = await importJWK({ ...jwk, alg: ALGORITHM }, ALGORITHM)
  if (privateKey instanceof Uint8Array) throw new TypeError('The signing key of the issuer has to be asymmetric')
  return { privateKey, publicJwk: { ...open, kid, alg: ALGORITHM, use: 'sig' } }
}

/** Makes the identity of a server that issues its own tokens to registered clients (OAuth 2 client credentials, `private_key_jwt`). */
export function createBuiltInIssuer({ store, publicUrl, now = () => new Date() }: BuiltInIssuerOptions): Identity {
  const base = publicUrl.replace(/\/$/, '')
  const tokenUrl = `${base}${fixedPaths.token}`
  let loading: Promise<SigningKey> | undefined
  const signingKey = (): Promise<SigningKey> => {
    // A store that fails once is asked again by the next request.
    loading ??= loadKey(store).catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }

  const verify = async (token: string): Promise<{ readonly subject: Subject; readonly expiresAt: number } | undefined> => {
    const { publicJwk } = await signingKey()
    try {
      const options = { algorithms: [ALGORITHM], issuer: base, audience: base, typ: TYPE, clockTolerance: 10, currentDate: now() }
      const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [publicJwk] }), options)
      const { success, data } = claims.safeParse(payload)
      if (!success) return undefined
      const { sub: clientId, facility: facilityId, purpose, labels, scope, worker, exp } = data
      const subject: Subject = {
        clientId,
        facilityId,
        purpose,
        labels: new Set(labels),
        scopes: parseScopes(scope),
        ...(worker !== undefined && { workerId: worker }),
      }
      return { subject, expiresAt: exp * 1000 }
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined
      throw error
    }
  }

  const refuse = (status: 400 | 401, error: string): { status: 400 | 401; body: object } => ({ status, body: { error } })

  const issuer: Issuer = {
    answer: async (form) => {
      if (form.get('grant_type') !== 'client_credentials') return refuse(400, 'unsupported_grant_type')
      const fields = Object.fromEntries(form)
      const isPlain = form.size === Object.keys(fields).length && Object.values(fields).every(isPlainText)
      const { success, data: asked } = TokenRequest.safeParse(fields)
      if (!success || !isPlain) return refuse(400, 'invalid_request')
      const client = await verifyAssertion(store, asked.client_assertion, tokenUrl, now())
      if (!client) return refuse(401, 'invalid_client')
      const { purpose = client.purposes[0], worker } = asked
      const scope = grantedScope(client.scope, asked.scope ?? client.scope)
      if (scope === undefined) return refuse(400, 'invalid_scope')
      if (purpose === undefined || !client.purposes.includes(purpose)) return refuse(400, 'invalid_request')
      const { privateKey, publicJwk } = await signingKey()
      const issuedAt = Math.floor(now().getTime() / 1000)
      const token = await new SignJWT({ facility: client.facility, purpose, labels: client.labels, scope, ...(worker && { worker }) })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, ...(publicJwk.kid && { kid: publicJwk.kid }) })
        .setIssuer(base)
        .setSubject(client.id)
        .setAudience(base)
        .setJti(crypto.randomUUID())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + tokenSeconds)
        .sign(privateKey)
      const body = { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds, scope }
      return { status: 200, body, clientId: client.id, facilityId: client.facility }
    },
    keys: async () => ({ keys: [(await signingKey()).publicJwk] }),
    metadata: () => ({
      issuer: base,
      token_endpoint: tokenUrl,
      jwks_uri: `${base}${fixedPaths.keys}`,
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: [...assertionAlgorithms],
    }),
  }
  return { authenticate: createTokenCache(verify, now), issuer }
}
