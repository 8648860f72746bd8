import type { Fault, Move, ProblemCode } from '@caunoi/schemas'
import type { LookUpKind } from './limits/look-ups.ts'

/** A move that the record's state allows, as a refusal names it. */
export interface AllowedMove {
  readonly action: string
  readonly to?: string
}

/** Most faults that one refusal names: a body of nothing but faults gets no answer many times its size. */
export const mostFaults = 1000

/** What a refusal may add to its problem. */
export interface RefusalDetails {
  readonly faults?: readonly Fault[]
  readonly allowed?: readonly AllowedMove[]
  /** Seconds after which the same request may be sent again. */
  readonly retryAfter?: number
  /** Name of the rule that decided; goes to the audit, never to the caller. */
  readonly rule?: string
  /** Whether the audit has the same refusal of the same caller already, from a moment ago. */
  readonly isRepeated?: boolean
  /** By what a record was looked up that there is not, where the request does not show it. */
  readonly missed?: LookUpKind
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** A request that is refused with a problem of the catalogue; undoes the transaction in which it is thrown. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly details: RefusalDetails

  constructor(code: ProblemCode, details: RefusalDetails = {}) {
    super(code, { cause: details.cause })
    this.code = code
    this.details = details
  }
}

/** Refuses a body or a parameter whose faults are known. */
export function refuseFaults(code: ProblemCode, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal(code, { faults })
}

/** The refusal of what the state forbids: it names the moves that are legal instead. */
export function illegalMove(legal: readonly Move[], faults: readonly Fault[] = []): Refusal {
  const allowed = legal.map(({ action, to }) => ({ action, ...(to !== undefined && { to }) }))
  return new Refusal('illegal-move', { allowed, ...(faults.length > 0 && { faults }) })
}
