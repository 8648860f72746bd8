import type { Benefit, BenefitDecision } from '@caunoi/schemas'
import type { ActionHandler } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { moveState } from './move-state.ts'

/** Records the decision that grants a benefit; no budget pays without a numbered one. */
export const approveBenefit: ActionHandler<Benefit, BenefitDecision> = async (action) => {
  const { record, input } = action
  const isFromBudget = record.funding.some(({ source }) => source.endsWith('-budget'))
  refuseFaults('requirement-missing', isFromBudget && input.number === undefined ? [{ pointer: '/number', code: 'required-field' }] : [])
  return moveState(action, { decision: input })
}
