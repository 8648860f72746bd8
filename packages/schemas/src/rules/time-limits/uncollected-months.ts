import { addMonths } from '../../calendar-day.ts'
import type { Reason } from '../reason.ts'

/** Months running that a benefit may lie uncollected before it is suspended. */
const mostUncollected = 3

const reason: Reason = {
  code: 'not-collected',
  vi: 'Không nhận tiền liên tục từ 3 tháng trở lên',
  en: 'Not collected for three months running or more',
  source: 'NĐ 335/2026/NĐ-CP Điều 9(1)(a); TT 02/2021/TT-BLĐTBXH Điều 2',
}

/** Whether a monthly benefit has to be suspended because nobody collects it. */
export interface UncollectedAnswer {
  readonly isToBeSuspended: boolean
  /** The longest run of months that were not collected. */
  readonly months: readonly string[]
  readonly reasons: readonly Reason[]
}

/**
 * Judges the months for which a benefit was due and not collected; only months that follow each other count together.
 *
 * @example
 * ```ts
 * judgeUncollected(['2026-08', '2026-09', '2026-10']).isToBeSuspended // true
 * judgeUncollected(['2026-08', '2026-10', '2026-11']).isToBeSuspended // false
 * ```
 */
export function judgeUncollected(months: readonly string[]): UncollectedAnswer {
  let longest: readonly string[] = []
  let run: readonly string[] = []
  for (const month of [...new Set(months)].sort()) {
    const before = run.at(-1)
    run = before !== undefined && addMonths(`${before}-01`, 1) === `${month}-01` ? [...run, month] : [month]
    if (run.length > longest.length) longest = run
  }
  const isToBeSuspended = longest.length >= mostUncollected
  return { isToBeSuspended, months: longest, reasons: isToBeSuspended ? [reason] : [] }
}
