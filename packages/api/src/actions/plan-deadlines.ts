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

/** By when a plan that is recorded today has to be approved. */
export async function approveBy(work: UnitOfWork, caseId: string): Promise<string | undefined> {
  return lastDay('child-plan-approval', parseRecord<Case>(await work.load('Case', caseId)), work.today)
}

/** Stops the clock of a case that has a plan by now. */
export async function stopPlanClock(work: UnitOfWork, caseId: string): Promise<void> {
  const held = await work.hold('Case', caseId)
  const isOwn = held.owner === work.context.subject.facilityId
  if (!isOwn || parseRecord<Case>(held).planBy === undefined || !(await hasRecord(work, 'SupportPlan', caseId))) return
  await work.change(held, { planBy: undefined }, { action: 'refresh' })
}
