import type { Reason } from '../reason.ts'
import type { AllowanceGroupCode } from './allowance-group-code.ts'
import type { AllowanceInstrument } from './rule-set.ts'
import type { RuleSetQuestion } from './rule-set-at.ts'
import type { StandardLevel } from './standard-level.ts'

/** What the amount of a month depends on. */
export interface AllowanceQuestion extends RuleSetQuestion {
  /** Groups that the person belongs to in that month, as the commune found; age is checked, other conditions are not. */
  readonly groups: readonly AllowanceGroupCode[]
  /** Birth date, as far as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly birthDate?: string | undefined
  /** How many children a single parent raises for whom the group counts; one when left out. */
  readonly children?: number | undefined
  /** Province of residence, by its code since 2025-07-01, for a level of its own. */
  readonly provinceCode?: string | undefined
  /** Whether the person is cared for in a facility and draws its monthly allowance. */
  readonly isInFacility?: boolean | undefined
  /** Levels that the caller knows beside those of the standard. */
  readonly levels?: readonly StandardLevel[] | undefined
}

/** One amount that is due, and what it is made of. */
export interface AllowanceLine {
  readonly kind: 'community' | 'facility' | 'pension'
  /** Not there for the allowance of a facility. */
  readonly group?: AllowanceGroupCode
  readonly coefficient: number
  readonly standardLevel: number
  /** Whole dong for the month. */
  readonly amount: number
  readonly reasons: readonly Reason[]
}

/** A group that gives nothing in the month, and why. */
export interface DeclinedGroup {
  readonly group: AllowanceGroupCode
  readonly reason: Reason
}

/** What is due for a month, by which decree and why. */
export interface AllowanceAnswer {
  readonly month: string
  /** The youngest decree whose rules were used; not there when none applies. */
  readonly legalBasis?: AllowanceInstrument
  /** Whole dong: the sum of the lines. */
  readonly total: number
  readonly lines: readonly AllowanceLine[]
  readonly declined: readonly DeclinedGroup[]
  /** What is not known for sure of the rules themselves. */
  readonly warnings: readonly Reason[]
  /** Facts that are needed to say more. */
  readonly missing: readonly 'birthDate'[]
}
