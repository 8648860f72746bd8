import { type Payment, type PaymentFailure, paymentResource } from '@caunoi/schemas'
import { type ActionInput, defineBehaviour } from '../behaviour.ts'
import type { StoredRecord } from '../stores/store.ts'
import { createPayment } from './create-payment.ts'
import { moveState } from './move-state.ts'
import { reschedulePayment } from './reschedule-payment.ts'

/** Keeps what came to nothing: a failure, or a return with the confirmation that it undoes. */
function endAttempt(action: ActionInput<Payment, PaymentFailure>): Promise<StoredRecord> {
  const { record, input, move } = action
  const { confirmation, attempts = [] } = record
  const attempt = { outcome: move?.to, ...input, ...(confirmation && { confirmation }) }
  return moveState(action, { attempts: [...attempts, attempt], confirmation: undefined })
}

/** A payment is scheduled, and paid or not; what did not arrive or came back may be tried again. */
export const paymentBehaviour = defineBehaviour(paymentResource, {
  create: createPayment,
  actions: {
    confirm: (action) => moveState(action, { confirmation: action.input }),
    fail: endAttempt,
    return: endAttempt,
    reschedule: reschedulePayment,
  },
})
