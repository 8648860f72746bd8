import type { CodeOf } from '../../code-list.ts'
import type { LegalInstrument } from '../../code-lists/legal-instrument.ts'
import type { AllowanceGroupCode } from './allowance-group-code.ts'

/** A decree on social assistance that sets who is given how much. */
export type AllowanceInstrument = Extract<CodeOf<typeof LegalInstrument>, `decree-${string}`>

/** A coefficient for the ages from one birthday up to the day before another. */
export interface AgeStep {
  readonly from: number
  readonly below?: number
  readonly coefficient: number
}

/** What a rule set grants a group each month. */
export interface GroupRule {
  /** Article, clause and letter: `5.5.b`; not there for the social pension. */
  readonly article?: string
  /** Steps of age; nobody outside them belongs to the group. */
  readonly steps: readonly AgeStep[]
  /** `per-child`: the coefficient counts once for each child; `pension`: a level of its own instead of a coefficient. */
  readonly measure?: 'per-child' | 'pension'
  /** Whether it is paid beside that of the single parent (Decree 20, article 6(2); Decree 335, article 6(2)). */
  readonly besideSingleParent?: boolean
}

/** The rules for benefit months of a time, by the decrees that then apply. */
export interface AllowanceRuleSet {
  /** The youngest decree of the set: its name. */
  readonly id: AllowanceInstrument
  /** Every decree that applies together with it. */
  readonly instruments: readonly AllowanceInstrument[]
  /** How the decree is cited. */
  readonly source: string
  /** First and last benefit month; the last stays open for the decree in force. */
  readonly months: { readonly from: string; readonly to?: string }
  /** First day on which anybody can decide or pay by it, where that is later than its months: these are paid back. */
  readonly decidedFrom?: string
  readonly groups: Readonly<Partial<Record<AllowanceGroupCode, GroupRule>>>
  /** Coefficients of a person cared for in a facility. */
  readonly facility: readonly AgeStep[]
  readonly articles: {
    /** The decree whose article 5 has the groups. */
    readonly groups: string
    readonly coefficients: string
    readonly highestOnly: string
    readonly facility: string
    readonly months: string
  }
}
