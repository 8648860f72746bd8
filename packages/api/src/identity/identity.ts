import type { Subject } from '@caunoi/schemas/policy'

/** Tells who a bearer token speaks for. */
export interface Identity {
  /** The subject of a valid access token; undefined for any other text. */
  authenticate(token: string): Promise<Subject | undefined>
  /** The issuer that is part of this server; absent when another one issues the tokens. */
  readonly issuer?: Issuer
}

/** The answer to a token request. */
export interface TokenAnswer {
  readonly status: 200 | 400 | 401
  readonly body: object
  /** Who asked, as far as it was proved. */
  readonly subject?: Subject
  /** What decided, for the audit. */
  readonly rule: string
}

/** What the built-in issuer answers. */
export interface Issuer {
  /** Answers a token request: 200 with the token, 400 or 401 with an OAuth error. Only a demonstration has workers of every role. */
  answer(form: URLSearchParams, isDemo?: boolean): Promise<TokenAnswer>
  /** The public keys that its tokens are signed with, as JSON Web Key Set. */
  keys(): Promise<object>
  /** Its authorization-server metadata (RFC 8414). */
  metadata(): object
}
