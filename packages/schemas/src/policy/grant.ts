import type { Basis } from './basis.ts'

/** What a facility that does not own a record may see of it, and through which referral. */
export interface Grant {
  readonly facility: string
  readonly resource: string
  readonly id: string
  readonly relation: string
  readonly referralId: string
  /** Classes of personal data that were disclosed; left out when the relation itself names the fields. */
  readonly dataClasses?: readonly string[]
  /** The only fields that are shown of those classes. */
  readonly fields?: readonly string[]
  /** Sensitivity labels that were released; content with another one stays hidden. Left out when labels do not matter. */
  readonly labels?: readonly string[]
  /** Instant after which it shows nothing more, whether or not it was taken back by then. */
  readonly until?: string
  /** The only worker to whom it shows anything, in an emergency or by a delegation. */
  readonly workerId?: string
  /** On what it was given, where that was decided. */
  readonly basis?: Basis
}
