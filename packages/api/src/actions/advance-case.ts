import type { Case, CaseAdvance, FieldProblemCode } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { seesRecord } from './has-record.ts'
import { moveState } from './move-state.ts'

/** What a phase needs before it is entered, of what the worker sees (Circular 02/2020/TT-BLĐTBXH, articles 4 to 6). */
async function missing(work: UnitOfWork, { id }: Case, to: string): Promise<FieldProblemCode | undefined> {
  if (to === 'planning' && !(await seesRecord(work, 'Assessment', id))) return 'assessment-required'
  if (to === 'implementing' && !(await seesRecord(work, 'SupportPlan', id, ['approved', 'active', 'completed'])))
    return 'approved-plan-required'
  if (to === 'monitoring' && !(await seesRecord(work, 'SupportPlan', id, ['active', 'completed']))) return 'active-plan-required'
  return undefined
}

/** Enters the next phase of a case when what it needs is there. */
export const advanceCase: ActionHandler<Case, CaseAdvance> = async (action) => {
  const { record, input, work } = action
  const isUnexplained = input.to === 'suspended' && input.reason === undefined
  refuseFaults('requirement-missing', isUnexplained ? [{ pointer: '/reason', code: 'required-field' }] : [])
  const code = await missing(work, record, input.to)
  if (code) throw new Refusal('requirement-missing', { faults: [{ pointer: '/to', code }] })
  return moveState(action, { phaseReason: input.reason })
}
