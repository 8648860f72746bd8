import type { AllowanceGroupCode } from './allowance-group-code.ts'
import type { AllowanceInstrument, AllowanceRuleSet } from './rule-set.ts'
import { allowanceRuleSets } from './rule-sets.ts'

/** Which rules are asked for: benefit month, day of the decision or payment, and legal basis are three facts. */
export interface RuleSetQuestion {
  /** The month that the benefit is for, `YYYY-MM`. */
  readonly month: string
  /** The day on which it is decided or paid; left out, the law as it is known now. */
  readonly on?: string | undefined
  /** A decree that the decision rests on; left out, the youngest that applies. */
  readonly legalBasis?: AllowanceInstrument | undefined
}

/**
 * The rules that apply to a benefit month: those of the youngest decree in force on the day, or of the decree that is named.
 *
 * `undefined` where there is none: before July 2021, or when the named decree no longer sets anything for that month.
 *
 * @example
 * ```ts
 * ruleSetAt({ month: '2026-08', on: '2026-08-25' })?.id // 'decree-176-2025'
 * ruleSetAt({ month: '2026-08', on: '2026-10-20' })?.id // 'decree-335-2026': paid back
 * ```
 */
export function ruleSetAt({ month, on, legalBasis }: RuleSetQuestion): AllowanceRuleSet | undefined {
  return allowanceRuleSets.findLast(
    ({ months, decidedFrom = '', instruments }) =>
      months.from <= month &&
      (months.to === undefined || month <= months.to) &&
      (on === undefined || decidedFrom <= on) &&
      (legalBasis === undefined || instruments.includes(legalBasis)),
  )
}

/**
 * The group that an article means in a decree: a letter may mean one group in one decree and another in the next.
 *
 * @example
 * ```ts
 * groupByArticle('decree-20-2021', '5.5.b') // 'elderly-75-disadvantaged-area'
 * groupByArticle('decree-335-2026', '5.5.b') // 'elderly-fostered'
 * ```
 */
export function groupByArticle(decree: AllowanceInstrument, article: string): AllowanceGroupCode | undefined {
  const groups = allowanceRuleSets.find(({ id }) => id === decree)?.groups ?? {}
  return groupCodes(groups).find((group) => groups[group]?.article === article)
}

function groupCodes(groups: AllowanceRuleSet['groups']): readonly AllowanceGroupCode[] {
  return Object.keys(groups).filter((group): group is AllowanceGroupCode => group in groups)
}
