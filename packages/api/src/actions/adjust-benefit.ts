import type { Benefit, BenefitAdjustment } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { moveState } from './move-state.ts'

/** Changes the amount of a benefit from a day on; what was paid for earlier periods stays. */
export const adjustBenefit: ActionHandler<Benefit, BenefitAdjustment> = async (action) => {
  const { record, input } = action
  const isEarly = input.from < record.schedule.from
  refuseFaults('invalid', isEarly ? [{ pointer: '/from', code: 'dates-out-of-order' }] : [])
  return moveState(action, { adjustments: [...(record.adjustments ?? []), input] })
}
