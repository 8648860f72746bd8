import type { Subject } from '@caunoi/schemas/policy'
import { foldedWorker } from '../identity/is-same-worker.ts'
import { sha256Hex } from '../sha256.ts'
import type { Store } from '../stores/store.ts'
import { overLimit } from './over-limit.ts'
import type { Misses, Rates } from './rates.ts'

/** What a record is looked up by: a number that people know, or the id that a server gave it. */
export type LookUpKind = 'identifier' | 'id'

/**
 * Keeps the look-ups that find nothing within a budget, so that nobody learns by trying numbers who has a record here.
 *
 * Misses are counted in the store, by all processes together; that a budget is used up is remembered by each process from its first miss on,
 * and then every look-up of the kind is refused, whether there is a record or not.
 */
export interface LookUps {
  /** Refuses a look-up of a subject whose budget is used up. */
  admit(kind: LookUpKind, subject: Subject): void
  /** Counts a look-up that found nothing; refuses it when that is one too many. */
  miss(kind: LookUpKind, subject: Subject): Promise<void>
}

interface Party {
  /** Under which its misses are counted: tells neither who it is nor that two of them belong together. */
  readonly counter: string
  readonly most: number
}

/** Most parties whose used-up budget is remembered. */
const MOST_PARTIES = 10_000

/** Makes the guard of look-ups over a store. */
export function createLookUps(store: Pick<Store, 'countMisses'>, rates: Rates, now: () => Date): LookUps {
  const milliseconds = rates.missSeconds * 1000
  const usedUp = new Map<string, number>()

  function partiesOf(kind: LookUpKind, { facilityId, clientId, workerId }: Subject): readonly Party[] {
    const { worker, client, facility } = kind === 'identifier' ? rates.identifierMisses : rates.idMisses
    const party = (level: keyof Misses, most: number, ...names: readonly string[]): Party[] =>
      Number.isFinite(most) ? [{ counter: sha256Hex(JSON.stringify([kind, level, ...names])).slice(0, 32), most }] : []
    return [
      ...party('facility', facility, facilityId),
      ...party('client', client, clientId),
      ...(workerId === undefined ? [] : party('worker', worker, facilityId, foldedWorker(workerId))),
    ]
  }

  const windowOf = (time: number): number => Math.floor(time / milliseconds)

  function refusal(kind: LookUpKind, most: number, time: number): Error {
    const name = kind === 'identifier' ? 'look-ups-by-identifier' : 'look-ups-by-id'
    const seconds = Math.ceil(((windowOf(time) + 1) * milliseconds - time) / 1000)
    return overLimit({ name, limit: most, window: rates.missSeconds, seconds, rule: 'miss-budget' })
  }

  return {
    admit: (kind, subject) => {
      if (usedUp.size === 0) return
      const time = now().getTime()
      for (const { counter, most } of partiesOf(kind, subject)) {
        if (usedUp.get(counter) === windowOf(time)) throw refusal(kind, most, time)
      }
    },
    miss: async (kind, subject) => {
      const parties = partiesOf(kind, subject)
      if (parties.length === 0) return
      const time = now().getTime()
      const window = windowOf(time)
      const until = Math.ceil(((window + 1) * milliseconds) / 1000)
      const counts = await store.countMisses(
        parties.map(({ counter }) => `${counter}:${window}`),
        until,
      )
      const over = parties.filter(({ most }, index) => (counts[index] ?? 0) > most)
      if (usedUp.size > MOST_PARTIES) usedUp.clear()
      for (const { counter } of over) usedUp.set(counter, window)
      const [first] = over
      if (first) throw refusal(kind, first.most, time)
    },
  }
}
