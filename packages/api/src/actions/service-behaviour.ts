import { serviceResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { moveState } from './move-state.ts'
import { requireOwnFacility } from './require-own-facility.ts'

/** A service is offered by its own facility, rests, comes back and ends. */
export const serviceBehaviour = defineBehaviour(serviceResource, {
  create: async (draft, work) => {
    await requireOwnFacility(draft, work)
    return { assigned: {} }
  },
  update: async (draft, _present, work) => {
    await requireOwnFacility(draft, work)
    return { assigned: {} }
  },
  actions: {
    pause: (action) => moveState(action, { pause: action.input, resumption: undefined }),
    resume: (action) => moveState(action, { resumption: action.input }),
    end: (action) => moveState(action, { ending: action.input }),
  },
})
