import { addDays } from '../calendar-day.ts'
import { endOfTimeLimit } from './time-limits/end-of-time-limit.ts'
import { OutsideWorkingCalendarError } from './working-days/outside-working-calendar-error.ts'

/** Days for one right: usually, when a processor or a third party has to act, and what the one extension adds. */
interface RightLimit {
  readonly days: number
  readonly withProcessor: number
  readonly extension: number
}

const fifteen: RightLimit = { days: 15, withProcessor: 20, extension: 15 }
const ten: RightLimit = { days: 10, withProcessor: 15, extension: 10 }

/** Rights for which the decree sets a time limit. */
const limits: Readonly<Record<string, RightLimit>> = {
  withdraw: fifteen,
  restrict: fifteen,
  object: fifteen,
  view: ten,
  correct: ten,
  copy: ten,
  delete: { days: 20, withProcessor: 30, extension: 20 },
  protect: { days: 15, withProcessor: 15, extension: 15 },
}

/** What a time limit depends on. */
export interface PrivacyClock {
  /** Right that is used, of the list `PrivacyRequestKind`. */
  readonly kind: string
  /** Day in Viet Nam on which the request came in. */
  readonly receivedOn: string
  /** Whether a processor or a third party has to act as well. */
  readonly processorInvolved?: boolean | undefined
  /** Whether the one extension was used. */
  readonly extended?: boolean | undefined
}

/** The legal clocks of a request about personal data, each with its last day. */
export interface PrivacyDeadlines {
  /** Absent when the public holidays of that time are not known. */
  readonly acknowledgeBy?: string
  /** Absent for a right to which the decree gives no time limit: to know, to consent, to complain. */
  readonly dueOn?: string
}

/** The last day to acknowledge a request; none where the public holidays until then are not known. */
function acknowledgementDay(receivedOn: string): string | undefined {
  try {
    return endOfTimeLimit('privacy-acknowledgement', receivedOn)
  } catch (error) {
    if (OutsideWorkingCalendarError.isInstance(error)) return undefined
    throw error
  }
}

/**
 * The last days to acknowledge and to fulfil a request about personal data (Decree 356/2025/NĐ-CP, article 5).
 *
 * Acknowledging counts working days, the rest calendar days; the day on which the request came in does not count.
 *
 * @example
 * ```ts
 * privacyDeadlines({ kind: 'view', receivedOn: '2026-11-20' }) // { acknowledgeBy: '2026-11-25', dueOn: '2026-11-30' }
 * ```
 */
export function privacyDeadlines({ kind, receivedOn, processorInvolved, extended }: PrivacyClock): PrivacyDeadlines {
  const acknowledgeBy = acknowledgementDay(receivedOn)
  const limit = limits[kind]
  const days = limit && (processorInvolved ? limit.withProcessor : limit.days) + (extended ? limit.extension : 0)
  return {
    ...(acknowledgeBy !== undefined && { acknowledgeBy }),
    ...(days !== undefined && { dueOn: addDays(receivedOn, days) }),
  }
}
