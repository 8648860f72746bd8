import { type TokenError, TokenRequest, tokenExchange } from '@caunoi/schemas'
import { isForSandbox, type Subject } from '@caunoi/schemas/policy'
import { isPlainText } from '../http/plain-text.ts'
import { signToken, subjectOf, type TokenClaims, tokenSeconds } from './access-token.ts'
import { type ProvenClient, type Verifier, verifyAssertion } from './client-assertion.ts'
import { grantedScope } from './granted-scope.ts'
import type { TokenAnswer } from './identity.ts'
import type { IssuerKeys } from './issuer-keys.ts'
import { type StatedWorker, verifyWorker } from './worker-statement.ts'

/** What the token endpoint works with. */
export interface TokenEndpoint extends Omit<Verifier, 'now'> {
  readonly keys: IssuerKeys
  /** Name of the issuer, and audience of its tokens. */
  readonly issuer: string
  readonly now: () => Date
}

const descriptions = {
  form: 'Send each field once, as application/x-www-form-urlencoded: grant_type, client_assertion_type, client_assertion; for a worker subject_token and subject_token_type.',
  grant: `grant_type has to be client_credentials, or ${tokenExchange.grant} for a worker.`,
  client:
    'client_assertion has to be signed with a key that is registered and in force, with aud the token endpoint alone, iss and sub the client id, a new jti, and exp within 5 minutes.',
  scope: 'scope asks for more than the client is registered for, or for nothing.',
  purpose: 'purpose is none that the client is registered for.',
  worker:
    'subject_token has to be a new, short-lived statement of the client or of its registered worker issuer, of typ caunoi-worker+jwt, for this token endpoint, with sub and with a role that the client is registered for.',
  sandbox:
    'Workers of this role work with demonstrations: this server gives them no token. State another role, or ask a server that is run as a demonstration.',
} as const

function refuse(error: TokenError['error'], reason: keyof typeof descriptions, subject?: Subject): TokenAnswer {
  const status = error === 'invalid_client' ? 401 : 400
  const body: TokenError = { error, error_description: descriptions[reason] }
  return { status, body, rule: `${error}: ${reason}`, ...(subject && { subject }) }
}

function readForm(form: URLSearchParams): TokenRequest | TokenAnswer {
  const grant = form.get('grant_type')
  const fields = Object.fromEntries(form)
  const isPlain = form.size === Object.keys(fields).length && Object.values(fields).every(isPlainText)
  if (!isPlain || grant === null) return refuse('invalid_request', 'form')
  if (grant !== 'client_credentials' && grant !== tokenExchange.grant) return refuse('unsupported_grant_type', 'grant')
  const { success, data } = TokenRequest.safeParse(fields)
  const isWhole = (grant === tokenExchange.grant) === (form.has('subject_token') && form.has('subject_token_type'))
  const hasWorkerFields = form.has('subject_token') || form.has('subject_token_type')
  return success && isWhole && (grant === tokenExchange.grant || !hasWorkerFields) ? data : refuse('invalid_request', 'form')
}

function claimsFor({ registration, keyId }: ProvenClient, asked: TokenRequest, worker: StatedWorker | undefined) {
  const { id: sub, facility, purposes, labels } = registration
  const { purpose = purposes[0], scope = registration.scope } = asked
  if (grantedScope(registration.scope, scope) === undefined) return refuse('invalid_scope', 'scope')
  if (purpose === undefined || !purposes.includes(purpose)) return refuse('invalid_request', 'purpose')
  const { id, role, issuer, key, labels: cleared = labels } = worker ?? {}
  const named = id !== undefined && role && { worker: { id, role, ...(issuer !== undefined && { issuer }) } }
  return {
    sub,
    facility,
    purpose,
    scope,
    key: keyId,
    labels: [...cleared],
    ...(named && named),
    ...(key !== undefined && { workerKey: key }),
  } satisfies TokenClaims
}

/** Answers a token request: who asks is proved first, then on whose behalf, then what for. */
export async function answerTokenRequest(endpoint: TokenEndpoint, form: URLSearchParams, isDemo: boolean): Promise<TokenAnswer> {
  const now = endpoint.now()
  const asked = readForm(form)
  if ('status' in asked) return asked
  const verifier = { ...endpoint, now }
  const client = await verifyAssertion(asked.client_assertion, verifier)
  if (!client) return refuse('invalid_client', 'client')
  const { registration } = client
  const { subject_token: statement } = asked
  const worker = statement === undefined ? undefined : await verifyWorker(statement, verifier, registration)
  if (!isDemo && isForSandbox(worker?.role)) return refuse('invalid_request', 'sandbox', proven(client))
  const claims = statement !== undefined && !worker ? refuse('invalid_request', 'worker') : claimsFor(client, asked, worker)
  if ('status' in claims) return { ...claims, subject: proven(client) }
  const body = {
    access_token: await signToken(claims, endpoint.keys, endpoint.issuer, now),
    token_type: 'Bearer',
    expires_in: tokenSeconds,
    scope: claims.scope,
    ...(worker && { issued_token_type: tokenExchange.accessToken }),
  }
  const subject = subjectOf(claims, registration)
  return { status: 200, body, rule: worker ? 'issuer-worker' : 'issuer', ...(subject && { subject }) }
}

/** A client that proved itself and is refused what it asked for. */
function proven({ registration: { id: clientId, facility: facilityId } }: ProvenClient): Subject {
  return { clientId, facilityId, purpose: 'operations', labels: new Set(), scopes: new Map() }
}
