/** What may be wrong with the audit. */
export type ChainFaultKind =
  /** An event is not what was sealed. */
  | 'edited'
  /** A sealed event is gone. */
  | 'deleted'
  /** An event stands among sealed ones and was never sealed. */
  | 'inserted'
  /** A sealed event stands at another place. */
  | 'reordered'
  /** An event is missing in a trail, or in the list of a facility that may read it. */
  | 'hidden'
  /** The chain does not follow on itself. */
  | 'broken-link'
  /** The chain ends before a kept checkpoint. */
  | 'truncated'
  /** The chain has another hash at the position of a kept checkpoint: its history was written anew. */
  | 'forked'

/** One thing that is wrong, as far as it can be located. */
export interface ChainFault {
  readonly kind: ChainFaultKind
  /** Position in the chain, counted from 1. */
  readonly position?: number
  readonly eventId?: string
}
