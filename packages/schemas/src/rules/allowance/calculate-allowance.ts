import type { Reason } from '../reason.ts'
import { type AllowanceGroupCode, coefficientGroupOf } from './allowance-group-code.ts'
import type { AllowanceAnswer, AllowanceLine, AllowanceQuestion, DeclinedGroup } from './allowance-question.ts'
import {
  coefficientReason,
  combinationReason,
  declined,
  facilityReason,
  levelReason,
  pensionReason,
  warnings,
} from './allowance-reasons.ts'
import { coefficientInMonth } from './coefficient-in-month.ts'
import type { AllowanceRuleSet, GroupRule } from './rule-set.ts'
import { ruleSetAt } from './rule-set-at.ts'
import { type StandardLevel, standardLevelAt } from './standard-level.ts'

/** A group that may give something, before it is told which one does. */
interface Candidate {
  readonly group: AllowanceGroupCode
  readonly rule: GroupRule
  readonly line: AllowanceLine
}

/**
 * Calculates what monthly assistance is due to a person for a benefit month, and why.
 *
 * Amount = standard level × coefficient. Of several groups only the highest counts; beside a single parent's amount that as an elderly
 * or disabled person or one with HIV is paid. Monthly assistance and social pension exclude each other, and so do the allowance in the
 * community and in a facility. Before 5 October 2026 the months from July 2026 are paid by the old decrees; the rest is paid back later.
 *
 * @throws RangeError when the month is not written `YYYY-MM`.
 *
 * @example
 * ```ts
 * calculateAllowance({ month: '2026-11', groups: ['disabled-severe'], birthDate: '1990-05-20' }).total // 810000
 * ```
 */
export function calculateAllowance(question: AllowanceQuestion): AllowanceAnswer {
  const { month, groups } = question
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError('a benefit month must be written YYYY-MM')
  const rules = ruleSetAt(question)
  const level = rules && standardLevelAt({ ...question, kind: 'allowance' })
  if (!rules || !level) {
    const none = groups.map((group) => ({ group, reason: declined.noRules }))
    return { month, total: 0, lines: [], declined: none, warnings: [], missing: [] }
  }
  const judged = [...new Set(groups)].map((group) => judge(group, question, rules, level))
  const candidates = judged.flatMap((found) => ('line' in found ? [found] : []))
  const refused = judged.flatMap((found) => ('reason' in found ? [found] : []))
  const facility = question.isInFacility ? facilityLine(question, rules, level) : undefined
  const chosen = facility ? [] : choose(candidates, rules)
  const lines = facility ? (facility === 'unknown' ? [] : [facility]) : chosen.map(({ line }) => line)
  const unknown = facility === 'unknown' || refused.some(({ reason }) => reason === declined.birthDateNeeded)
  return {
    month,
    legalBasis: rules.id,
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    lines,
    declined: [...refused, ...passedOver(candidates, chosen, rules, facility !== undefined)],
    warnings: warningsOf(question, rules, level, candidates, facility !== undefined),
    missing: unknown ? ['birthDate'] : [],
  }
}

function judge(
  group: AllowanceGroupCode,
  question: AllowanceQuestion,
  rules: AllowanceRuleSet,
  level: StandardLevel,
): Candidate | DeclinedGroup {
  const rule = rules.groups[coefficientGroupOf(group)]
  if (!rule) return { group, reason: declined.notInForce(rules) }
  const coefficient = coefficientInMonth(rule.steps, question.birthDate, question.month)
  if (coefficient === undefined) return { group, reason: declined.outsideAge(rules, rule) }
  if (coefficient === 'unknown') return { group, reason: declined.birthDateNeeded }
  if (rule.measure === 'pension') {
    const pension = standardLevelAt({ ...question, kind: 'pension' }) ?? level
    return { group, rule, line: lineOf({ kind: 'pension', group, coefficient, reasons: [pensionReason] }, pension) }
  }
  const times = rule.measure === 'per-child' ? (question.children ?? 1) : 1
  const reasons = [coefficientReason(rules, rule, coefficient)]
  return { group, rule, line: lineOf({ kind: 'community', group, coefficient: coefficient * times, reasons }, level) }
}

function facilityLine({ birthDate, month }: AllowanceQuestion, rules: AllowanceRuleSet, level: StandardLevel): AllowanceLine | 'unknown' {
  const coefficient = coefficientInMonth(rules.facility, birthDate, month)
  if (coefficient === undefined || coefficient === 'unknown') return 'unknown'
  return lineOf({ kind: 'facility', coefficient, reasons: [facilityReason(rules, coefficient)] }, level)
}

function lineOf(part: Pick<AllowanceLine, 'kind' | 'group' | 'coefficient' | 'reasons'>, level: StandardLevel): AllowanceLine {
  const amount = Math.round(part.coefficient * level.amount)
  return { ...part, standardLevel: level.amount, amount, reasons: [...part.reasons, levelReason(level)] }
}

/** The groups that are paid: the highest, or a single parent's with the highest of those that are paid beside it. */
function choose(candidates: readonly Candidate[], rules: AllowanceRuleSet): readonly Candidate[] {
  const best = highest(candidates)
  const parent = candidates.find(({ group }) => group === 'single-parent-poor')
  const beside = highest(candidates.filter(({ rule }) => rule.besideSingleParent))
  if (best && parent && beside && parent.line.amount + beside.line.amount > best.line.amount) {
    return [withReason(parent, combinationReason(rules)), beside]
  }
  return best ? [best] : []
}

/** The highest amount; of equal ones the first, and monthly assistance before the social pension. */
function highest(candidates: readonly Candidate[]): Candidate | undefined {
  const assistanceFirst = [...candidates].sort((a, b) => Number(a.line.kind === 'pension') - Number(b.line.kind === 'pension'))
  return assistanceFirst.reduce<Candidate | undefined>(
    (best, next) => (best && best.line.amount >= next.line.amount ? best : next),
    undefined,
  )
}

function withReason(candidate: Candidate, reason: Reason): Candidate {
  return { ...candidate, line: { ...candidate.line, reasons: [...candidate.line.reasons, reason] } }
}

function passedOver(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  rules: AllowanceRuleSet,
  isInFacility: boolean,
): readonly DeclinedGroup[] {
  const paid = new Set(chosen.map(({ group }) => group))
  const isPension = chosen.some(({ line }) => line.kind === 'pension')
  return candidates
    .filter(({ group }) => !paid.has(group))
    .map(({ group, line }) => {
      if (isInFacility) return { group, reason: declined.inFacility }
      return { group, reason: (line.kind === 'pension') === isPension ? declined.notHighest(rules) : declined.pensionLower }
    })
}

function warningsOf(
  { month }: AllowanceQuestion,
  rules: AllowanceRuleSet,
  level: StandardLevel,
  candidates: readonly Candidate[],
  isInFacility: boolean,
): readonly Reason[] {
  const isPension = candidates.some(({ line }) => line.kind === 'pension')
  const isTransition = rules.id === 'decree-335-2026' && month < '2026-10'
  return [
    ...(level.verified === 'secondary' ? [warnings.levelNotVerified(level)] : []),
    ...(isInFacility && isPension ? [warnings.pensionInFacility] : []),
    ...(isTransition ? [warnings.transitionMonths] : []),
  ]
}
