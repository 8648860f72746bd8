import { referralResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { Refusal } from '../refusal.ts'
import { acceptReferral } from './accept-referral.ts'
import { completeReferral } from './complete-referral.ts'
import { createReferral } from './create-referral.ts'
import { endReferral } from './end-referral.ts'
import { forwardReferral } from './forward-referral.ts'
import { requireDisclosing } from './is-disclosing.ts'
import { moveState } from './move-state.ts'
import { readReceipts } from './read-receipts.ts'
import { resendReferral } from './resend-referral.ts'
import { setLastDay } from './set-last-day.ts'

/** The closed loop of a referral. */
export const referralBehaviour = defineBehaviour(referralResource, {
  create: createReferral,
  actions: {
    receive: moveState,
    accept: acceptReferral,
    forward: forwardReferral,
    start: moveState,
    reject: (action) => endReferral(action, { rejection: action.input }),
    complete: completeReferral,
    discontinue: (action) => endReferral(action, { stop: action.input }),
    cancel: (action) => endReferral(action, { stop: action.input }),
    resend: resendReferral,
    setLastDay,
    endDisclosure: async (action) => {
      await requireDisclosing(action.work, action.stored)
      return endReferral(action, { disclosureEnd: action.input })
    },
    requestCancellation: ({ stored, input, work }) =>
      work.change(stored, { cancellationRequest: input }, { action: 'requestCancellation' }),
    agreeCancellation: (action) => {
      const { cancellationRequest } = action.record
      if (!cancellationRequest)
        throw new Refusal('requirement-missing', { faults: [{ pointer: '/cancellationRequest', code: 'required-field' }] })
      return endReferral(action, { stop: cancellationRequest })
    },
  },
  clock: { overdue: (action) => endReferral(action, {}), lapsed: (action) => endReferral(action, {}) },
  questions: { receipts: readReceipts },
})
