import { ReliefKind } from '../../code-lists/relief-kind.ts'
import type { Reason } from '../reason.ts'
import type { AllowanceInstrument, AllowanceRuleSet } from './rule-set.ts'
import { type RuleSetQuestion, ruleSetAt } from './rule-set-at.ts'
import { type StandardLevel, standardLevelAt } from './standard-level.ts'

/** One-off support by what it is for; `times` the standard level, a fixed sum of dong, or rice in kilograms. */
export const oneOffSupports = {
  rice: { ...ReliefKind.codes.rice, unit: 'kilogram', value: 15, per: 'person-month', articles: { before: '12', now: '12' } },
  'serious-injury': {
    ...ReliefKind.codes['serious-injury'],
    unit: 'times',
    value: 10,
    per: 'person',
    articles: { before: '13', now: '12' },
  },
  funeral: { ...ReliefKind.codes.funeral, unit: 'times', value: 50, per: 'person', articles: { before: '14', now: '12' } },
  'beneficiary-funeral': {
    vi: 'Mai táng người đang hưởng trợ cấp hằng tháng',
    en: 'Funeral of a person with monthly assistance',
    unit: 'times',
    value: 20,
    per: 'person',
    articles: { before: '11', now: '11' },
  },
  'facility-funeral': {
    vi: 'Mai táng người được nuôi dưỡng tại cơ sở',
    en: 'Funeral of a person cared for in a facility',
    unit: 'times',
    value: 50,
    per: 'person',
    articles: { before: '25', now: '22' },
  },
  'house-lost': {
    ...ReliefKind.codes['house-lost'],
    unit: 'dong',
    value: 40_000_000,
    per: 'household',
    articles: { before: '15(1)', now: '12' },
  },
  relocation: {
    ...ReliefKind.codes.relocation,
    unit: 'dong',
    value: 30_000_000,
    per: 'household',
    articles: { before: '15(2)', now: '12' },
  },
  'house-damaged': {
    ...ReliefKind.codes['house-damaged'],
    unit: 'dong',
    value: 20_000_000,
    per: 'household',
    articles: { before: '15(3)', now: '12' },
  },
  'foster-food': { ...ReliefKind.codes['foster-food'], unit: 'dong', value: 60_000, per: 'person-day', articles: undefined },
} as const

/** Code of a one-off support; those of emergency relief are codes of the list ReliefKind. */
export type OneOffSupport = keyof typeof oneOffSupports

/** The least that one-off support gives, and why. */
export interface OneOffAmount {
  readonly support: OneOffSupport
  /** Whole dong, or kilograms of rice. */
  readonly least: number
  readonly unit: 'dong' | 'kilogram'
  /** Whom, or for how long, the amount is for. */
  readonly per: 'person' | 'household' | 'person-month' | 'person-day'
  readonly legalBasis: AllowanceInstrument
  readonly reasons: readonly Reason[]
}

/** What the least amount of one-off support depends on. */
export interface OneOffQuestion extends RuleSetQuestion {
  readonly support: OneOffSupport
  readonly provinceCode?: string | undefined
  readonly levels?: readonly StandardLevel[] | undefined
}

/**
 * The least that a one-off support gives in a month; a province may give more. `undefined` where no decree applies.
 *
 * Which of these amounts Decree 76/2024 changed was not verified: those of Decree 20/2021 are used until Decree 335/2026.
 *
 * @example
 * ```ts
 * oneOffAmount({ support: 'beneficiary-funeral', month: '2026-11' })?.least // 10800000
 * ```
 */
export function oneOffAmount(question: OneOffQuestion): OneOffAmount | undefined {
  const rules = ruleSetAt(question)
  const level = rules && standardLevelAt({ ...question, kind: 'allowance' })
  if (!rules || !level) return undefined
  const support = oneOffSupports[question.support]
  const { unit, value, per, vi, en } = support
  const counted =
    unit === 'times' ? { vi: `${vi}: ít nhất ${value} lần mức chuẩn`, en: `${en}: at least ${value} times the standard level` } : { vi, en }
  return {
    support: question.support,
    least: unit === 'times' ? value * level.amount : value,
    unit: unit === 'kilogram' ? unit : 'dong',
    per,
    legalBasis: rules.id,
    reasons: [{ code: question.support, ...counted, source: sourceOf(support, rules) }],
  }
}

/** The decree's article; where the amount stands in another text, the list names it. */
function sourceOf(support: (typeof oneOffSupports)[OneOffSupport], { id }: AllowanceRuleSet): string {
  const { articles } = support
  if (!articles) return support.source ?? ReliefKind.source
  return id === 'decree-335-2026' ? `NĐ 335/2026/NĐ-CP Điều ${articles.now}` : `NĐ 20/2021/NĐ-CP Điều ${articles.before}`
}
