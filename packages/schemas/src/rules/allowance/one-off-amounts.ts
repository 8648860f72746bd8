import type { Reason } from '../reason.ts'
import type { AllowanceInstrument, AllowanceRuleSet } from './rule-set.ts'
import { type RuleSetQuestion, ruleSetAt } from './rule-set-at.ts'
import { type StandardLevel, standardLevelAt } from './standard-level.ts'

/** One-off support by what it is for; `times` the standard level, a fixed sum of dong, or rice in kilograms. */
const supports = {
  rice: { unit: 'kilogram', value: 15, vi: 'Gạo, mỗi người mỗi tháng', en: 'Rice, per person and month', old: '12', now: '12' },
  'serious-injury': { unit: 'times', value: 10, vi: 'Người bị thương nặng', en: 'Seriously injured person', old: '13', now: '12' },
  funeral: {
    unit: 'times',
    value: 50,
    vi: 'Mai táng người chết, mất tích do thiên tai, hỏa hoạn, dịch bệnh, tai nạn',
    en: 'Funeral of a victim of disaster, fire, epidemic or accident',
    old: '14',
    now: '12',
  },
  'beneficiary-funeral': {
    unit: 'times',
    value: 20,
    vi: 'Mai táng người đang hưởng trợ cấp hằng tháng',
    en: 'Funeral of a person with monthly assistance',
    old: '11',
    now: '11',
  },
  'facility-funeral': {
    unit: 'times',
    value: 50,
    vi: 'Mai táng người được nuôi dưỡng tại cơ sở',
    en: 'Funeral of a person cared for in a facility',
    old: '25',
    now: '22',
  },
  'house-lost': { unit: 'dong', value: 40_000_000, vi: 'Hộ mất nhà ở', en: 'Household that lost its house', old: '15(1)', now: '12' },
  relocation: {
    unit: 'dong',
    value: 30_000_000,
    vi: 'Hộ phải di dời khẩn cấp',
    en: 'Urgent relocation of a household',
    old: '15(2)',
    now: '12',
  },
  'house-damaged': { unit: 'dong', value: 20_000_000, vi: 'Hộ có nhà bị hư hỏng nặng', en: 'House badly damaged', old: '15(3)', now: '12' },
  'foster-food': {
    unit: 'dong',
    value: 60_000,
    vi: 'Tiền ăn của người cần bảo vệ khẩn cấp tại hộ nhận chăm sóc, mỗi người mỗi ngày',
    en: 'Food of a person in emergency protection with a household, per person and day',
    source: 'TT 02/2021/TT-BLĐTBXH Điều 3',
  },
} as const

/** Code of a one-off support; those of emergency relief are codes of the list ReliefKind. */
export type OneOffSupport = keyof typeof supports

/** The least that one-off support gives, and why. */
export interface OneOffAmount {
  readonly support: OneOffSupport
  /** Whole dong per person or household, for food per person and day; for rice the kilograms per person and month. */
  readonly least: number
  readonly unit: 'dong' | 'kilogram'
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
  const support = supports[question.support]
  const { unit, value, vi, en } = support
  const counted =
    unit === 'times' ? { vi: `${vi}: ít nhất ${value} lần mức chuẩn`, en: `${en}: at least ${value} times the standard level` } : { vi, en }
  return {
    support: question.support,
    least: unit === 'times' ? value * level.amount : value,
    unit: unit === 'kilogram' ? unit : 'dong',
    legalBasis: rules.id,
    reasons: [{ code: question.support, ...counted, source: 'source' in support ? support.source : articleOf(support, rules) }],
  }
}

function articleOf({ old, now }: { readonly old: string; readonly now: string }, { id }: AllowanceRuleSet): string {
  return id === 'decree-335-2026' ? `NĐ 335/2026/NĐ-CP Điều ${now}` : `NĐ 20/2021/NĐ-CP Điều ${old}`
}
