import { consentResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { endDisclosures } from './end-disclosures.ts'
import { moveState } from './move-state.ts'
import { withdrawConsent } from './withdraw-consent.ts'

/** A consent stands until it is withdrawn or its last day is over. */
export const consentBehaviour = defineBehaviour(consentResource, {
  actions: { withdraw: withdrawConsent },
  clock: {
    lapsed: async (action) => {
      await endDisclosures(action.work, action.stored)
      await moveState(action)
    },
  },
})
