import type { Fault, PlanActivation, PlanRevision, SupportPlan, SupportPlanDraft } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { seesRecord } from './has-record.ts'
import { moveState } from './move-state.ts'

const notOfCase = (pointer: string): Fault => ({ pointer, code: 'unknown-reference', args: { resource: 'SupportPlan' } })

/** Refuses a predecessor that is a plan of another case, or none that the worker sees. */
export async function checkPredecessor(work: UnitOfWork, { caseId, predecessorId }: SupportPlanDraft): Promise<void> {
  if (predecessorId === undefined) return
  const stored = await work.findVisible('SupportPlan', predecessorId)
  const isOfCase = stored && parseRecord<SupportPlan>(stored).caseId === caseId
  refuseFaults('invalid', isOfCase ? [] : [notOfCase('/predecessorId')])
}

/** Replaces a plan by an approved one of the same case, which from then on names it as its predecessor (Circular 02/2020, article 7). */
export const revisePlan: ActionHandler<SupportPlan, PlanRevision> = async (action) => {
  const { record, input, work } = action
  const stored = await work.hold('SupportPlan', input.successorId)
  const successor = parseRecord<SupportPlan>(stored)
  const isOther = successor.id !== record.id && successor.caseId === record.caseId
  const follows = successor.predecessorId === undefined || successor.predecessorId === record.id
  refuseFaults('invalid', isOther && follows && stored.owner === record.recordedBy ? [] : [notOfCase('/successorId')])
  const isApproved = successor.status === 'approved' || successor.status === 'active'
  refuseFaults('requirement-missing', isApproved ? [] : [{ pointer: '/successorId', code: 'approved-plan-required' }])
  if (successor.predecessorId === undefined) await work.change(stored, { predecessorId: record.id }, { action: 'revise' })
  return moveState(action, { revision: input })
}

/** Begins to carry a plan out; a case follows one plan at a time, so that the one before, if the worker sees it, is completed or replaced first. */
export const activatePlan: ActionHandler<SupportPlan, PlanActivation> = async (action) => {
  const { record, input, work } = action
  await work.hold('Case', record.caseId)
  const isOccupied = await seesRecord(work, 'SupportPlan', record.caseId, ['active'])
  refuseFaults('requirement-missing', isOccupied ? [{ pointer: '/activatedOn', code: 'plan-active' }] : [])
  return moveState(action, { activation: input })
}
