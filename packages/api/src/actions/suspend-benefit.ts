import type { Benefit, BenefitSuspension } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { failUnduePayments } from './fail-undue-payments.ts'
import { moveState } from './move-state.ts'

/** Holds a benefit back from a day on; what is scheduled for periods from then on fails with it. */
export const suspendBenefit: ActionHandler<Benefit, BenefitSuspension> = async (action) => {
  const { record, input, work } = action
  const isEarly = input.from < record.schedule.from
  refuseFaults('invalid', isEarly ? [{ pointer: '/from', code: 'dates-out-of-order' }] : [])
  const interruptions = [...(record.interruptions ?? []), input]
  await failUnduePayments(work, { ...record, interruptions }, 'benefit-suspended')
  return moveState(action, { interruptions })
}
