import type { Case, CaseAdvance, FieldProblemCode } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { moveState } from './move-state.ts'

/** Whether the facility has a record that belongs to a case, in one of these states when states are asked for. */
async function hasRecord(work: UnitOfWork, resource: string, caseId: string, statuses?: readonly string[]): Promise<boolean> {
  const audience = work.context.subject.facilityId
  const ofCase = { parameter: `${resource}.caseId`, equals: caseId }
  for (const status of statuses ?? [undefined]) {
    const conditions = status === undefined ? [ofCase] : [ofCase, { parameter: `${resource}.status`, equals: status }]
    if ((await work.transaction.search({ audience, resource, conditions, limit: 1 })).length > 0) return true
  }
  return false
}

/** What a phase needs before it is entered (Circular 02/2020/TT-BLĐTBXH, articles 4 to 6). */
async function missing(work: UnitOfWork, { id }: Case, to: string): Promise<FieldProblemCode | undefined> {
  if (to === 'planning' && !(await hasRecord(work, 'Assessment', id))) return 'assessment-required'
  if (to === 'implementing' && !(await hasRecord(work, 'SupportPlan', id, ['approved', 'active', 'completed'])))
    return 'approved-plan-required'
  return undefined
}

/** Enters the next phase of a case when what it needs is there. */
export const advanceCase: ActionHandler<Case, CaseAdvance> = async (action) => {
  const { record, input, work } = action
  const code = await missing(work, record, input.to)
  if (code) throw new Refusal('requirement-missing', { faults: [{ pointer: '/to', code }] })
  return moveState(action, { phaseReason: input.reason })
}
