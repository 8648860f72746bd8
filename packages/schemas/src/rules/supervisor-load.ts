import type { Reason } from './reason.ts'

/** Trainees that one supervisor may have at a time. */
const most = 5

/** How many trainees a supervisor has, and whether that is too many. */
export interface SupervisorLoad {
  readonly count: number
  readonly isTooMany: boolean
  readonly reasons: readonly Reason[]
}

/**
 * Counts the trainees whom a supervisor guides on a day; five at the most.
 *
 * @example
 * ```ts
 * supervisorLoad([{ from: '2026-01-01', to: '2026-06-30' }, { from: '2026-09-01' }], '2026-11-22').count // 1
 * ```
 */
export function supervisorLoad(
  supervisions: readonly { readonly from: string; readonly to?: string | undefined }[],
  on: string,
): SupervisorLoad {
  const count = supervisions.filter(({ from, to }) => from <= on && (to === undefined || on <= to)).length
  return { count, isTooMany: count > most, reasons: count > most ? [reason] : [] }
}

const reason: Reason = {
  code: 'too-many-trainees',
  vi: 'Mỗi người hướng dẫn thực hành tối đa 5 người cùng lúc',
  en: 'A supervisor guides five trainees at the most at a time',
  source: 'NĐ 110/2024/NĐ-CP Điều 35, 36',
}
