/** How many look-ups that find nothing are answered in {@link Rates.missSeconds}. */
export interface Misses {
  readonly worker: number
  readonly client: number
  readonly facility: number
}

/** How much a server answers in a while; `Infinity` for no limit. */
export interface Rates {
  /** Requests of one client of one facility in a minute, for each process of the server. */
  readonly requestsPerMinute: number
  /** Tokens for one client in a minute, for each process. */
  readonly tokensPerMinute: number
  /** Requests for a token from one network address in a minute, for each process. */
  readonly tokenRequestsPerMinute: number
  /** Seconds in which misses are counted, by all processes on a store together. */
  readonly missSeconds: number
  /** Look-ups by identifier or telephone that find nobody. */
  readonly identifierMisses: Misses
  /** Requests by the id of a record that find none. */
  readonly idMisses: Misses
}

/** The rates of a server that sets none: far above what people and their software need, far below what it takes to try numbers out. */
export const usualRates: Rates = Object.freeze({
  requestsPerMinute: 12_000,
  tokensPerMinute: 600,
  tokenRequestsPerMinute: 1200,
  missSeconds: 600,
  identifierMisses: { worker: 50, client: 500, facility: 1000 },
  idMisses: { worker: 500, client: 5000, facility: 10_000 },
})
