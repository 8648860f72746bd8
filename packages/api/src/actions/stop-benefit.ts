import type { Benefit, BenefitStop } from '@caunoi/schemas'
import { dayBefore } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { failUnduePayments } from './fail-undue-payments.ts'
import { moveState } from './move-state.ts'

/** Ends a benefit and its schedule from a day on, which may be its very first; what is scheduled for periods from then on fails with it. */
export const stopBenefit: ActionHandler<Benefit, BenefitStop> = async (action) => {
  const { record, input, work } = action
  const { schedule } = record
  const lastDay = dayBefore(input.from)
  const isShorter = schedule.to === undefined || lastDay < schedule.to
  await failUnduePayments(work, { ...record, stop: input }, 'benefit-stopped')
  return moveState(action, { stop: input, ...(isShorter && { schedule: { ...schedule, to: lastDay } }) })
}
