import { dayInVietNam, type SupportPlan, supportPlanResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { moveState } from './move-state.ts'
import { approveBy, refreshPlanClock } from './plan-deadlines.ts'
import { refreshResidentFiles } from './resident-file.ts'
import { activatePlan, checkPredecessor, revisePlan } from './revise-plan.ts'

/** A plan is approved, carried out and completed, or gives way to its successor. */
export const supportPlanBehaviour = defineBehaviour(supportPlanResource, {
  create: async (draft, work) => {
    await checkPredecessor(work, draft)
    return {
      assigned: { approveBy: await approveBy(work, draft.caseId, work.today) },
      afterwards: () => refreshPlanClock(work, draft.caseId),
    }
  },
  update: async (draft, present, work) => {
    const { caseId, predecessorId } = parseRecord<SupportPlan>(present)
    // One that stays is not looked at: it may be hidden by now.
    if (draft.caseId !== caseId || draft.predecessorId !== predecessorId) await checkPredecessor(work, draft)
    if (draft.caseId === caseId) return { assigned: {} }
    const first = await work.server.readVersion(present.resource, present.id, 1)
    const recordedOn = dayInVietNam(new Date((first ?? present).recordedAt))
    return {
      assigned: { approveBy: await approveBy(work, draft.caseId, recordedOn) },
      afterwards: async () => {
        for (const id of [caseId, draft.caseId]) await refreshPlanClock(work, id)
      },
    }
  },
  actions: {
    approve: async (action) => {
      const approved = await moveState(action, { approval: action.input })
      await refreshResidentFiles(action.work, action.record)
      return approved
    },
    activate: activatePlan,
    complete: (action) => moveState(action, { completion: action.input }),
    revise: revisePlan,
  },
})
