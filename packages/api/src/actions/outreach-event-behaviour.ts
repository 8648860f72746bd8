import { outreachEventResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { cancelActivity } from './cancel-activity.ts'
import { enterInError } from './enter-in-error.ts'
import { requireOwnFacility } from './require-own-facility.ts'

/** An outreach event is told by who holds it; one that was not held, or recorded in error, counts for nothing. */
export const outreachEventBehaviour = defineBehaviour(outreachEventResource, {
  create: async (draft, work) => {
    await requireOwnFacility(draft, work)
    return { assigned: {} }
  },
  update: async (draft, _present, work) => {
    await requireOwnFacility(draft, work)
    return { assigned: {} }
  },
  actions: { cancel: cancelActivity, enterInError },
})
