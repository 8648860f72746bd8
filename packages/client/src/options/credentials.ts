/** The worker on whose behalf the software asks, as the facility states it with its own key. */
export interface WorkerOnDuty {
  /** Id of the worker at the facility: no name. */
  readonly id: string
  /** What the worker does: `case-manager`, `clinician`; one of the roles that the client is registered for. */
  readonly role: string
  /** Sensitivity labels that the worker is cleared for; none when left out. */
  readonly labels?: readonly string[]
}

/** A worker whom a registered sign-on vouches for, instead of the client's key. */
export interface SignedOnWorker {
  /** Gives a new statement for each token: a JWT of type `caunoi-worker+jwt`, whose audience is the token endpoint. */
  readonly statement: () => string | Promise<string>
}

/** What tokens are asked for: the fewest rights that are enough. */
export interface Access {
  /**
   * What the data are used for: `care`, or several such as `['care', 'benefit', 'statistics']`. A token serves one purpose; of several
   * each request takes the first that opens its kind of record. Left out, the first that is registered.
   */
  readonly purpose?: string | readonly string[]
  /** The rights to ask for, best the fewest that are enough: `['system/Case.rs', 'system/Referral.crus']`. Left out, all that are registered. */
  readonly scopes?: readonly string[]
  /** The worker on whose behalf the software asks; left out, it asks by itself. */
  readonly onBehalfOf?: WorkerOnDuty | SignedOnWorker
}

/** What one token is asked for. */
export interface TokenAccess extends Omit<Access, 'purpose'> {
  readonly purpose?: string
}

/** The key of a registered client: the way of software that works by itself. */
export interface KeyCredentials extends Access {
  /** Id under which the client is registered. */
  readonly clientId: string
  /** Private key of the registered public key: EC P-256 or P-384, Ed25519, or RSA. */
  readonly privateKey: JsonWebKey | CryptoKey
  /** Id of the key as registered; by default the `kid` of the JSON Web Key. */
  readonly keyId?: string
  /** Token endpoint; by default the one that the server names in `/.well-known/oauth-authorization-server`. */
  readonly tokenUrl?: string | URL
}

/** A token from elsewhere, for example of a person who signed in. */
export interface TokenCredentials {
  /** The token, or a function that is asked before every try; it keeps and renews the token itself. */
  readonly token: string | (() => string | Promise<string>)
}

/** How the client proves who it is. */
export type Credentials = KeyCredentials | TokenCredentials
