import { isDay } from '../../calendar-day.ts'
import { AllowanceGroup } from '../../code-lists/allowance-group.ts'
import type { Text } from '../../text.ts'
import { type AllowanceGroupCode, coefficientGroupOf } from '../allowance/allowance-group-code.ts'
import type { AllowanceAnswer, AllowanceQuestion } from '../allowance/allowance-question.ts'
import { groupSource } from '../allowance/allowance-reasons.ts'
import { calculateAllowance } from '../allowance/calculate-allowance.ts'
import type { AllowanceRuleSet } from '../allowance/rule-set.ts'
import { ruleSetAt } from '../allowance/rule-set-at.ts'
import { possibleBirthDays } from '../birthdays.ts'
import type { Reason } from '../reason.ts'
import { countedChildren } from './counted-children.ts'
import { type Condition, entitlementConditions, exclusiveGroups, type Judgement } from './entitlement-conditions.ts'
import { type EntitlementFact, type EntitlementFacts, entitlementQuestions } from './entitlement-facts.ts'

/** A fact that nobody has told yet, with the question that would. */
export interface MissingFact extends Text {
  readonly fact: EntitlementFact
}

/** One group that a person belongs to, or may belong to. */
export interface Entitlement {
  readonly group: AllowanceGroupCode
  /** `possible` while a fact is missing; groups that a known fact rules out are not told. */
  readonly status: 'entitled' | 'possible'
  /** First day, month or year from which every condition that has a date holds; money is due from the decision, not from this day. */
  readonly since?: string
  /** The conditions that hold, each with its article. */
  readonly reasons: readonly Reason[]
  readonly missing: readonly MissingFact[]
}

/** What a person is entitled to on a day, why, and what else to ask. */
export interface EntitlementExplanation {
  readonly on: string
  readonly entitlements: readonly Entitlement[]
  /** What the groups that are sure give for the month, before anything that is only possible. */
  readonly allowance: AllowanceAnswer
  /** Every fact that would decide a possible group; each once. */
  readonly missing: readonly MissingFact[]
}

/** On which day it is asked, and what the amount depends on beside the facts. */
export interface EntitlementQuestion extends Pick<AllowanceQuestion, 'provinceCode' | 'isInFacility' | 'levels'> {
  readonly on: string
  readonly facts: EntitlementFacts
}

/**
 * Explains what monthly assistance and social pension a person is entitled to, from facts of which any may be missing.
 *
 * Nothing is decided: the commune verifies and decides. A fact that is not known makes a group possible, never sure. Nobody is asked
 * about HIV: those groups are told only where it is known.
 *
 * @throws RangeError when the day is not one of the calendar.
 *
 * @example
 * ```ts
 * explainEntitlement({ on: '2026-11-22', facts: { birthDate: '1956', povertyStatus: 'poor' } }).missing.map(({ fact }) => fact)
 * // ['hasSupporter', …]
 * ```
 */
export function explainEntitlement({ on, facts, ...rest }: EntitlementQuestion): EntitlementExplanation {
  if (!isDay(on)) throw new RangeError('an entitlement is asked for on a day written YYYY-MM-DD')
  const month = on.slice(0, 7)
  const rules = ruleSetAt({ month, on })
  const judged = rules ? [...entitlementConditions].flatMap(([group, conditions]) => judge(group, conditions, facts, on, rules)) : []
  const entitlements = judged.filter(({ group }) => !isExcluded(group, judged))
  const sure = entitlements.flatMap(({ group, status }) => (status === 'entitled' ? [group] : []))
  const children = rules && sure.includes('single-parent-poor') ? countedChildren(facts, on, rules) : undefined
  const missing = new Map(entitlements.flatMap((one) => one.missing.map((fact) => [fact.fact, fact] as const)))
  return {
    on,
    entitlements,
    allowance: calculateAllowance({
      ...rest,
      month,
      on,
      groups: sure,
      birthDate: facts.birthDate,
      children: children === 'unknown' ? undefined : children,
    }),
    missing: [...missing.values()],
  }
}

function judge(
  group: AllowanceGroupCode,
  conditions: readonly Condition[],
  facts: EntitlementFacts,
  on: string,
  rules: AllowanceRuleSet,
): readonly Entitlement[] {
  const rule = rules.groups[coefficientGroupOf(group)]
  const born = possibleBirthDays(facts.birthDate)
  const isUnborn = born.length > 0 && born.every((day) => day > on)
  if (!rule || isUnborn) return []
  const judged = conditions.map((condition) => ({ condition, judgement: notBefore(condition.judge(facts, on, rules), on) }))
  const isRuledOut = judged.some(({ condition, judgement }) => (judgement ? !judgement.holds : condition.isNeverAsked))
  if (isRuledOut) return []
  const missing = judged.flatMap(({ condition, judgement }) => (judgement ? [] : [missingFact(condition, facts)]))
  const isTelling = judged.some(({ judgement }) => judgement && !judgement.saysLittle)
  if (!isTelling && (missing.length > 1 || missing.length === judged.length)) return []
  const { from } = AllowanceGroup.codes[group]
  const since = [from, ...judged.map(({ judgement }) => judgement?.since)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  return [
    {
      group,
      status: missing.length === 0 ? 'entitled' : 'possible',
      ...(since === undefined ? {} : { since }),
      reasons: judged.flatMap(({ condition: { code, vi, en }, judgement }) =>
        judgement ? [{ code, vi, en, source: groupSource(rules, rule) }] : [],
      ),
      missing,
    },
  ]
}

function missingFact({ fact, thenFact = fact }: Condition, facts: EntitlementFacts): MissingFact {
  const asked = facts[fact] === undefined ? fact : thenFact
  return { fact: asked, ...entitlementQuestions[asked] }
}

/** Whether another group, to which the person surely belongs, leaves this one out. */
function isExcluded(group: AllowanceGroupCode, among: readonly Entitlement[]): boolean {
  const others = exclusiveGroups.get(group) ?? []
  return among.some((one) => one.status === 'entitled' && others.includes(coefficientGroupOf(one.group)))
}

/** A fact with a later date does not hold yet. */
function notBefore(judgement: Judgement, on: string): Judgement {
  return judgement?.since !== undefined && judgement.since > on ? { holds: false } : judgement
}
