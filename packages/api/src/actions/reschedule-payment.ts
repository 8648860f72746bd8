import type { Payment, PaymentRescheduling } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { moveState } from './move-state.ts'
import { paymentGaps } from './payment-gaps.ts'
import { refuseUnseen } from './refuse-unseen.ts'

/** Schedules a payment once more, where its period is still due; what the body leaves out stays as it was. */
export const reschedulePayment: ActionHandler<Payment, PaymentRescheduling> = async (action) => {
  const { record, input, work } = action
  const { note: _note, ...changes } = input
  const { faults } = await paymentGaps(work, { ...record, amount: input.amount ?? record.amount })
  refuseFaults('requirement-missing', faults)
  if (input.account) refuseUnseen(action, 'account')
  return moveState(action, changes)
}
