/** How hard the client tries before it gives a call up. */
export interface RetryOptions {
  /** Most tries of one call, the first included; 5 by default, 1 for no second try. */
  readonly maxTries?: number
  /** Milliseconds after which no new try begins; 60 000 by default. A wait that the server asks for and that is longer ends the call at once. */
  readonly maxTime?: number
}
