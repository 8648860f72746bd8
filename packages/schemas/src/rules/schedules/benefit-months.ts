import { addMonths, isDay } from '../../calendar-day.ts'
import type { Reason } from '../reason.ts'

/** First day on which decisions rest on Decree 335/2026. */
const decree335 = '2026-10-05'

/** What the first month of monthly assistance depends on. */
export interface FirstMonthQuestion {
  /** Day on which the decision is signed. */
  readonly decidedOn: string
  /** Day of the certificate of disability, where the assistance is given for one. */
  readonly certifiedOn?: string | undefined
  /** Last month that another commune paid, `YYYY-MM`, where the person moved. */
  readonly paidElsewhereUntil?: string | undefined
}

/** The first month for which monthly assistance is due, and why. */
export interface FirstMonth {
  readonly month: string
  readonly reasons: readonly Reason[]
}

const because = {
  moved: {
    code: 'goes-on-after-move',
    vi: 'Nơi ở mới chi tiếp ngay sau tháng mà nơi ở cũ chi cuối cùng',
    en: 'The new commune goes on after the last month that the former one paid',
    source: 'NĐ 335/2026/NĐ-CP Điều 8; NĐ 20/2021/NĐ-CP Điều 8',
  },
  certified: {
    code: 'month-of-certificate',
    vi: 'Người khuyết tật hưởng từ tháng được cấp giấy xác nhận khuyết tật',
    en: 'A disabled person is entitled from the month of the certificate',
    source: 'NĐ 20/2021/NĐ-CP Điều 8',
  },
  decided: (decidedOn: string): Reason => ({
    code: 'month-of-decision',
    vi: 'Hưởng từ tháng ký quyết định',
    en: 'Due from the month in which the decision is signed',
    source: decidedOn < decree335 ? 'NĐ 20/2021/NĐ-CP Điều 8' : 'NĐ 335/2026/NĐ-CP Điều 8',
  }),
} as const

/**
 * The first month for which monthly assistance is due: that of the decision; of a disability, by a decision before 5 October 2026, that of
 * the certificate; after a move the one that follows the last month paid elsewhere.
 *
 * @throws RangeError when a day or a month is none of the calendar.
 *
 * @example
 * ```ts
 * firstBenefitMonth({ decidedOn: '2026-11-20' }).month // '2026-11'
 * firstBenefitMonth({ decidedOn: '2025-03-10', certifiedOn: '2025-01-20' }).month // '2025-01'
 * ```
 */
export function firstBenefitMonth({ decidedOn, certifiedOn, paidElsewhereUntil }: FirstMonthQuestion): FirstMonth {
  const days = [decidedOn, certifiedOn, paidElsewhereUntil && `${paidElsewhereUntil}-01`].filter((day) => day !== undefined)
  if (!days.every(isDay)) throw new RangeError('a first month is told from days written YYYY-MM-DD and months written YYYY-MM')
  if (paidElsewhereUntil !== undefined) {
    return { month: addMonths(`${paidElsewhereUntil}-01`, 1).slice(0, 7), reasons: [because.moved] }
  }
  if (certifiedOn !== undefined && certifiedOn <= decidedOn && decidedOn < decree335) {
    return { month: certifiedOn.slice(0, 7), reasons: [because.certified] }
  }
  return { month: decidedOn.slice(0, 7), reasons: [because.decided(decidedOn)] }
}

/**
 * The first day on which monthly assistance is due no more, when the person died or lost the right on a day: the first of the month after.
 *
 * @throws RangeError when the day is none of the calendar.
 *
 * @example
 * ```ts
 * endOfRight('2026-11-03') // '2026-12-01'
 * ```
 */
export function endOfRight(endedOn: string): string {
  if (!isDay(endedOn)) throw new RangeError('a right ends on a day written YYYY-MM-DD')
  return addMonths(`${endedOn.slice(0, 7)}-01`, 1)
}
