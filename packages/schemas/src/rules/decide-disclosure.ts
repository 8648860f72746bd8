import type { CodeOf } from '../code-list.ts'
import type { DisclosureReason } from '../code-lists/disclosure-reason.ts'
import { type ConsentTerms, consentGaps, type IntendedDisclosure } from './consent-gaps.ts'
import { lastDayOf } from './last-day.ts'

/** What permits a disclosure, as whoever means to disclose says. */
export interface DisclosureBasis {
  readonly legalBasis?: string | undefined
  /** The consent that was named, where there is one. */
  readonly consent?: ConsentTerms | undefined
}

/** Whether a disclosure is permitted, for which reason, and what its consent lacks. */
export interface DisclosureDecision {
  readonly effect: 'permit' | 'refuse'
  readonly reason: CodeOf<typeof DisclosureReason>
  readonly gaps: readonly string[]
  /** The last day on which the receiver reads; none where nothing bounds a consent. */
  readonly lastDay?: string | undefined
}

const UNSTOPPED: ReadonlyMap<string, 'mandatory-report' | 'emergency'> = new Map([
  ['child-protection-report', 'mandatory-report'],
  ['domestic-violence-report', 'mandatory-report'],
  ['vital-interest', 'emergency'],
  ['emergency-state', 'emergency'],
])

/**
 * Decides whether data may leave a facility, and until which day its receiver reads them. A report that the law demands and an emergency are
 * not stopped by a consent that was withdrawn; another legal basis needs no consent, but a new disclosure names none that does not hold.
 *
 * @example
 * ```ts
 * decideDisclosure({ legalBasis: 'child-protection-report' }, intended, '2026-11-22')
 * // { effect: 'permit', reason: 'mandatory-report', gaps: [], lastDay: '2027-05-21' }
 * ```
 */
export function decideDisclosure(
  { legalBasis, consent }: DisclosureBasis,
  intended: IntendedDisclosure,
  today: string,
  { isNew = false }: { readonly isNew?: boolean } = {},
): DisclosureDecision {
  const { to } = intended
  if (to !== undefined && to < today) return { effect: 'refuse', reason: 'last-day-over', gaps: [] }
  const lastDay = lastDayOf({ to, legalBasis }, consent?.to, today)
  const unstopped = UNSTOPPED.get(legalBasis ?? '')
  if (unstopped) return { effect: 'permit', reason: unstopped, gaps: [], lastDay }
  const gaps = consent && (legalBasis === undefined || isNew) ? consentGaps(consent, intended, today) : []
  if (gaps.length > 0) return { effect: 'refuse', reason: 'consent-not-valid', gaps }
  if (legalBasis !== undefined) return { effect: 'permit', reason: 'legal-basis', gaps, lastDay }
  return consent ? { effect: 'permit', reason: 'consent', gaps, lastDay } : { effect: 'refuse', reason: 'no-basis', gaps }
}
