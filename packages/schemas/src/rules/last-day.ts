import type { Fault } from '../rule.ts'
import { endOfTimeLimit } from './time-limits/end-of-time-limit.ts'

/** What bounds a disclosure in time, as whoever means to disclose says. */
export interface DisclosurePeriod {
  /** The last day, itself included. */
  readonly to?: string | undefined
  readonly legalBasis?: string | undefined
}

/** What is wrong with the last day that is named today: it is not over, and on a law not beyond the longest time. */
export function lastDayFaults({ to, legalBasis }: DisclosurePeriod, pointer: string, today: string): readonly Fault[] {
  if (to === undefined) return []
  if (to < today) return [{ pointer, code: 'last-day-over', args: { today } }]
  const latest = endOfTimeLimit('disclosure-longest', today)
  return legalBasis !== undefined && to > latest ? [{ pointer, code: 'last-day-too-late', args: { latest } }] : []
}

/**
 * The last day of a disclosure that is decided today. On a law it is the one that was named, or else that of the usual time; on a consent the one that
 * was named or that of the consent, whichever comes first, and none where neither has one.
 *
 * @example
 * ```ts
 * lastDayOf({ legalBasis: 'state-duty' }, undefined, '2026-11-22') // '2027-05-21'
 * ```
 */
export function lastDayOf({ to, legalBasis }: DisclosurePeriod, consentTo: string | undefined, today: string): string | undefined {
  if (legalBasis !== undefined) return to ?? endOfTimeLimit('disclosure-on-law', today)
  return [to, consentTo].filter((day) => day !== undefined).sort()[0]
}
