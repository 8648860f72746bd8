import { overLimit } from './over-limit.ts'

const MINUTE = 60_000
/** Most parties that are remembered twice over: whoever was not seen while so many others came finds the allowance full again. */
const MOST_PARTIES = 5000

/** What is left of the allowance of a party. */
interface Allowance {
  left: number
  /** When it was last worked out, in milliseconds. */
  at: number
  /** When the audit was last told of a refusal. */
  toldAt: number
}

/** Takes one request from the allowance of a party; refuses it when there is nothing left. */
export type RateLimiter = (party: string) => void

/**
 * Makes a limiter by which each party has so many requests a minute: at once if it likes, and then as the minute gives new ones.
 * It knows what this process has seen, in bounded memory.
 *
 * @param clock - milliseconds of a clock that never goes back
 */
export function createRateLimiter(name: string, perMinute: number, clock: () => number = () => performance.now()): RateLimiter {
  if (!Number.isFinite(perMinute)) return () => undefined
  const perMillisecond = perMinute / MINUTE
  let recent = new Map<string, Allowance>()
  let earlier = new Map<string, Allowance>()

  function allowanceOf(party: string, now: number): Allowance {
    const known = recent.get(party)
    if (known) return known
    const allowance = earlier.get(party) ?? { left: perMinute, at: now, toldAt: Number.NEGATIVE_INFINITY }
    if (recent.size >= MOST_PARTIES) {
      earlier = recent
      recent = new Map()
    }
    recent.set(party, allowance)
    return allowance
  }

  return (party) => {
    const now = clock()
    const allowance = allowanceOf(party, now)
    allowance.left = Math.min(perMinute, allowance.left + (now - allowance.at) * perMillisecond)
    allowance.at = now
    if (allowance.left >= 1) {
      allowance.left--
      return
    }
    const isRepeated = now - allowance.toldAt < MINUTE
    if (!isRepeated) allowance.toldAt = now
    const seconds = Math.ceil((1 - allowance.left) / perMillisecond / 1000)
    throw overLimit({ name, limit: perMinute, window: MINUTE / 1000, seconds, rule: 'rate-limit', isRepeated })
  }
}
