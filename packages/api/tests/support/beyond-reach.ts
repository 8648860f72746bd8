const most = 1_000_000_000

/** Rates that no test meets unless it is about them. */
export const beyondReach = {
  requestsPerMinute: most,
  tokensPerMinute: most,
  tokenRequestsPerMinute: most,
  identifierMisses: { worker: most, client: most, facility: most },
  idMisses: { worker: most, client: most, facility: most },
}
