import { Refusal } from '../refusal.ts'

/** Which limit was met, and when there is more. */
export interface LimitMet {
  readonly name: string
  readonly limit: number
  /** Seconds to which the limit belongs. */
  readonly window: number
  /** Seconds until the same request is answered. */
  readonly seconds: number
  readonly rule: string
  /** Whether the audit was told within the last minute, so that a flood of refusals is no flood of events. */
  readonly isRepeated?: boolean
}

/** The refusal of what is too much: when to come again, by `Retry-After` and the RateLimit header fields. */
export function overLimit({ name, limit, window, seconds, rule, isRepeated = false }: LimitMet): Refusal {
  const retryAfter = Math.max(1, seconds)
  const headers = { ratelimit: `"${name}";r=0;t=${retryAfter}`, 'ratelimit-policy': `"${name}";q=${limit};w=${window}` }
  return new Refusal('too-many-requests', { retryAfter, headers, rule, isRepeated })
}
