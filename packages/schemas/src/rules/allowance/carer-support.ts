import type { Reason } from '../reason.ts'
import { coefficientInMonth } from './coefficient-in-month.ts'
import type { AgeStep, AllowanceInstrument } from './rule-set.ts'
import { type RuleSetQuestion, ruleSetAt } from './rule-set-at.ts'
import { type StandardLevel, standardLevelAt } from './standard-level.ts'

const always = (coefficient: number): readonly AgeStep[] => [{ from: 0, coefficient }]

/** Who is supported for caring, with the coefficients by age of the person cared for. */
export const supportedCares = {
  'child-no-support': {
    vi: 'Nhận chăm sóc, nuôi dưỡng trẻ em không có nguồn nuôi dưỡng',
    en: 'Cares for a child without support',
    steps: [
      { from: 0, below: 4, coefficient: 2.5 },
      { from: 4, below: 16, coefficient: 1.5 },
    ],
  },
  'elderly-fostered': { vi: 'Nhận chăm sóc người cao tuổi tại cộng đồng', en: 'Takes in an elderly person', steps: always(1.5) },
  'disabled-parent-one': {
    vi: 'Người khuyết tật nặng, đặc biệt nặng mang thai hoặc nuôi một con dưới 36 tháng tuổi',
    en: 'A severely disabled person pregnant, or raising one child under 36 months',
    steps: always(1.5),
  },
  'disabled-parent-more': {
    vi: 'Người khuyết tật nặng, đặc biệt nặng vừa mang thai vừa nuôi con, hoặc nuôi từ hai con dưới 36 tháng tuổi',
    en: 'A severely disabled person pregnant and raising a child, or raising two or more under 36 months',
    steps: always(2),
  },
  'household-of-disabled': {
    vi: 'Hộ trực tiếp chăm sóc người khuyết tật đặc biệt nặng, tính cho mỗi người',
    en: 'A household that cares for an extremely severely disabled member, for each of them',
    steps: always(1),
  },
  'disabled-taken-in': {
    vi: 'Nhận chăm sóc, nuôi dưỡng người khuyết tật đặc biệt nặng',
    en: 'Takes in an extremely severely disabled person',
    steps: [
      { from: 0, below: 16, coefficient: 2.5 },
      { from: 16, coefficient: 1.5 },
    ],
  },
} as const satisfies Readonly<Record<string, { vi: string; en: string; steps: readonly AgeStep[] }>>

/** Code of a care that is supported. */
export type SupportedCare = keyof typeof supportedCares

/** One care that a person or a household gives in a month. */
export interface GivenCare {
  readonly care: SupportedCare
  /** Birth date of the person cared for, as far as it is known. */
  readonly birthDate?: string | undefined
}

/** What the support of carers depends on. */
export interface CarerQuestion extends RuleSetQuestion {
  readonly cares: readonly GivenCare[]
  readonly provinceCode?: string | undefined
  readonly levels?: readonly StandardLevel[] | undefined
}

/** What is due to carers for a month. */
export interface CarerAnswer {
  readonly legalBasis?: AllowanceInstrument
  readonly total: number
  readonly lines: readonly {
    readonly care: SupportedCare
    readonly coefficient: number
    readonly amount: number
    readonly reasons: readonly Reason[]
  }[]
  /** Whether a birth date is needed to say more. */
  readonly missing: readonly 'birthDate'[]
}

/**
 * Calculates the monthly support for caring in the community; it is paid beside the assistance of the person cared for.
 *
 * A disabled parent, or a couple, is given the highest of the two supports for parents, once. How Decree 335/2026 words the support for
 * households was not read in full: the amounts of Decree 20/2021 are used.
 *
 * @example
 * ```ts
 * carerSupport({ month: '2026-11', cares: [{ care: 'child-no-support', birthDate: '2024-01-15' }] }).total // 1350000
 * ```
 */
export function carerSupport(question: CarerQuestion): CarerAnswer {
  const rules = ruleSetAt(question)
  const level = rules && standardLevelAt({ ...question, kind: 'allowance' })
  if (!rules || !level) return { total: 0, lines: [], missing: [] }
  const source = rules.id === 'decree-335-2026' ? 'NĐ 335/2026/NĐ-CP Điều 17' : 'NĐ 20/2021/NĐ-CP Điều 20'
  const given = parentsOnce(question.cares).map(({ care, birthDate }) => ({
    care,
    coefficient: coefficientInMonth(supportedCares[care].steps, birthDate, question.month),
  }))
  const lines = given.flatMap(({ care, coefficient }) => {
    if (coefficient === undefined || coefficient === 'unknown') return []
    const { vi, en } = supportedCares[care]
    return [{ care, coefficient, amount: Math.round(coefficient * level.amount), reasons: [{ code: care, vi, en, source }] }]
  })
  return {
    legalBasis: rules.id,
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    lines,
    missing: given.some(({ coefficient }) => coefficient === 'unknown') ? ['birthDate'] : [],
  }
}

/** Of the supports for disabled parents the higher one, and one only. */
function parentsOnce(given: readonly GivenCare[]): readonly GivenCare[] {
  const parents = given.filter(({ care }) => care.startsWith('disabled-parent'))
  const kept = parents.find(({ care }) => care === 'disabled-parent-more') ?? parents[0]
  return given.filter((one) => !parents.includes(one) || one === kept)
}
