import { overLimit } from './over-limit.ts'

const MINUTE = 60_000

interface Inside {
  readonly count: number
  /** When the audit was last told of a refusal. */
  readonly toldAt: number
}

/** Does work of a party, unless as much of the party is under way as may be. */
export type Turnstile = <T>(party: string, work: () => Promise<T>) => Promise<T>

/**
 * Lets so much work of each party be under way at the same time, for this process.
 *
 * @param window - seconds that a piece of work lasts at most
 */
export function createTurnstile(name: string, most: number, window: number, clock: () => number = () => performance.now()): Turnstile {
  const parties = new Map<string, Inside>()
  const inside = (party: string): Inside => parties.get(party) ?? { count: 0, toldAt: Number.NEGATIVE_INFINITY }

  function leave(party: string): void {
    const { count, toldAt } = inside(party)
    if (count > 1) parties.set(party, { count: count - 1, toldAt })
    else parties.delete(party)
  }

  return async (party, work) => {
    const { count, toldAt } = inside(party)
    if (count >= most) {
      const isRepeated = clock() - toldAt < MINUTE
      if (!isRepeated) parties.set(party, { count, toldAt: clock() })
      throw overLimit({ name, limit: most, window, seconds: 1, rule: 'rate-limit', isRepeated })
    }
    parties.set(party, { count: count + 1, toldAt })
    try {
      return await work()
    } finally {
      leave(party)
    }
  }
}
