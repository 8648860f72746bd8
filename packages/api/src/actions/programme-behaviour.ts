import { type Fault, programmeResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { moveState } from './move-state.ts'

/** The end of a programme is not before the day on which its work began. */
function endBeforeStart(on: string, begunOn: string | undefined): readonly Fault[] {
  return begunOn !== undefined && on < begunOn ? [{ pointer: '/on', code: 'dates-out-of-order' }] : []
}

/** A programme starts, ends with its results, or is given up before it starts. */
export const programmeBehaviour = defineBehaviour(programmeResource, {
  actions: {
    start: (action) => moveState(action, { start: action.input }),
    end: async (action) => {
      refuseFaults('invalid', endBeforeStart(action.input.on, action.record.start?.on))
      return moveState(action, { outcome: action.input })
    },
    cancel: (action) => moveState(action, { cancellation: action.input }),
  },
})
