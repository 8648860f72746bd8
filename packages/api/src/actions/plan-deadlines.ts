import { type Case, type CaseDraft, endOfTimeLimit, OutsideWorkingCalendarError, type TimeLimitCode } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { hasRecord } from './has-record.ts'

/** The last day of a limit for the plan of a child; none for another case, and none where the public holidays of that time are not known. */
function lastDay(limit: TimeLimitCode, { kinds }: Pick<CaseDraft, 'kinds'>, start: string): string | undefined {
  if (!kinds.includes('child-protection')) return undefined
  try {
    return endOfTimeLimit(limit, start)
  } catch (error) {
    if (OutsideWorkingCalendarError.isInstance(error)) return undefined
    throw error
  }
}

/** By when a case without a plan needs one. */
export function planBy(file: Pick<CaseDraft, 'kinds' | 'openedOn'>): string | undefined {
  return lastDay('child-plan', file, file.openedOn)
}

/** By when a plan of a case that was recorded on a day has to be approved. */
export async function approveBy(work: UnitOfWork, caseId: string, recordedOn: string): Promise<string | undefined> {
  return lastDay('child-plan-approval', parseRecord<Case>(await work.load('Case', caseId)), recordedOn)
}

/** Stops the clock of a case that has a plan by now, and lets that of one run on from which its only plan went to another. */
export async function refreshPlanClock(work: UnitOfWork, caseId: string): Promise<void> {
  const held = await work.server.lock('Case', caseId)
  if (held?.owner !== work.context.subject.facilityId) return
  const file = parseRecord<Case>(held)
  const due = (await hasRecord(work, 'SupportPlan', caseId)) ? undefined : planBy(file)
  if (due !== file.planBy) await work.change(held, { planBy: due }, { action: 'refresh' })
}
