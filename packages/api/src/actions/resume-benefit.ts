import type { Benefit, BenefitResumption, Fault } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { moveState } from './move-state.ts'

/** A resumption, and the day from which it gives payments back, lie after the beginning of the suspension. */
function dayFaults({ resumedOn, paidFrom = resumedOn }: BenefitResumption, suspendedFrom: string): readonly Fault[] {
  const days = [
    ['/resumedOn', resumedOn],
    ['/paidFrom', paidFrom],
  ] as const
  return days.flatMap(([pointer, day]): Fault[] => (day < suspendedFrom ? [{ pointer, code: 'dates-out-of-order' }] : []))
}

/**
 * Ends a suspension. Where the conditions are unchanged the benefit is due again from the day on which it was suspended, so that nothing is
 * lost; where they changed, from the day that the decision names (Decree 335/2026, article 9(4)).
 */
export const resumeBenefit: ActionHandler<Benefit, BenefitResumption> = async (action) => {
  const { record, input } = action
  const { interruptions = [] } = record
  const suspendedFrom = interruptions.at(-1)?.from ?? record.schedule.from
  refuseFaults('invalid', dayFaults(input, suspendedFrom))
  const resumption = input.areConditionsUnchanged ? { ...input, paidFrom: suspendedFrom } : input
  const last = interruptions.length - 1
  return moveState(action, { interruptions: interruptions.map((one, index) => (index === last ? { ...one, resumption } : one)) })
}
