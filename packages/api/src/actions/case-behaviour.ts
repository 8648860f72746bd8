import { caseResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { advanceCase } from './advance-case.ts'
import { moveState } from './move-state.ts'
import { transferCase } from './transfer-case.ts'

/** The legal steps of case management. */
export const caseBehaviour = defineBehaviour(caseResource, {
  actions: {
    advance: advanceCase,
    close: (action) => moveState(action, { closure: action.input, phaseReason: undefined }),
    reopen: (action) => moveState(action, { closure: undefined, phaseReason: action.input.reason }),
    transfer: transferCase,
  },
})
