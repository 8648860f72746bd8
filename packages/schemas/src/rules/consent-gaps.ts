import { type ConsentSubject, mayConsent, type NamedParty } from './consent-givers.ts'

/** What counts of a consent when somebody asks whether it permits a disclosure. */
export interface ConsentTerms {
  readonly status: string
  readonly beneficiaryId: string
  readonly purpose: string
  readonly dataClasses: readonly string[]
  readonly recipientIds?: readonly string[] | undefined
  readonly from: string
  readonly to?: string | undefined
  readonly givenBy?: readonly (NamedParty & { readonly role: string })[]
}

/** What a facility means to disclose of a client. */
export interface IntendedDisclosure {
  readonly beneficiaryId: string
  readonly recipientId: string
  readonly dataClasses: readonly string[]
  /** The last day on which the recipient is meant to read; left out, none was named. */
  readonly to?: string | undefined
  /** Whose data they are; left out, who gave the consent is not looked at. */
  readonly subject?: ConsentSubject
}

/** Purposes that a referral serves; who agreed to a report in the press did not agree to be referred. */
const REFERRING = new Set(['care', 'referral', 'protection', 'benefit', 'school-support'])

/**
 * Names the fields of a consent by which it does not permit a disclosure on a day; none when it does (Law 91/2025/QH15, articles 9 and 24).
 *
 * @example
 * ```ts
 * consentGaps(consent, { beneficiaryId, recipientId, dataClasses: ['identity', 'health'] }, '2026-11-22') // ['dataClasses: health']
 * ```
 */
export function consentGaps(
  { status, from, to, beneficiaryId, recipientIds, purpose, dataClasses, givenBy = [] }: ConsentTerms,
  disclosure: IntendedDisclosure,
  today: string,
): readonly string[] {
  const covered = new Set(dataClasses)
  const uncovered = disclosure.dataClasses.filter((dataClass) => !covered.has(dataClass))
  return [
    ...(status === 'active' ? [] : ['status']),
    ...(from <= today ? [] : ['from']),
    ...(to === undefined || today <= to ? [] : ['to']),
    ...(beneficiaryId === disclosure.beneficiaryId ? [] : ['beneficiaryId']),
    ...(recipientIds?.includes(disclosure.recipientId) === false ? ['recipientIds'] : []),
    ...(disclosure.subject === undefined || mayConsent(givenBy, disclosure.subject, today) ? [] : ['givenBy']),
    ...(REFERRING.has(purpose) ? [] : ['purpose']),
    ...(uncovered.length === 0 ? [] : [`dataClasses: ${uncovered.join(', ')}`]),
  ]
}
