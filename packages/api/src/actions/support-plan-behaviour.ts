import { type SupportPlan, supportPlanResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { moveState } from './move-state.ts'
import { refreshResidentFiles } from './resident-file.ts'

/** A plan is approved, carried out and completed, or gives way to its successor. */
export const supportPlanBehaviour = defineBehaviour(supportPlanResource, {
  actions: {
    approve: async (action) => {
      const approved = await moveState(action, { approval: action.input })
      await refreshResidentFiles(action.work, action.record)
      return approved
    },
    activate: (action) => moveState(action, { activation: action.input }),
    complete: (action) => moveState(action, { completion: action.input }),
    revise: async (action) => {
      const { record, input, work } = action
      const successor = parseRecord<SupportPlan>(await work.load('SupportPlan', input.successorId))
      const isOther = successor.id !== record.id && successor.caseId === record.caseId
      if (!isOther)
        throw new Refusal('invalid', {
          faults: [{ pointer: '/successorId', code: 'unknown-reference', args: { resource: 'SupportPlan' } }],
        })
      return moveState(action, { revision: input })
    },
  },
})
