import { benefitResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { adjustBenefit } from './adjust-benefit.ts'
import { approveBenefit } from './approve-benefit.ts'
import { moveState } from './move-state.ts'
import { refuseUnseen } from './refuse-unseen.ts'
import { resumeBenefit } from './resume-benefit.ts'
import { stopBenefit } from './stop-benefit.ts'
import { suspendBenefit } from './suspend-benefit.ts'

/** A benefit is proposed, decided, paid, perhaps suspended for a while, and stopped. */
export const benefitBehaviour = defineBehaviour(benefitResource, {
  actions: {
    approve: approveBenefit,
    activate: (action) => moveState(action, { activation: action.input }),
    suspend: suspendBenefit,
    resume: resumeBenefit,
    adjust: adjustBenefit,
    redirect: async (action) => {
      refuseUnseen(action, 'account')
      return moveState(action, { channel: action.input.channel, account: action.input.account })
    },
    stop: stopBenefit,
  },
})
